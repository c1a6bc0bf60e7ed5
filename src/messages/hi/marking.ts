import type { MarkingMessages } from '../en/marking.ts'
import { plural } from '../plural.ts'

/** Hindi sentences: selecting, the edges and parts of a passage, what lies over one place, copying, dragging onto a claim. */
export const marking: MarkingMessages = {
  caret: {
    on: 'कर्सर मोड चालू। तीर की कुंजियाँ कर्सर चलाती हैं, Shift चुनता है, Esc बाहर लाता है।',
    off: 'कर्सर मोड बंद',
    selected: (words) => `चुना गया: ${words}`,
    selectedLong: (count, first, last) =>
      `${plural('hi', count, { one: 'शब्द चुना गया', other: 'शब्द चुने गए' })}, “${first}” से “${last}” तक`,
  },
  edges: {
    adjust: 'सीमाएँ बदलें',
    begin:
      'सीमाएँ बदली जा रही हैं। तीर की कुंजियाँ अंत को खिसकाती हैं, Alt के साथ शुरुआत को। Enter सहेजता है, Esc जैसा था वैसा छोड़ता है।',
    hint: {
      end: 'अंत',
      start: 'शुरुआत',
      words: 'शब्द-दर-शब्द',
      sentences: 'वाक्य-दर-वाक्य',
      nextPart: 'अगला भाग',
      save: 'सहेजें',
      cancel: 'जैसा था वैसा छोड़ें',
    },
    startsWith: (words) => `शुरुआत: ${words}`,
    endsWith: (words) => `अंत: ${words}`,
    part: (at, all) => `भाग, ${all} में से ${at}`,
    saved: 'सीमाएँ बदली गईं',
    cancelled: 'सीमाएँ जैसी थीं वैसी हैं',
    handle: {
      start: 'शुरुआत खिसकाने के लिए खींचें; Shift के साथ पूरे शब्दों से',
      end: 'अंत खिसकाने के लिए खींचें; Shift के साथ पूरे शब्दों से',
    },
    empty: 'अंश में कोई शब्द न बचता। उसकी सीमाएँ जैसी थीं वैसी हैं।',
  },
  parts: {
    add: 'इस अंश में जोड़ें',
    added: (count) => `जोड़ा गया; अंश में अब ${plural('hi', count, { one: 'भाग है', other: 'भाग हैं' })}`,
    label: 'इस अंश के भाग',
    remove: (at) => `भाग ${at} अंश से निकालें`,
    removed: 'भाग अंश से निकाला गया',
    noPassage: 'पहले इस स्रोत के किसी हाइलाइट पर जाएँ; फिर उसमें शब्द जोड़े जा सकते हैं।',
    noWords: 'पहले वे शब्द चुनें जो जोड़ने हैं।',
  },
  copy: {
    act: 'उद्धरण के रूप में कॉपी करें',
    done: 'उद्धरण अपने स्रोत के साथ कॉपी हुआ',
    denied: 'क्लिपबोर्ड ने इसे नहीं लिया',
    deniedBody: 'कुछ कॉपी नहीं हुआ। पाठ यहाँ चुना हुआ है: अपने सिस्टम की कुंजियों से कॉपी करें, या लिख लें।',
    text: 'उद्धरण अपने स्रोत के साथ',
  },
  citation: {
    noDate: 'तारीख ज्ञात नहीं',
    captured: (date) => `${date} को लिया गया`,
    paragraph: (number) => `अनुच्छेद ${number}`,
    page: (number) => `पृष्ठ ${number}`,
    offsets: (start, end) => `वर्ण ${start}–${end}`,
    separator: ', ',
  },
  targets: {
    label: 'इस प्रोजेक्ट के दावे',
    filter: 'दावे के शब्द',
    none: 'किसी दावे में ये शब्द नहीं हैं।',
    noClaims: 'अभी कोई दावा नहीं है। शब्द चुनें और उन्हें दावा बनाएँ।',
    count: (shown, all) => `${all} में से ${shown}`,
    hint: 'जोड़ने के लिए अंश या चुने हुए शब्द किसी दावे पर खींचें।',
    drag: 'जोड़ने के लिए दावे पर खींचें',
    over: (claim) => `जोड़ने के लिए छोड़ें: ${claim}`,
  },
  layers: {
    place: (at, all) => `${all} में से ${at}`,
    only: 'यहाँ और कुछ नहीं है।',
  },
  codes: {
    label: 'नंबर के अनुसार कोड',
    arrange: 'क्रम बदलें',
    arrangeTitle: 'कौन-सा नंबर कौन-सा कोड लगाता है',
    arrangeHint: 'कोड ऊपर या नीचे करें। पहले नौ का नंबर होता है।',
    up: (name) => `${name} ऊपर करें`,
    down: (name) => `${name} नीचे करें`,
    moved: (name, number) => `${name} का नंबर अब ${number} है`,
    apply: (name) => `कोड ${name} लगाएँ`,
  },
}
