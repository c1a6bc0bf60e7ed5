import type { SearchMessages } from '../en/search.ts'
import { plural } from '../plural.ts'

const places = (count: number): string => plural('ur', count, { one: 'جگہ', other: 'جگہیں' })

/** Urdu sentences: searching across the project. */
export const search: SearchMessages = {
  title: 'پورے منصوبے میں تلاش',
  label: 'تلاش کے الفاظ',
  placeholder: 'کسی بھی ماخذ، دعوے، یادداشت یا نام کے الفاظ',
  whole: 'پورے الفاظ',
  exact: 'عین یہی حروف',
  pattern: 'باقاعدہ اظہار',
  patternHint: 'متن کی ہر سطر پر الگ آزمایا جاتا ہے۔',
  kinds: 'کہاں تلاش کریں',
  kind: {
    text: 'مآخذ',
    title: 'عنوانات',
    statement: 'دعوے',
    rationale: 'دلیلیں',
    memo: 'یادداشتیں',
    code: 'کوڈ',
    speaker: 'قائلین',
  },
  source: 'کس ماخذ میں',
  allSources: 'تمام مآخذ',
  results: 'ملی ہوئی جگہیں',
  places,
  first: (shown, count) => `${places(count)} میں سے پہلی ${shown}`,
  onAnnotation: (words) => `”${words}“ پر`,
  onClaim: (statement) => `اس دعوے پر کہ ${statement}`,
  onSource: (title) => `${title} پر`,
  onProject: 'منصوبے پر',
  searching: 'تلاش جاری ہے',
  stop: 'روکیں',
  stopped: 'تلاش روک دی گئی۔',
  again: 'پھر تلاش کریں',
  changed: 'اس تلاش کے بعد منصوبہ بدل چکا ہے۔',
  unread: (count) => plural('ur', count, { one: 'ماخذ پڑھا نہ جا سکا', other: 'مآخذ پڑھے نہ جا سکے' }),
  start: {
    title: 'ایک ساتھ ہر جگہ تلاش کریں',
    body: 'تمام مآخذ کے متن، دعوے، دلیلیں، یادداشتیں، کوڈ، قائلین اور عنوانات۔ اعراب اور حروف کی مختلف شکلوں سے فرق نہیں پڑتا۔',
  },
  nothing: {
    title: 'یہ الفاظ کہیں نہیں ہیں۔',
    body: 'کم یا دوسرے الفاظ آزمائیں۔',
    narrowed: 'شاید کہیں اور ہوں: تلاش محدود ہے۔',
    widen: 'ہر جگہ تلاش کریں',
  },
}
