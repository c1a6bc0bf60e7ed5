import type { HistoryMessages } from '../en/history.ts'
import { plural } from '../plural.ts'

/** Urdu sentences: the journal as an audit trail. */
export const history: HistoryMessages = {
  title: 'تاریخچہ',
  list: 'اس منصوبے کی تبدیلیاں، تازہ ترین پہلے',
  lead: 'ہر تبدیلی روزنامچے کی ایک سطر ہے۔ ”واپس لیں“ آخری تبدیلی لوٹاتا ہے اور خود بھی ایک تبدیلی ہے: کچھ مٹایا نہیں جاتا۔',
  number: 'نمبر',
  when: 'کب',
  who: 'کس نے',
  what: 'کیا',
  records: (count) => plural('ur', count, { one: 'ریکارڈ', other: 'ریکارڈ' }),
  nobody: 'Countermark',
  undoes: (number) => `تبدیلی ${number} واپس لیتی ہے`,
  takenBack: 'واپس لی گئی',
  empty: 'ابھی کوئی تبدیلی نہیں۔',
  emptyBody: 'پہلی تبدیلی تب ہوتی ہے جب آپ کوئی دستاویز درآمد کریں یا دعویٰ نشان زد کریں۔',
  more: 'پہلے کی تبدیلیاں دکھائیں',
  shown: (count) => plural('ur', count, { one: 'تبدیلی دکھائی گئی', other: 'تبدیلیاں دکھائی گئیں' }),
}
