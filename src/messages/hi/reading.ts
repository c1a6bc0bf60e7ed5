import type { ReadingMessages } from '../en/reading.ts'
import { plural } from '../plural.ts'

const n = (count: number, one: string, other: string): string => plural('hi', count, { one, other })

/** Hindi sentences: how one reads a source: its looks, outline, places, memos in the margin, finding. */
export const reading: ReadingMessages = {
  looks: {
    label: 'पाठ कैसा दिखे',
    leading: 'पंक्तियों के बीच की दूरी',
    leadingShown: (times) => `आकार का ${times} गुना`,
    numbers: 'हाशिये में अनुच्छेद के नंबर',
  },
  outline: {
    label: 'रूपरेखा',
    tree: (title) => `${title} के शीर्षक`,
    empty: 'इस स्रोत में शीर्षक नहीं हैं। जगहें शब्दों से और अनुच्छेद से मिल सकती हैं।',
    item: (heading, paragraph) => `${heading}, ¶${paragraph}`,
    went: (heading) => `शीर्षक “${heading}” पर`,
  },
  sync: {
    label: 'दोनों स्रोत कैसे स्क्रॉल हों',
    modes: { apart: 'हर एक अलग', together: 'दोनों साथ', linked: 'जुड़े अंशों के अनुसार' },
    said: {
      apart: 'स्रोत अलग-अलग स्क्रॉल होते हैं',
      together: 'दोनों स्रोत साथ स्क्रॉल होते हैं',
      linked: 'दूसरा स्रोत उसी दावे के अंशों पर जाता है',
    },
  },
  cite: {
    act: (paragraph) => `अनुच्छेद ${paragraph} का हवाला कॉपी करें`,
    actHere: 'इस अनुच्छेद का हवाला कॉपी करें',
    title: (title) => `“${title}”`,
    paragraph: (number) => `¶${number}`,
    page: (page) => `पृ॰ ${page}`,
    pages: (first, last) => `पृ॰ ${first}–${last}`,
    revision: (number) => `संस्करण ${number}`,
    join: (parts) => parts.join(', '),
    copied: (citation) => `कॉपी हुआ: ${citation}`,
    notCopied: 'सिस्टम ने हवाला नहीं लिया। कुछ नहीं खोया; शब्द चुनें और उन्हें कॉपी करें।',
    none: 'यहाँ हवाले के लिए कोई अनुच्छेद नहीं है।',
  },
  /** Before the number of a comment that stood in a file. */
  comment: 'टिप्पणी',
  /** After the number of marks over one letter that are not drawn. */
  undrawn: 'और चिह्न, पाठ में रखे गए पर दिखाए नहीं गए',
  place: (parts) => parts.join(' · '),
  minimap: {
    label: 'स्रोत में हाइलाइट',
    none: 'अभी कोई हाइलाइट नहीं',
    value: (at, all, what) => `हाइलाइट, ${all} में से ${at}: ${what}`,
    noClaim: 'बिना दावे का चिह्नित अंश',
  },
  memos: {
    label: 'पाठ के साथ टिप्पणियाँ',
    one: (quote) => `“${quote}” पर टिप्पणी`,
    open: 'टिप्पणी खोलें',
    opens: 'टिप्पणी पाठ के साथ खुलती है',
  },
  find: {
    expression: 'रेगुलर एक्सप्रेशन',
    wholeWords: 'पूरे शब्द',
    list: 'जगहों की सूची',
    places: (count) => n(count, 'जगह', 'जगहें'),
    count: (current, total) => `${total} में से ${current}`,
    countMost: (current, total) => `${total} से ज़्यादा में से ${current}`,
    looking: 'खोज जारी है…',
    faults: {
      group: 'कोई गोल कोष्ठक खुला या बंद है और उसका जोड़ा नहीं है।',
      set: 'कोई चौकोर कोष्ठक खुला है और बंद नहीं हुआ।',
      repeat: 'दोहराने वाले चिह्न (* + ? {) से पहले कुछ नहीं है।',
      escape: 'बैकस्लैश के बाद ऐसा चिह्न है जिसका वहाँ कोई अर्थ नहीं।',
      range: 'कोई सीमा उलटी है, या उसके सिरे अकेले वर्ण नहीं हैं।',
      name: 'नाम वाले समूह का नाम ठीक नहीं बैठता, या ऐसा समूह है ही नहीं।',
      other: 'यह रेगुलर एक्सप्रेशन पढ़ा नहीं जा सकता।',
      slow: 'यह एक्सप्रेशन इस पाठ पर बहुत समय लेता है। कुछ नहीं बदला; इससे सरल एक्सप्रेशन से काम चलेगा।',
    },
  },
}
