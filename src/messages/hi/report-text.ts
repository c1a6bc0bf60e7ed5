import type { ReportTextMessages } from '../en/report-text.ts'
import { grouped, plural } from '../plural.ts'

const n = (count: number, one: string, other: string): string => plural('hi', count, { one, other })
const g = (count: number): string => grouped('hi', count)
const list = (items: readonly string[]): string => items.join(', ')

/** Hindi sentences: what a report says. Names and values come in already isolated for mixed scripts. */
export const reportText: ReportTextMessages = {
  report: 'रिपोर्ट',
  titleOf: (project) => `क्या टिकता है: ${project}`,
  contents: 'विषय-सूची',
  skip: 'सीधे रिपोर्ट पर जाएँ',
  howToRead:
    'यहाँ हर वाक्य या तो किसी स्रोत का उद्धरण है, या किसी नामित व्यक्ति के शब्द या निर्णय, या वह जो प्रकाशित नियम रिकॉर्ड से निकालता है, और वाक्य बताता है कि वह क्या है। “दावा यह कि” के बाद के शब्द दावे का कथन हैं, कोई निष्कर्ष नहीं।',
  made: (at, by) => `${by} ने ${at} को तैयार की।`,
  standsOn: (sequence, version) => `प्रोजेक्ट के बदलाव ${sequence} पर आधारित; Countermark ${version}।`,
  purpose: {
    work: 'काम के लिए: स्रोत पूरे शामिल हैं।',
    publication: 'प्रकाशन के लिए: पूरा पाठ केवल उन स्रोतों का है जिनका लाइसेंस इसकी अनुमति देता है।',
  },
  partOfClaims: (shown, all) => `प्रोजेक्ट के ${n(all, 'दावे', 'दावों')} में से ${g(shown)} शामिल हैं।`,
  invented: 'काल्पनिक नमूना',
  inventedExplained: 'इस रिपोर्ट की घटना, लोग और प्रकाशक काल्पनिक हैं।',
  incomplete: 'अधूरी',
  incompleteExplained: (sources) => `${n(sources, 'स्रोत', 'स्रोतों')} का विवरण अधूरा है।`,
  missing: (fields) => `दर्ज नहीं: ${list(fields)}`,
  tally: (claims, parts) =>
    `नियम के अनुसार ${n(claims, 'दावा', 'दावे')}: ${list(parts.map(({ count, name }) => `${g(count)} ${name}`))}।`,

  answers: {
    title: 'एक पन्ने में',
    parts: {
      agreed: 'स्वतंत्र मूल, एक से अधिक पक्षों से या किसी पक्ष से नहीं',
      'agreed-undeclared': 'स्वतंत्र मूल, पर हर एक का पक्ष घोषित नहीं है',
      contested: 'विवादित',
      'one-side': 'केवल एक पक्ष',
      'single-origin': 'एक ही मूल',
      'not-weighed': 'तौले नहीं गए: मत',
      'left-open': 'किसी शोधकर्ता ने खुला छोड़ा',
      superseded: 'नोटिस से वापस लिए गए',
      unexamined: 'जाँचे नहीं गए',
    },
    sections: {
      agreed: 'जिस पर पक्ष सहमत हैं',
      'agreed-undeclared': 'जो स्वतंत्र मूल कहते हैं',
      contested: 'विवादित, प्रश्न के अनुसार',
      'one-side': 'केवल एक पक्ष, और एक ही मूल',
      open: 'जो तौला नहीं गया, और जो खुला छोड़ा गया',
      unexamined: 'जो जाँचा नहीं गया',
    },
    noQuestion: 'किसी प्रश्न के तहत नहीं',
    none: 'कोई दावा नहीं।',
    settle: 'मुख्य बिंदु किस बात से सुलझेंगे',
    settleNothing: 'किसी ने दर्ज नहीं किया कि वे किस बात से सुलझेंगे।',
    noteOn: (person, claim) => `${person}, दावा ${claim} पर:`,
    noteOnQuestion: (person, question) => `${person}, इस प्रश्न पर: ${question}`,
  },

  claims: {
    title: 'दावे',
    claim: (number) => `दावा ${number}`,
    claimThat: 'दावा यह कि',
    says: (who) => `${who} के अनुसार`,
    saysIn: (who, source) => `${who} के अनुसार, ${source} में`,
    saysNotNamed: (source) => `एक अनाम वक्ता के अनुसार, ${source} में`,
    nobodySays: 'यहाँ कोई इसका दावा नहीं करता',
    verbatim: 'कथन शब्दशः किसी स्रोत से लिया गया है।',
    worded: (by) => `शब्द ${by} के हैं।`,
    reworded: (by, at, before) => `${by} ने ${at} को शब्द बदले; उससे पहले: ${before}`,
    kindBy: (kind, by) => `प्रकार: ${kind}, ${by} का तय किया हुआ।`,
    kindNotSet: 'प्रकार: किसी ने तय नहीं किया।',
    accuses: (who, reply) => `आरोप ${who} पर है; ${reply}।`,
    accusesNobody: 'यह दर्ज नहीं कि आरोप किस पर है, न उसका जवाब।',
    time: (from, to, basis) => `कब: ${to === null ? from : `${from} से ${to} तक`} (${basis})।`,
    place: (name, basis) => `कहाँ: ${name} (${basis})।`,
    question: (text) => `प्रश्न: ${text}`,
    relation: (relation, claim, statement) =>
      `${relation}: ${claim === null ? statement : `दावा ${claim}, ${statement}`}`,
    verdicts: 'निर्णय',
    noVerdict: 'किसी शोधकर्ता ने निर्णय नहीं दिया है।',
    verdictBy: (verdict, person) => `${verdict}, ${person} के अनुसार`,
    verdictOf: (person, at) => `${person} का निर्णय, ${at}`,
    takenBack: (at) => `${at} को वापस लिया गया`,
    replaced: (at) => `${at} को बाद के निर्णय ने इसकी जगह ली`,
    restated: (at) => `${at} को फिर दिया गया`,
    inTheirWords: (person) => `${person} के शब्दों में:`,
    byTheRule: 'नियम के अनुसार',
    differs: (verdicts, status) => `निर्णय और नियम अलग हैं: ${list(verdicts)}; नियम कहता है: ${status}।`,
    researchersDiffer: 'इस दावे पर शोधकर्ताओं की राय अलग है।',
    marks: 'चिह्न',
    reasons: 'कारण',
    counts: (c) =>
      `${n(c.sources, 'स्रोत', 'स्रोत')}, ${n(c.origins, 'मूल', 'मूल')}: ${c.originsFor} समर्थन में, ${c.originsAgainst} विरोध में। देखे गए: ${n(c.lookedThrough, 'अन्य स्रोत', 'अन्य स्रोत')}; नहीं देखे गए: ${c.notExamined}।`,
    passages: 'अंश',
    noPassages: 'इस दावे से कोई अंश नहीं जुड़ा है।',
    silences: 'मौन',
    silence: (person, source, revision, at) =>
      `${person} ने ${source}, संस्करण ${revision} को देखा और कुछ नहीं मिला (${at})।`,
    readToTheEnd: (person, source, revision, at) =>
      `${person} ने ${source}, संस्करण ${revision} को अंत तक पढ़ा और कुछ नहीं मिला (${at})।`,
    olderRevision: (current) => `स्रोत अब संस्करण ${current} पर है।`,
    discrepancies: 'विसंगतियाँ',
    discrepancy: (on, first, second, state) => `${on}: एक ओर ${first}, दूसरी ओर ${second}; ${state}।`,
    discrepancyState: { candidate: 'संभावित, जिसे किसी व्यक्ति ने स्वीकार नहीं किया', accepted: 'एक व्यक्ति ने स्वीकार की' },
    timesDiffer: 'दोनों जिन समयों या जगहों की बात करते हैं वे मेल नहीं खातीं, इसलिए दोनों बातें अपनी जगह हो सकती हैं।',
    notices: 'नोटिस',
    notice: (kind, source, date) => (date === null ? `${kind}, ${source}।` : `${kind}, ${source}, ${date}।`),
    noticeKind: { correction: 'सुधार', retraction: 'खबर की वापसी', reply: 'जवाब' },
    withdraws: 'जिन अंशों का नाम इसमें है, वे अब नहीं गिने जाते।',
    note: 'नोट',
    noteBy: (person) => `${person} का नोट:`,
    translation: (language, by, checkedBy) =>
      checkedBy === null
        ? `अनुवाद (${language}), ${by} का, किसी ने जाँचा नहीं:`
        : `अनुवाद (${language}), ${by} का, ${checkedBy} का जाँचा हुआ:`,
    history: 'पहले के शब्द',
  },

  passage: {
    on: (aspect) => `इस पर: ${aspect}`,
    voiceOwn: 'अपनी आवाज़ में',
    speaker: (name) => `वक्ता: ${name}`,
    speakerNotNamed: 'वक्ता का नाम नहीं दिया गया',
    sourceItself: 'वक्ता: स्वयं स्रोत',
    voiceGuessed: 'आवाज़ का अनुमान आसपास के शब्दों से, किसी ने तय नहीं की',
    hedged: 'सावधान शब्दों में',
    hadFrom: (name) => `${name} से सुना`,
    credibility: (grade) => `विश्वसनीयता 6 में से ${grade}`,
    paragraph: (number) => `¶ ${number}`,
    characters: (start, end) => `वर्ण ${start} से ${end}`,
    revision: (number) => `संस्करण ${number}`,
    fingerprint: 'फ़िंगरप्रिंट',
    linkedBy: (person, at) => `${person} ने जोड़ा, ${at}`,
    orphaned: 'नवीनतम संस्करण में नहीं मिला: गिना नहीं जाता।',
    approximate: (score, isUnchecked) => `लगभग मिला, मेल ${score}${isUnchecked ? ', अब तक किसी ने नहीं जाँचा' : ''}`,
    withdrawn: 'नोटिस से वापस लिया गया: गिना नहीं जाता।',
    inSource: 'स्रोत में देखें',
    noteBy: (person) => `कड़ी पर ${person} का नोट:`,
  },

  method: {
    title: 'तरीका और सीमाएँ',
    read: 'क्या पढ़ा गया, और किसने पढ़ा',
    marked: (source, people) => `${source}: अंश इन्होंने चिह्नित किए: ${list(people)}।`,
    readToTheEnd: (source, person, at, claims) =>
      `${source}: ${person} ने अंत तक पढ़ा, आखिरी बार ${at} को; ${n(claims, 'दावे', 'दावों')} पर मौन मिला।`,
    lookedThrough: (source, person, claims) => `${source}: ${person} ने ${n(claims, 'दावे', 'दावों')} के लिए देखा।`,
    notRead: (source) => `${source}: इस संस्करण का कुछ भी पढ़ा हुआ दर्ज नहीं है।`,
    sides: 'पक्ष',
    declared: (subject, side, person, at, reason) =>
      `${subject}: पक्ष ${side}, ${person} के अनुसार, ${at}${reason === null ? '; कारण नहीं दिया गया' : `; कारण: ${reason}`}।`,
    declaredNoParty: (subject, person, at, reason) =>
      `${subject}: किसी पक्ष का नहीं, ${person} के अनुसार, ${at}${reason === null ? '; कारण नहीं दिया गया' : `; कारण: ${reason}`}।`,
    undeclared: (subjects) => `इनका कोई पक्ष घोषित नहीं है: ${list(subjects)}।`,
    noSides: 'किसी ने कोई पक्ष घोषित नहीं किया, इसलिए इस रिपोर्ट से “पक्षों की सहमति” का पता नहीं चल सकता।',
    origins: 'मूल',
    group: (name, kind, sources) => `${name} (${kind}): ${list(sources)} इसी से निकलते हैं और एक मूल गिने जाते हैं।`,
    notHeld: (name, kind, citedBy) =>
      citedBy.length === 0
        ? `${name} (${kind}): हवाला है, पर पास में नहीं।`
        : `${name} (${kind}): ${list(citedBy)} में हवाला है, पर पास में नहीं।`,
    groupKind: {
      'agency-copy': 'एजेंसी की खबर',
      'press-release': 'प्रेस विज्ञप्ति',
      translation: 'अनुवाद',
      'same-recording': 'वही रिकॉर्डिंग',
      other: 'साझा मूल',
    },
    noGroups: 'किसी ने स्रोतों को मूल के अनुसार नहीं जोड़ा: हर स्रोत अपना अलग मूल गिना जाता है।',
    replies: 'जो जवाब नहीं हैं',
    missingReply: (claim, accused, reply) =>
      accused === null
        ? `दावा ${claim}: यह दर्ज नहीं कि आरोप किस पर है; ${reply}।`
        : `दावा ${claim}: आरोप ${accused} पर; ${reply}।`,
    noMissingReplies: 'इस रिपोर्ट में कोई आरोप बिना जवाब के दर्ज नहीं है।',
    repliesUnknown: (claims) =>
      `${n(claims, 'दावे', 'दावों')} का प्रकार किसी ने तय नहीं किया: वे किसी पर आरोप लगाते हैं या नहीं, और कोई जवाब छूटा है या नहीं, यह नहीं बताया जा सकता।`,
    people: 'शोधकर्ता',
    person: (name, verdicts) => `${name}: इस रिपोर्ट में ${n(verdicts, 'मौजूदा निर्णय', 'मौजूदा निर्णय')}।`,
    peopleDiffer: (claims) => `${n(claims.length, 'दावे', 'दावों')} पर शोधकर्ताओं की राय अलग है।`,
    peopleAgree: 'किसी दावे पर शोधकर्ताओं की राय अलग नहीं है।',
    languages: 'भाषाएँ',
    language: (tag, sources) => `${tag}: ${n(sources, 'स्रोत', 'स्रोत')}।`,
    languageUnknown: (sources) => `भाषा दर्ज नहीं: ${n(sources, 'स्रोत', 'स्रोत')}।`,
    translated: (count, unchecked) =>
      `${n(count, 'अनुवाद', 'अनुवाद')}, जिनमें से ${unchecked} किसी ने नहीं जाँचे। उद्धरण मूल पाठ का है और जाँच भी उसी की होती है।`,
    limits: 'रिकॉर्ड की सीमाएँ',
    voicesGuessed: (links) => `${n(links, 'अंश की आवाज़', 'अंशों की आवाज़')} का अनुमान आसपास के शब्दों से है और किसी ने तय नहीं की।`,
    kindsNotSet: (claims) => `${n(claims, 'दावे', 'दावों')} का प्रकार किसी ने तय नहीं किया।`,
    approximate: (passages) => `${n(passages, 'अंश केवल लगभग मिला', 'अंश केवल लगभग मिले')}।`,
    withdrawn: (passages) =>
      `${n(passages, 'अंश नोटिस से वापस लिया गया: गिना नहीं गया', 'अंश नोटिस से वापस लिए गए: गिने नहीं गए')}।`,
    orphaned: (passages) =>
      `${n(passages, 'अंश नवीनतम संस्करण में नहीं मिला: गिना नहीं गया', 'अंश नवीनतम संस्करण में नहीं मिले: गिने नहीं गए')}।`,
    notGraded: (links) => `${n(links, 'अंश', 'अंशों')} को विश्वसनीयता का दर्जा नहीं दिया गया।`,
    names: (term, sourceTerms) => (sourceTerms.length === 0 ? `${term}।` : `${term}: स्रोत कहते हैं ${list(sourceTerms)}।`),
    namesTitle: 'नाम',
    rule: 'स्थिति के शब्दों का अर्थ',
    ruleIntro:
      'नियम हर दावे को ठीक एक स्थिति देता है: जो पंक्ति सबसे पहले बैठे। समर्थन में: वे अंश जो दावा करते हैं या समर्थन करते हैं। विरोध में: वे अंश जो खंडन करते हैं। हर अंश अपने मूल के लिए एक बार गिना जाता है; जो नोटिस से वापस लिया गया या नहीं मिला, वह नहीं गिना जाता।',
    ruleLines: [
      'तौला नहीं गया: इसका प्रकार मत है।',
      'निरस्त: इसके समर्थन में अंश थे, और सब वापस लिए जा चुके हैं।',
      'विवादित: कोई मूल विरोध में है, या किसी व्यक्ति ने समर्थन के दो मूलों के बीच विसंगति स्वीकार की है।',
      'पुष्ट: दो या अधिक स्वतंत्र मूल समर्थन में, सब एक ही घोषित पक्ष के नहीं।',
      'केवल एक पक्ष: दो या अधिक स्वतंत्र मूल समर्थन में, सब एक ही घोषित पक्ष के।',
      'एक ही मूल: एक मूल समर्थन में, और पहले अंश के अलावा भी कुछ जोड़ा या देखा गया।',
      'जाँचा नहीं गया: बाकी सब।',
    ],
    ruleCounts:
      'मूल वक्ता है यदि उसका नाम दिया गया हो, नहीं तो एक ही मूल से निकले स्रोतों का समूह, नहीं तो स्रोत। दस प्रकाशकों में एक ही वक्ता एक मूल है।',
    marksTitle: 'चिह्नों का अर्थ',
    markMeanings: {
      qualified: 'कोई अंश इसे सीमित करता है।',
      questioned: 'कोई अंश पूछता है कि यह टिकता है या नहीं।',
      'speaker-not-named': 'कोई अंश किसी और के शब्द देता है, पर बताता नहीं कि किसके।',
      'sides-not-declared': 'कम से कम एक मूल का पक्ष घोषित नहीं है।',
      'times-differ': 'दो अंश ऐसे समयों या जगहों की बात करते हैं जो मेल नहीं खातीं।',
      'allegation-without-reply': 'यह किसी पर आरोप लगाता है, और कोई जवाब शामिल नहीं है।',
      'passage-to-check': 'गिना जाने वाला कोई अंश संस्करण बदलने के बाद केवल लगभग मिला, और अब तक किसी ने उसे नहीं जाँचा।',
    },
    legend: 'हाइलाइट वाले स्रोत कैसे दिखाए गए हैं',
    legendLines: [
      'हाइलाइट का भराव किसी व्यक्ति का निर्णय है; जहाँ शोधकर्ताओं की राय अलग है वहाँ धारीदार; बिना निर्णय के कोई भराव नहीं।',
      'उसके नीचे की रेखा नियम से निकली स्थिति है: विवादित लहरदार, पुष्ट दोहरी, एक ही मूल टूटी हुई, केवल एक पक्ष रेखा-बिंदु, जाँचा नहीं गया बिंदुदार।',
      'उसकी शुरुआत का चिह्न वक्ता का रुख है: + समर्थन में, − विरोध में, ± सीमित करता है, ? सवाल उठाता है; जहाँ शब्द किसी और के हैं वहाँ उद्धरण-चिह्नों में।',
    ],
  },

  sources: {
    title: 'स्रोत',
    annotated: 'हाइलाइट वाले स्रोत',
    annotatedExplained: 'चिह्न या चिह्नित अंश अपने दावे पर ले जाता है, और दावे का अंश वापस यहाँ लाता है।',
    leftOut: 'इस रिपोर्ट में पूरा पाठ नहीं है। उसके जोड़े गए अंश:',
    noPassages: 'इस रिपोर्ट में पूरा पाठ नहीं है, और उसका कोई अंश जोड़ा नहीं गया है।',
    field: {
      outlet: 'प्रकाशक',
      authors: 'लेखक',
      published: 'प्रकाशित',
      events: 'घटनाओं की तारीख',
      captured: 'लेने की तारीख',
      url: 'पता',
      language: 'भाषा',
      licence: 'लाइसेंस',
      note: 'नोट',
    },
    notKnown: 'दर्ज नहीं',
    withBasis: (value, basis) => `${value} (${basis})`,
    graded: (grade, person, at) => `भरोसे का दर्जा ${grade}, ${person} ने दिया, ${at}`,
    revision: (number, characters) => `संस्करण ${number}, ${n(characters, 'वर्ण', 'वर्ण')}`,
    textFingerprint: 'पाठ का फ़िंगरप्रिंट',
    fileFingerprint: 'फ़ाइल का फ़िंगरप्रिंट',
    importedName: 'आयात',
    imported: (person, at, name, format) => `${person} ने, ${at}, ${name} से (${format})`,
    revisionReason: { imported: 'पाठ जैसा आयात हुआ', corrected: 'पाठ जैसा सुधारा गया', replaced: 'पाठ जैसा बदला गया' },
    image: (description) => (description === '' ? '[तस्वीर]' : `[तस्वीर: ${description}]`),
    footnote: (label) => `[${label}]`,
    comment: (label) => `[टिप्पणी ${label}]`,
    toClaim: (claim, stance) => `दावा ${claim}: ${stance}`,
    toTop: 'विषय-सूची',
  },

  check: {
    title: 'यह रिपोर्ट कैसे जाँचें',
    intro:
      'इस फ़ाइल के अंत के मैनिफ़ेस्ट में हर उद्धरण अपनी जगह के साथ, हर स्रोत अपने फ़िंगरप्रिंट के साथ, और हर दावा अपने निर्णयों, स्थिति और कारणों के साथ दर्ज है। डाइजेस्ट इस फ़ाइल का SHA-256 है, जिसमें से डाइजेस्ट को हर उस जगह से निकाल दिया गया है जहाँ वह लिखा है।',
    digest: 'डाइजेस्ट',
    byHand: 'हाथ से, यह कमांड वही डाइजेस्ट फिर निकालती है।',
    byApp: 'प्रोजेक्ट के साथ, यह कमांड फ़ाइल, उद्धरण, फ़िंगरप्रिंट और रिकॉर्ड जाँचती है।',
    manifest: 'मैनिफ़ेस्ट',
  },

  dropped: {
    'md-annotated-sources': 'हाइलाइट वाले स्रोत छोड़े गए हैं।',
    'md-highlights': 'हाइलाइट नहीं दिखाए जाते; अंश अपने दावों के नीचे दिए हैं।',
    'csv-answers': 'पहला पन्ना छोड़ा गया है।',
    'csv-method': 'तरीका और सीमाएँ छोड़ी गई हैं।',
    'csv-rich-text': 'तर्क, नोट और अनुवाद छोड़े गए हैं।',
    'csv-silences': 'मौन, विसंगतियाँ और नोटिस छोड़े गए हैं।',
    'csv-sources': 'स्रोतों का पाठ और विवरण छोड़ा गया है।',
    'csv-manifest': 'मैनिफ़ेस्ट नहीं है; हर पंक्ति डाइजेस्ट बताती है।',
    'pdf-clickable': 'स्रोतों के हाइलाइट पर क्लिक केवल वहाँ होता है जहाँ पढ़ने वाला प्रोग्राम PDF के भीतर के लिंक मानता है।',
    'pdf-manifest': 'मैनिफ़ेस्ट नहीं है: PDF अपने आप नहीं जाँची जा सकती, और उस HTML रिपोर्ट का डाइजेस्ट बताती है जिससे वह छपी।',
    'full-text': 'जिन स्रोतों का लाइसेंस अनुमति नहीं देता, उनका पूरा पाठ छोड़ा गया है।',
  },
  csv: { notCounted: { orphaned: 'नवीनतम संस्करण में नहीं मिला', withdrawn: 'नोटिस से वापस लिया गया' } },
}
