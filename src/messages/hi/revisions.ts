import type { RevisionsMessages } from '../en/revisions.ts'
import { plural } from '../plural.ts'

const n = (count: number, one: string, other: string): string => plural('hi', count, { one, other })

/** Hindi sentences: revisions of a source, what differs between them, and passages that a revision made doubtful. */
export const revisions: RevisionsMessages = {
  open: 'संस्करण…',
  title: (title) => `“${title}” के संस्करण`,
  lead: 'सुधार या नई फ़ाइल से नया संस्करण बनता है। पुराने संस्करण जैसे हैं वैसे रहते हैं; उन्हें पढ़ा और उद्धृत किया जा सकता है।',
  list: 'संस्करण, नया पहले',
  name: (number) => `संस्करण ${number}`,
  current: 'वर्तमान',
  reason: { imported: 'आयात हुआ', corrected: 'पाठ सुधारा गया', replaced: 'फ़ाइल से बदला गया' },
  read: 'पढ़ें',
  compare: 'वर्तमान से तुलना करें',
  back: 'सूची पर वापस',
  replace: 'नई फ़ाइल से बदलें…',
  correct: 'पाठ सुधारें…',
  all: 'सभी संस्करण',
  replaceTitle: (title) => `“${title}” को नई फ़ाइल से बदलें`,
  replaceLead: 'फ़ाइल से नया संस्करण बनता है। अभी का पाठ पुराने संस्करण के रूप में रहता है, और हर चिह्नित अंश नए पाठ में ढूँढा जाता है।',
  chooseFile: 'फ़ाइल चुनें…',
  waiting: (count) => `संस्करण बदलने के बाद इस स्रोत के ${n(count, 'अंश', 'अंश')} जाँचने हैं।`,
  checkWaiting: 'जाँचें…',
  more: 'इस स्रोत के लिए और',
  note: 'नया संस्करण क्यों है?',
  replacing: 'फ़ाइल पढ़ी जा रही है',
  finding: 'अंश फिर से ढूँढे जा रहे हैं',
  stop: 'रोकें',
  made: (number, check, lost) =>
    [
      `संस्करण ${number} बना`,
      ...(check > 0 ? [`${n(check, 'अंश', 'अंश')} जाँचने हैं`] : []),
      ...(lost > 0 ? [`${n(lost, 'अंश', 'अंश')} नहीं मिले`] : []),
    ].join(', '),
  older: (number, date) => `यह ${date} का संस्करण ${number} है। इसे केवल पढ़ा जा सकता है।`,
  text: (number) => `संस्करण ${number} का पाठ`,
  difference: {
    title: (from, to) => `संस्करण ${from} के साथ संस्करण ${to}`,
    unchanged: (lines) => `${n(lines, 'पंक्ति', 'पंक्तियाँ')} ज्यों की त्यों`,
    none: 'दोनों पाठ एक जैसे हैं।',
    deleted: 'निकाला गया:',
    inserted: 'जोड़ा गया:',
    end: 'बदलाव का अंत',
    leftOut: (count) => `${n(count, 'और हिस्सा', 'और हिस्से')} नहीं दिखाए गए।`,
  },
  check: {
    title: 'जाँचने के अंश',
    none: 'कोई अंश संदेह में नहीं है।',
    fuzzy: (score) => `लगभग मिला: ${score}, जहाँ 1 का अर्थ अक्षरशः है।`,
    orphaned: (number) => `नहीं मिला। ये शब्द संस्करण ${number} में हैं।`,
    accept: 'यही जगह है',
    elsewhere: 'जगह चुनें…',
    orphan: 'बिना जगह के रहने दें',
    choose: 'वर्तमान पाठ में शब्द चुनें, फिर उन्हें लें।',
    chooseText: 'वर्तमान पाठ',
    take: 'चुने हुए शब्द लें',
  },
  correcting: {
    title: (title) => `“${title}” का पाठ सुधारें`,
    lead: 'आप एक प्रति बदल रहे हैं। सहेजने से नया संस्करण बनता है; रद्द करने पर कुछ नहीं रहता।',
    text: 'सुधारने का पाठ',
    save: 'संस्करण के रूप में सहेजें',
    leaving: {
      title: 'बिना सहेजे छोड़ें?',
      body: 'पाठ बदला गया है। इस प्रति में किए बदलाव कहीं नहीं रहेंगे।',
      leave: 'छोड़ दें',
      stay: 'सुधारते रहें',
    },
  },
}
