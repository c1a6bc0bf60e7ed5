import type { ReasonsMessages } from '../en/reasons.ts'
import { plural } from '../plural.ts'

const inSources = (count: number): string => plural('hi', count, { one: 'स्रोत', other: 'स्रोतों' })

/** Hindi sentences: the reasons for a status. */
export const reasons: ReasonsMessages = {
  position: 'यह मत है (राय, ठप्पा, माँग या भविष्यवाणी), जिसे तौला नहीं जाता।',
  allWithdrawn: 'इसके समर्थन का हर अंश किसी नोटिस से वापस लिया जा चुका है।',
  originFor: (origin, count) => `समर्थन में: ${origin}, ${inSources(count)} में।`,
  originAgainst: (origin, count) => `विरोध में: ${origin}, ${inSources(count)} में।`,
  contestedOn: (on) => `विवाद इस पर है: ${on.join(', ')}।`,
  nobodyAsserts: 'यहाँ कोई इसका दावा नहीं करता।',
  oneOriginSaysBoth: (origin) => `${origin} की ओर से दोनों बातें कही गई हैं।`,
  acceptedDiscrepancy: (on, first, second) => `इसके समर्थन के दो मूल अलग हैं (${on}): ${first}; ${second}।`,
  independentOrigins: (count) =>
    `${plural('hi', count, { one: 'स्वतंत्र मूल इसके समर्थन में है', other: 'स्वतंत्र मूल इसके समर्थन में हैं' })}।`,
  allOnOneSide: (side) => `सभी को एक ही पक्ष का घोषित किया गया है: ${side}।`,
  lookedFor: (looked, others) =>
    others === 0
      ? 'प्रोजेक्ट में कोई और स्रोत नहीं है।'
      : `${plural('hi', others, { one: 'अन्य स्रोत', other: 'अन्य स्रोतों' })} में से ${looked} में खोजा गया।`,
  onlyFirstPassage: 'पहले अंश के अलावा न कुछ जोड़ा गया, न कहीं देखा गया।',
  nothingFor: 'गिना जाने वाला कोई अंश इसके समर्थन में नहीं है।',
  orphaned: (count) =>
    `${plural('hi', count, { one: 'अंश नवीनतम संस्करण में नहीं मिला: गिना नहीं गया', other: 'अंश नवीनतम संस्करण में नहीं मिले: गिने नहीं गए' })}।`,
  withdrawn: (count) =>
    `${plural('hi', count, { one: 'अंश नोटिस से वापस लिया गया: गिना नहीं गया', other: 'अंश नोटिस से वापस लिए गए: गिने नहीं गए' })}।`,
  qualifiedBy: (count) => `${plural('hi', count, { one: 'अंश इसे सीमित करता है', other: 'अंश इसे सीमित करते हैं' })}।`,
  questionedBy: (count) => `${plural('hi', count, { one: 'अंश इस पर सवाल उठाता है', other: 'अंश इस पर सवाल उठाते हैं' })}।`,
  toBeChecked: (count) =>
    count === 1
      ? '1 अंश संस्करण बदलने के बाद केवल लगभग मिला और अब तक किसी ने नहीं जाँचा: फ़िलहाल गिना जाता है।'
      : `${count} अंश संस्करण बदलने के बाद केवल लगभग मिले और अब तक किसी ने नहीं जाँचे: फ़िलहाल गिने जाते हैं।`,
}
