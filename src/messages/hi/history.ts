import type { HistoryMessages } from '../en/history.ts'
import { plural } from '../plural.ts'

/** Hindi sentences: the journal as an audit trail. */
export const history: HistoryMessages = {
  title: 'इतिहास',
  list: 'इस प्रोजेक्ट के बदलाव, सबसे नए पहले',
  lead: 'हर बदलाव रोज़नामचे की एक पंक्ति है। “पूर्ववत करें” आखिरी बदलाव लौटाता है और खुद भी एक बदलाव है: कुछ मिटता नहीं।',
  number: 'क्रम',
  when: 'कब',
  who: 'किसने',
  what: 'क्या',
  records: (count) => plural('hi', count, { one: 'रिकॉर्ड', other: 'रिकॉर्ड' }),
  nobody: 'Countermark',
  undoes: (number) => `बदलाव ${number} लौटाता है`,
  takenBack: 'लौटाया गया',
  empty: 'अभी कोई बदलाव नहीं।',
  emptyBody: 'दस्तावेज़ आयात करने या दावा चिह्नित करने पर पहला बदलाव दर्ज होता है।',
  more: 'पहले के बदलाव दिखाएँ',
  shown: (count) => plural('hi', count, { one: 'बदलाव दिखाया गया', other: 'बदलाव दिखाए गए' }),
}
