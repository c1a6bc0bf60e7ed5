import type { ReportScreenMessages } from '../en/report-screen.ts'
import { grouped, plural } from '../plural.ts'

const n = (count: number, one: string, other: string): string => plural('ur', count, { one, other })
const g = (count: number): string => grouped('ur', count)

/** Urdu sentences: the report screen. */
export const reportScreen: ReportScreenMessages = {
  title: 'رپورٹ',
  options: {
    label: 'رپورٹ میں کیا شامل ہو',
    title: 'عنوان',
    titleHint: 'منصوبے کا عنوان',
    purpose: 'مقصد',
    purposes: { work: 'کام کے لیے', publication: 'اشاعت کے لیے' },
    purposeExplained: {
      work: 'ہر ماخذ پورا، اپنی نمایاں عبارتوں سمیت، شامل ہوتا ہے۔ اجازت نامے دیکھے بغیر آگے نہ دیں۔',
      publication: 'پورا متن صرف ان مآخذ کا جن کا اجازت نامہ اس کی اجازت دے؛ باقیوں سے عبارتیں اپنے پیراگراف کے ساتھ۔',
    },
    scope: 'دعوے',
    scopes: {
      all: (count) => `سب: ${n(count, 'دعویٰ', 'دعوے')}`,
      verdict: (count) => `جن پر آپ کا فیصلہ ہے: ${g(count)}`,
      chosen: (count) => `چنے ہوئے: ${g(count)}`,
    },
    choose: 'دعوے چنیں',
    chooseTitle: 'رپورٹ کے دعوے',
    chooseFind: 'دعووں میں تلاش',
    chooseAll: 'دکھائے گئے سب چنیں',
    chooseNone: 'کوئی نہ چنیں',
    moreFound: (count) => `${n(count, 'اور دعویٰ ملا', 'اور دعوے ملے')}: دیکھنے کے لیے الفاظ لکھیں`,
    order: 'ترتیب',
    orders: {
      status: 'قاعدے کے مطابق',
      verdict: 'فیصلے کے مطابق',
      statement: 'الفاظ کے مطابق',
      created: 'بننے کی ترتیب سے',
    },
    language: 'رپورٹ کی زبان',
  },
  preview: {
    label: 'پیش منظر',
    frame: 'رپورٹ کا پیش منظر',
    building: 'پیش منظر تیار ہو رہا ہے۔',
    size: (size) => `ایک فائل میں ${size}`,
    rebuilt: 'پیش منظر تازہ کر دیا گیا',
    onPaper: 'دریچہ چھاپنے سے رپورٹ نہیں چھپتی۔ اسے PDF میں برآمد کریں، یا برآمد شدہ HTML کھول کر چھاپیں۔',
    nothing: 'رپورٹ کے لیے ابھی کچھ نہیں',
    noneChosen: 'کوئی دعویٰ نہیں چنا گیا',
    takeAll: 'سب دعوے لے لیں',
    noneChosenBody: 'کم از کم ایک دعویٰ چنیں، یا سب لے لیں۔',
  },
  incomplete: {
    title: (count) => `${n(count, 'جگہ', 'جگہوں')} پر ماخذ کی تفصیل نامکمل ہے`,
    explained: 'رپورٹ پر ”نامکمل“ کی مہر لگتی ہے اور وہ بتاتی ہے کہ کیا کمی ہے۔',
    more: (count) => n(count, 'مزید', 'مزید'),
    mend: 'کتب خانے میں مکمل کریں',
  },
  formats: {
    label: 'برآمد',
    html: 'HTML',
    pdf: 'PDF',
    md: 'Markdown',
    csv: 'CSV',
    about: {
      html: 'ایک فائل جو نیٹ ورک کے بغیر کھلتی ہے؛ نمایاں عبارتوں پر کلک ہو سکتا ہے؛ جانچی جا سکتی ہے',
      pdf: 'چھاپنے اور آگے دینے کے لیے؛ نمایاں عبارتوں پر کلک نہیں ہوتا؛ رپورٹ کا ڈائجسٹ درج ہوتا ہے',
      md: 'سادہ متن، وہی دعوے، عبارتیں اور جانچ کی فہرست؛ نشان زدہ مآخذ کے بغیر؛ جانچی جا سکتی ہے',
      csv: 'ہر ربط کی ایک سطر، جدولی پروگرام کے لیے؛ سجی ہوئی دلیلیں اور مآخذ شامل نہیں',
    },
    export: (format) => `${format} میں برآمد کریں`,
    dropped: (format) => `${format} میں یہ نہیں آ سکتا`,
    nothingDropped: (format) => `${format} میں سب کچھ آ جاتا ہے۔`,
  },
  exporting: {
    working: (format) => `${format} لکھی جا رہی ہے…`,
    cancel: 'منسوخ',
    cancelled: 'برآمد منسوخ؛ کچھ نہیں لکھا گیا',
    written: (file) => `${file} میں لکھ دی گئی`,
    show: 'فولڈر میں دکھائیں',
    last: 'آخری بار لکھی گئی',
  },
  verify: {
    label: 'رپورٹ کی فائل جانچیں',
    explained: 'خود فائل، ہر اقتباس، ہر فنگر پرنٹ، اور دعوے، فیصلے اور وجوہ اس منصوبے سے ملا کر جانچے جاتے ہیں۔',
    path: 'رپورٹ کی فائل کا راستہ',
    pathHint: 'HTML یا Markdown رپورٹ',
    act: 'جانچیں',
    lastWritten: 'ابھی لکھی گئی فائل جانچیں',
    working: 'جانچ جاری ہے…',
    passed: (checked) => `${n(checked, 'چیز جانچی گئی', 'چیزیں جانچی گئیں')}۔ سب کچھ اس منصوبے کے مطابق ہے۔`,
    failed: (mismatches, checked) => `${n(checked, 'چیز', 'چیزوں')} میں ${n(mismatches, 'فرق ملا', 'فرق ملے')}`,
    kind: { file: 'فائل', quotation: 'اقتباس', source: 'ماخذ', record: 'ریکارڈ' },
    expected: 'رپورٹ میں',
    found: 'منصوبے میں',
    nothingFound: 'کچھ نہیں',
    results: 'فرق',
  },
}
