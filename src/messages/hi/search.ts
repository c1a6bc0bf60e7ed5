import type { SearchMessages } from '../en/search.ts'
import { plural } from '../plural.ts'

const places = (count: number): string => plural('hi', count, { one: 'जगह', other: 'जगहें' })

/** Hindi sentences: searching across the project. */
export const search: SearchMessages = {
  title: 'पूरे प्रोजेक्ट में खोज',
  label: 'खोजने के शब्द',
  placeholder: 'किसी भी स्रोत, दावे, टिप्पणी या नाम के शब्द',
  whole: 'पूरे शब्द',
  exact: 'ठीक यही अक्षर',
  pattern: 'रेगुलर एक्सप्रेशन',
  patternHint: 'पाठ की हर पंक्ति पर अलग से लागू होता है।',
  kinds: 'कहाँ खोजें',
  kind: {
    text: 'स्रोत',
    title: 'शीर्षक',
    statement: 'दावे',
    rationale: 'तर्क',
    memo: 'टिप्पणियाँ',
    code: 'कोड',
    speaker: 'वक्ता',
  },
  source: 'किस स्रोत में',
  allSources: 'सभी स्रोत',
  results: 'मिली हुई जगहें',
  places,
  first: (shown, count) => `${plural('hi', count, { one: 'जगह', other: 'जगहों' })} में से पहली ${shown}`,
  onAnnotation: (words) => `“${words}” पर`,
  onClaim: (statement) => `इस दावे पर कि ${statement}`,
  onSource: (title) => `${title} पर`,
  onProject: 'प्रोजेक्ट पर',
  searching: 'खोज जारी है',
  stop: 'रोकें',
  stopped: 'खोज रोक दी गई।',
  again: 'फिर से खोजें',
  changed: 'इस खोज के बाद प्रोजेक्ट बदला गया है।',
  unread: (count) => plural('hi', count, { one: 'स्रोत पढ़ा नहीं जा सका', other: 'स्रोत पढ़े नहीं जा सके' }),
  start: {
    title: 'एक साथ हर जगह खोजें',
    body: 'सभी स्रोतों के पाठ, दावे, तर्क, टिप्पणियाँ, कोड, वक्ता और शीर्षक। छोटे-बड़े अक्षरों, स्वर-चिह्नों, नुक्तों और अक्षरों के अलग रूपों से फ़र्क नहीं पड़ता।',
  },
  nothing: {
    title: 'ये शब्द कहीं नहीं हैं।',
    body: 'कम या दूसरे शब्द आज़माएँ।',
    narrowed: 'हो सकता है वे कहीं और हों: खोज सीमित है।',
    widen: 'हर जगह खोजें',
  },
}
