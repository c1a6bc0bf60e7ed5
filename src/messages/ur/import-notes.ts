import type { ImportNotesMessages } from '../en/import-notes.ts'
import { plural } from '../plural.ts'

const times = (count: number | null, one: string, other: string): string => plural('ur', count ?? 0, { one, other })

/** Urdu: what an import did that the person should know, one sentence for each note. */
export const importNotes: ImportNotesMessages = {
  encoding: ({ detail }) => `حروف ${detail} کے طور پر پڑھے گئے۔`,
  'encoding-chosen': ({ detail }) => `حروف آپ کے انتخاب کے مطابق ${detail} کے طور پر پڑھے گئے۔`,
  'characters-replaced': ({ count }) =>
    `${times(count, 'حرف اس انکوڈنگ میں درست نہیں تھا اور اس', 'حروف اس انکوڈنگ میں درست نہیں تھے اور ان')} کی جگہ � ہے۔`,
  'line-ends': ({ count }) =>
    `${times(count, 'سطر کا اختتام', 'سطروں کے اختتام')} کسی اور طریقے سے لکھے تھے؛ اب ہر ایک سطر کا ایک ہی وقفہ ہے۔`,
  'control-characters': ({ count }) =>
    `متن میں ${times(count, 'نظر نہ آنے والی کنٹرول علامت ہے', 'نظر نہ آنے والی کنٹرول علامتیں ہیں')}، جوں کی توں رکھی گئیں۔`,
  'direction-controls': ({ count }) =>
    `متن میں ${times(count, 'پوشیدہ علامت ہے', 'پوشیدہ علامتیں ہیں')} جو الفاظ کی دکھائی دینے والی ترتیب بدل سکتی ہیں، جوں کی توں رکھی گئیں۔`,
  'object-replacement': ({ count }) =>
    `خود متن میں کسی غیر موجود شے کی ${times(count, 'علامت ہے', 'علامتیں ہیں')} (U+FFFC)، جوں کی توں رکھی گئیں۔`,
  'hard-wrapped': ({ count }) =>
    `سطریں مقررہ چوڑائی پر ٹوٹتی ہیں؛ ${times(count, 'سطر', 'سطریں')} پیراگراف میں جوڑی گئیں، سطروں کے وقفے برقرار ہیں۔`,
  'raw-html': ({ count }) =>
    `HTML کے ${times(count, 'ٹکڑا متن میں لکھا ہوا ہی', 'ٹکڑے متن میں لکھے ہوئے ہی')} رکھے گئے۔`,
  'link-definitions': ({ count }) =>
    `${times(count, 'ربط کا پتا', 'ربطوں کے پتے')} جو متن سے الگ درج تھے صرف اپنے ربطوں میں ہیں۔`,
  'front-matter': () => 'متن سے پہلے لکھی تفصیلات اس کے پہلے حصے کے طور پر رکھی گئیں۔',
  'article-extracted': ({ count }) =>
    `صفحے سے صرف مضمون لیا گیا؛ اس کے گرد تقریباً ${times(count, 'حرف چھوڑ دیا گیا', 'حروف چھوڑ دیے گئے')}۔ محفوظ شدہ اصل میں وہ موجود ہیں۔`,
  'whole-page': () => 'پورا صفحہ لیا گیا: اس میں مضمون الگ سے پہچانا نہ جا سکا۔',
  'whole-page-chosen': () => 'آپ کے انتخاب کے مطابق پورا صفحہ لیا گیا۔',
  'headline-restored': () => 'سرخی جو مضمون سے باہر تھی، مضمون کے اوپر واپس رکھی گئی۔',
  'scripts-removed': ({ count }) => `${times(count, 'اسکرپٹ ہٹائی گئی', 'اسکرپٹیں ہٹائی گئیں')}۔`,
  'hidden-left-out': ({ count }) =>
    `${times(count, 'پوشیدہ حصہ چھوڑ دیا گیا', 'پوشیدہ حصے چھوڑ دیے گئے')}: صفحہ انہیں نہیں دکھاتا۔`,
  'noscript-left-out': ({ count }) =>
    `بغیر اسکرپٹ والے براؤزروں کے لیے ${times(count, 'حصہ چھوڑ دیا گیا', 'حصے چھوڑ دیے گئے')}۔`,
  'images-left-out': ({ count }) =>
    `${times(count, 'تصویر چھوڑ دی گئی', 'تصویریں چھوڑ دی گئیں')}؛ جہاں تفصیل لکھی ہے وہ رکھی گئی۔`,
  'media-left-out': ({ count }) =>
    `${times(count, 'ویڈیو، آواز، فریم یا خاکہ چھوڑ دیا گیا', 'ویڈیو، آوازیں، فریم یا خاکے چھوڑ دیے گئے')}۔`,
  'forms-left-out': ({ count }) => `فارم کے ${times(count, 'خانہ یا بٹن چھوڑ دیا گیا', 'خانے یا بٹن چھوڑ دیے گئے')}۔`,
  'links-dropped': ({ count }) =>
    `${times(count, 'ربط', 'ربط')} جن کا پتا ویب یا ڈاک کا پتا نہیں، سادہ الفاظ کے طور پر رکھے گئے۔`,
  'math-as-text': ({ count }) => `${times(count, 'فارمولا متن کے طور پر ہے', 'فارمولے متن کے طور پر ہیں')}۔`,
  'quote-marks-added': ({ count }) =>
    `${times(count, 'اقتباس', 'اقتباسات')} پر وہ علاماتِ اقتباس لگائی گئیں جو براؤزر دکھاتا ہے مگر فائل میں نہیں ہیں۔`,
  'layout-tables': ({ count }) =>
    `${times(count, 'جدول جو صرف صفحے کی ترتیب کے لیے تھا رواں متن کے طور پر لیا گیا', 'جدول جو صرف صفحے کی ترتیب کے لیے تھے رواں متن کے طور پر لیے گئے')}۔`,
  'nesting-flattened': ({ count }) =>
    `${times(count, 'حصہ بہت گہرائی میں تھا', 'حصے بہت گہرائی میں تھے')} اور اب کم گہرائی پر ہے؛ کوئی لفظ ضائع نہیں ہوا۔`,
  unknown: () => 'Countermark کے کسی نئے نسخے نے یہاں ایک نوٹ چھوڑا ہے جو یہ نسخہ نہیں پڑھ سکتا۔',
}
