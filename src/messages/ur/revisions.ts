import type { RevisionsMessages } from '../en/revisions.ts'
import { plural } from '../plural.ts'

const n = (count: number, one: string, other: string): string => plural('ur', count, { one, other })

/** Urdu sentences: revisions of a source, what differs between them, and passages that a revision made doubtful. */
export const revisions: RevisionsMessages = {
  open: 'نسخے…',
  title: (title) => `”${title}“ کے نسخے`,
  lead: 'تصحیح یا نئی فائل سے نیا نسخہ بنتا ہے۔ پرانے نسخے جوں کے توں رہتے ہیں اور پڑھے اور حوالے میں دیے جا سکتے ہیں۔',
  list: 'نسخے، نیا پہلے',
  name: (number) => `نسخہ ${number}`,
  current: 'موجودہ',
  reason: { imported: 'درآمد ہوا', corrected: 'متن کی تصحیح ہوئی', replaced: 'فائل سے بدلا گیا' },
  read: 'پڑھیں',
  openFile: 'اس کی فائل کھولیں',
  compare: 'موجودہ سے موازنہ کریں',
  back: 'فہرست پر واپس',
  replace: 'نئی فائل سے بدلیں…',
  correct: 'متن کی تصحیح کریں…',
  all: 'تمام نسخے',
  replaceTitle: (title) => `”${title}“ کو نئی فائل سے بدلیں`,
  replaceLead:
    'فائل سے نیا نسخہ بنتا ہے۔ موجودہ متن پرانے نسخے کے طور پر رہتا ہے، اور ہر نشان زدہ عبارت نئے متن میں تلاش کی جاتی ہے۔',
  chooseFile: 'فائل منتخب کریں…',
  waiting: (count) =>
    `نئے نسخے کے بعد اس ماخذ کی ${n(count, 'عبارت', 'عبارتیں')} دیکھنی ${count === 1 ? 'ہے' : 'ہیں'}۔`,
  checkWaiting: 'دیکھیں…',
  more: 'اس ماخذ کے لیے مزید',
  note: 'نیا نسخہ کیوں ہے؟',
  replacing: 'فائل پڑھی جا رہی ہے',
  finding: 'عبارتیں دوبارہ تلاش ہو رہی ہیں',
  stop: 'روکیں',
  made: (number, check, lost) =>
    [
      `نسخہ ${number} بنا`,
      ...(check > 0 ? [`${n(check, 'عبارت', 'عبارتیں')} دیکھنی ہیں`] : []),
      ...(lost > 0 ? [`${n(lost, 'عبارت', 'عبارتیں')} نہیں ملیں`] : []),
    ].join('، '),
  older: (number, date) => `یہ ${date} کا نسخہ ${number} ہے۔ اسے صرف پڑھا جا سکتا ہے۔`,
  asThen: 'نشانات ویسے دکھائے گئے ہیں جیسے اُس وقت تھے۔',
  noHighlights: 'اس کے نشانات کیسے تھے، اب نہیں بتایا جا سکتا: تاریخ اتنی پیچھے نہیں جاتی۔',
  toCurrent: 'موجودہ نسخہ پڑھیں',
  olderLong: (number, current) => `نسخہ ${number}؛ موجودہ نسخہ ${current} ہے`,
  wordsActs: 'ان الفاظ کے ساتھ کیا کیا جا سکتا ہے',
  cite: 'حوالہ نقل کریں',
  text: (number) => `نسخہ ${number} کا متن`,
  difference: {
    title: (from, to) => `نسخہ ${from} کے ساتھ نسخہ ${to}`,
    unchanged: (lines) => `${n(lines, 'سطر', 'سطریں')} جوں کی توں`,
    none: 'دونوں متن ایک ہیں۔',
    deleted: 'نکالا گیا:',
    inserted: 'ڈالا گیا:',
    end: 'تبدیلی کا اختتام',
    leftOut: (count) => `مزید ${n(count, 'حصہ', 'حصے')} نہیں دکھائے گئے۔`,
  },
  check: {
    title: 'دیکھنے کی عبارتیں',
    none: 'کوئی عبارت مشکوک نہیں۔',
    fuzzy: (score) => `اندازاً ملی: ${score}، جہاں 1 کا مطلب حرف بہ حرف ہے۔`,
    orphaned: (number) => `نہیں ملی۔ یہ الفاظ نسخہ ${number} میں ہیں۔`,
    accept: 'یہی جگہ ہے',
    elsewhere: 'جگہ منتخب کریں…',
    orphan: 'بغیر جگہ کے رہنے دیں',
    readThere: (number) => `نسخہ ${number} میں پڑھیں`,
    choose: 'موجودہ متن میں الفاظ منتخب کریں، پھر انہیں لیں۔',
    chooseText: 'موجودہ متن',
    take: 'منتخب الفاظ لیں',
  },
  correcting: {
    title: (title) => `”${title}“ کے متن کی تصحیح کریں`,
    lead: 'آپ نقل میں تبدیلی کر رہے ہیں۔ محفوظ کرنے سے نیا نسخہ بنتا ہے؛ منسوخ کرنے سے کچھ نہیں رہتا۔',
    text: 'تصحیح کا متن',
    save: 'نسخے کے طور پر محفوظ کریں',
    leaving: {
      title: 'محفوظ کیے بغیر چھوڑیں؟',
      body: 'متن بدلا گیا ہے۔ اس نقل کی تبدیلیاں کہیں محفوظ نہیں رہیں گی۔',
      leave: 'چھوڑ دیں',
      stay: 'تصحیح جاری رکھیں',
    },
  },
}
