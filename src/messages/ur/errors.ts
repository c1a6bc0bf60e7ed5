import type { InvalidReason } from '#domain/invalid-input.ts'
import { shortened } from '#domain/text/shortened.ts'
import type { ErrorSentences } from '../error-sentences.ts'
import { plural } from '../plural.ts'
import { refusalWord } from '../refusal-words.ts'
import { refusals } from './refusals.ts'

const unchanged = 'کچھ نہیں بدلا گیا۔'
const originalSafe = 'فائل کو ہاتھ نہیں لگایا گیا، اور باقی منصوبہ جوں کا توں ہے۔'
const megabytes = (bytes: number): string =>
  `${new Intl.NumberFormat('ur', { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`
const short = (text: string): string => shortened(text, 80)
const driveGone = 'اس کی ڈرائیو جڑی ہوئی نہیں یا جواب نہیں دے رہی'
const reasons = {
  'disk-full': 'ڈسک بھر گئی ہے',
  'read-only-disk': 'ڈسک صرف پڑھی جا سکتی ہے',
  'no-permission': 'اس اکاؤنٹ کو وہاں لکھنے کی اجازت نہیں',
  quota: 'ذخیرے کی گنجائش ختم ہو گئی ہے',
  'drive-gone': 'منصوبے کے فولڈر تک رسائی نہیں: وہ منتقل ہوا، یا اس کی ڈرائیو جڑی ہوئی نہیں',
  'disk-error': 'ڈسک نے خرابی بتائی ہے',
  'taken-over': 'کسی دوسرے کمپیوٹر نے منصوبہ اپنے قبضے میں لے لیا ہے',
} as const

/** Why what was given does not fit. */
const invalid: Readonly<Record<InvalidReason, string>> = {
  missing: 'یہ دیا ہی نہیں گیا',
  'wrong-kind': 'یہ اس قسم کا نہیں جو یہاں چاہیے',
  'too-short': 'یہ خالی، بہت مختصر یا بہت چھوٹا ہے',
  'too-long': 'یہ بہت لمبا یا بہت بڑا ہے',
  'wrong-form': 'یہ اس صورت میں نہیں لکھا گیا جو یہاں چاہیے',
  'no-choice': 'یہ ان قدروں میں سے نہیں جن میں سے چننا ہے',
  'unknown-key': 'اس میں ایک نامعلوم اندراج ہے',
  outside: 'اسے منصوبے سے باہر ہونا چاہیے',
  other: 'یہ وہ نہیں جو یہاں چاہیے',
}

/** What is missing or still used, by the code's own word for it. */
const things: Readonly<Record<string, string>> = {
  annotation: 'نشان زدہ عبارت',
  claim: 'دعویٰ',
  code: 'کوڈ',
  coding: 'لگایا ہوا کوڈ',
  copy: 'ریکارڈ کی پہلی نقل',
  document: 'ماخذ کا منجمد متن',
  link: 'ربط',
  memo: 'یادداشت',
  original: 'ماخذ کی اصل فائل',
  outlet: 'ادارہ',
  record: 'ریکارڈ',
  revision: 'نسخہ',
  silence: 'خاموشی',
  source: 'ماخذ',
  speaker: 'قائل',
  upload: 'حوالے کی گئی فائل',
}
const thing = (what: string): string => things[what] ?? what
/** Why a file could not be read or written, by the system's own code; a rare one is shown as it is. */
const fileReasons: Readonly<Record<string, string>> = {
  ENOENT: 'موجود نہیں',
  ENOTDIR: 'راستے کا کوئی حصہ فولڈر نہیں',
  EISDIR: 'یہ فولڈر ہے',
  EEXIST: 'اس نام کی فائل پہلے سے ہے',
  EACCES: 'اس اکاؤنٹ کو اجازت نہیں',
  EPERM: 'اس اکاؤنٹ کو اجازت نہیں',
  EROFS: 'ڈسک صرف پڑھی جا سکتی ہے',
  ENOSPC: 'ڈسک بھر گئی ہے',
  EBUSY: 'کوئی اور پروگرام اسے استعمال کر رہا ہے',
  EIO: driveGone,
  ENXIO: driveGone,
  ENODEV: driveGone,
  ENOTCONN: driveGone,
  EHOSTDOWN: driveGone,
  EHOSTUNREACH: driveGone,
  ETIMEDOUT: driveGone,
  ESTALE: driveGone,
  unreadable: 'ڈسک نے خرابی بتائی ہے',
}
const fileReason = (reason: string): string => fileReasons[reason] ?? reason
const openers: Readonly<Record<string, string>> = { app: 'ایپ', 'command-line': 'کمانڈ لائن', test: 'آزمائش' }
const works = {
  report: 'رپورٹ بنانے',
  verify: 'رپورٹ جانچنے',
  check: 'منصوبہ جانچنے',
  highlights: 'پرانے نسخے کے نشانات ڈھونڈنے',
} as const

/** Urdu: what happened, what is safe, what to do, for every expected failure. */
export const errors: ErrorSentences = {
  'invalid-input': ({ path, reason = 'other' }) => ({
    happened:
      path === '' ? `اندراج درست نہیں: ${invalid[reason]}۔` : `”\u2068${path}\u2069“ درست نہیں: ${invalid[reason]}۔`,
    safe: unchanged,
    todo: 'اسے درست کر کے پھر کوشش کریں۔',
  }),
  'not-found': ({ what, id }) => {
    if (what === 'assessment')
      return {
        happened: 'اس دعوے پر آپ کا کوئی فیصلہ نہیں۔',
        safe: unchanged,
        todo: 'واپس لینے کے لیے کچھ نہیں۔',
      }
    if (what === 'document')
      return {
        happened: 'اس ماخذ کا متن منصوبے کے فولڈر میں نہیں ہے۔',
        safe: 'اس کے ریکارڈ، نشانات اور روابط محفوظ ہیں۔',
        todo: 'فولڈر کے مآخذ کسی نقل سے واپس رکھیں، یا دیکھنے کے لیے کہ کیا غائب ہے منصوبے پر ”countermark doctor“ چلائیں۔',
      }
    return {
      happened: `اس منصوبے میں یہ موجود نہیں: ${thing(what)} ”${short(id)}“۔`,
      safe: unchanged,
      todo: 'شاید ہٹا دیا گیا ہو۔ ”واپس لیں“ سے ہٹائے گئے ریکارڈ لوٹ آتے ہیں۔',
    }
  },
  'ambiguous-reference': ({ what, id, matches }) => ({
    happened: `”${short(id)}“ سے ایک سے زیادہ ریکارڈ مراد ہو سکتے ہیں (${thing(what)}: ${matches.length})۔`,
    safe: unchanged,
    todo: 'پوری شناخت دیں، یا ایسا عنوان جو صرف ایک کا ہو۔',
  }),
  'quote-not-found': ({ quote }) => ({
    happened: `اقتباس ”${short(quote)}“ اس ماخذ میں نہیں ہے۔`,
    safe: unchanged,
    todo: 'الفاظ متن میں حرف بہ حرف منتخب کریں۔',
  }),
  'ambiguous-quote': ({ quote, matches }) => ({
    happened: `اقتباس ”${short(quote)}“ اس ماخذ میں ${plural('ur', matches.length, { one: 'بار', other: 'بار' })} آیا ہے۔`,
    safe: unchanged,
    todo: 'مطلوبہ جگہ منتخب کریں، یا اس سے پہلے یا بعد کے کچھ الفاظ دیں۔',
  }),
  'empty-selection': () => ({
    happened: 'کوئی لفظ منتخب نہیں۔',
    safe: unchanged,
    todo: 'متن کا کم از کم ایک حرف منتخب کریں۔',
  }),
  'range-outside-text': ({ start, end, length }) => ({
    happened: `عبارت ${start} تا ${end} متن سے باہر جاتی ہے؛ متن میں ${plural('ur', length, { one: 'حرف', other: 'حروف' })} ہیں۔`,
    safe: unchanged,
    todo: 'عبارت دوبارہ منتخب کریں۔',
  }),
  'overlapping-parts': () => ({
    happened: 'ایک عبارت کے دو حصے ایک دوسرے پر چڑھے ہوئے ہیں۔',
    safe: unchanged,
    todo: 'ایسے حصے چنیں جن کے الفاظ مشترک نہ ہوں۔',
  }),
  'splits-character': ({ offset }) => ({
    happened: `عبارت ایک حرف کے بیچ میں شروع یا ختم ہوتی ہے (مقام ${offset})۔`,
    safe: unchanged,
    todo: 'کنارہ حرف سے پہلے یا بعد میں لے جائیں۔',
  }),
  'stale-revision': ({ given, current }) => ({
    happened: `عبارت نسخہ ${given} میں منتخب کی گئی؛ ماخذ اب نسخہ ${current} پر ہے۔`,
    safe: unchanged,
    todo: 'ماخذ دوبارہ کھولیں اور تازہ متن میں عبارت منتخب کریں۔',
  }),
  'already-linked': () => ({
    happened: 'یہ عبارت پہلے ہی اس دعوے سے جڑی ہے۔',
    safe: unchanged,
    todo: 'اس کے بجائے موجودہ ربط کا رخ بدلیں۔',
  }),
  'text-of-another': ({ title }) => ({
    happened: `یہ متن پہلے ہی ماخذ ”${title}“ ہے۔`,
    safe: unchanged,
    todo: 'وہ فائل منتخب کریں جو اس ماخذ کی ہے۔',
  }),
  'source-text-lost': ({ title, revision, state, reason }) => ({
    happened: {
      missing: `رپورٹ کو ”${title}“ (نسخہ ${revision}) کا متن چاہیے، اور وہ منصوبے کے فولڈر میں نہیں ہے۔`,
      damaged: `رپورٹ کو ”${title}“ (نسخہ ${revision}) کا متن چاہیے، اور اس کی فائل خراب ہے۔`,
      unreadable: `رپورٹ کو ”${title}“ (نسخہ ${revision}) کا متن چاہیے، اور وہ پڑھا نہیں جا سکا: ${fileReason(reason)}۔`,
    }[state],
    safe: 'آپ کے دعوے، نشانات، روابط اور فیصلے محفوظ ہیں۔ کوئی رپورٹ نہیں لکھی گئی۔',
    todo: 'فولڈر کے مآخذ کسی نقل سے واپس رکھیں، یا رپورٹ کے لیے وہ دعوے چنیں جو اس ماخذ پر مبنی نہیں۔',
  }),
  'nothing-to-change': () => ({
    happened: 'یہ پہلے ہی ایسا ہے۔',
    safe: unchanged,
    todo: 'کچھ کرنے کی ضرورت نہیں۔',
  }),
  'still-used': ({ what, by }) => ({
    happened: `یہ (${thing(what)}) ابھی ${plural('ur', by, { one: 'ریکارڈ', other: 'ریکارڈوں' })} کے استعمال میں ہے۔`,
    safe: unchanged,
    todo: 'پہلے انھیں ہٹائیں یا بدلیں۔',
  }),
  'nothing-to-undo': () => ({
    happened: 'واپس لینے کے لیے کوئی تبدیلی باقی نہیں۔',
    safe: 'سب کچھ اپنی حالت میں محفوظ ہے۔',
    todo: 'تاریخچے میں اس منصوبے کی ہر تبدیلی درج ہے۔',
  }),
  'nothing-to-redo': () => ({
    happened: 'دوبارہ کرنے کے لیے کچھ نہیں۔',
    safe: 'سب کچھ اپنی حالت میں محفوظ ہے۔',
    todo: 'واپس لینے کے بعد نئی تبدیلی ہو تو دوبارہ کرنے کو کچھ نہیں رہتا۔',
  }),
  'reference-missing': ({ from, to }) => ({
    happened: `اس تبدیلی سے ${from} کا اشارہ ${to} کی طرف رہ جائے گا جو موجود نہیں۔`,
    safe: unchanged,
    todo: 'پہلے ہٹایا ہوا ریکارڈ واپس لائیں، یا اسے چھوڑ دیں۔',
  }),
  'project-not-found': ({ folder }) => ({
    happened: `${folder} میں Countermark کے کسی منصوبے تک رسائی نہیں ہو سکی۔`,
    safe: 'وہاں نہ کچھ بنایا گیا نہ بدلا گیا۔',
    todo: 'اگر منصوبہ کسی ڈرائیو یا دوسرے کمپیوٹر پر ہے تو اسے جوڑ کر دوبارہ کوشش کریں۔ ورنہ وہ فولڈر چنیں جس میں project.json ہو، یا دیکھیں کہ منصوبہ کہاں منتقل ہوا۔',
  }),
  'project-not-empty': ({ folder }) => ({
    happened: `فولڈر ${folder} میں پہلے سے فائلیں ہیں۔`,
    safe: 'ان میں سے کسی کو ہاتھ نہیں لگایا گیا۔',
    todo: 'خالی فولڈر یا کوئی اور نام چنیں۔',
  }),
  'project-locked': ({ holder }) => ({
    happened: `منصوبہ ${holder.host} پر ${openers[holder.opener] ?? holder.opener} میں کھلا ہے (عمل ${holder.pid})۔`,
    safe: 'دونوں جگہ سب سلامت ہے: لکھ صرف ایک سکتا ہے۔',
    todo: holder.isStale
      ? 'کچھ دیر سے اس میں کوئی حرکت نہیں۔ صرف پڑھنے کے لیے کھولیں، یا یقین ہو کہ وہ ختم ہو چکا تو سنبھال لیں۔'
      : 'وہاں بند کریں، یا یہاں صرف پڑھنے کے لیے کھولیں۔',
  }),
  'project-damaged': ({ folder, problems, recoverable }) => ({
    happened: `${folder} کا منصوبہ خراب ہے: ${plural('ur', problems.length, { one: 'خرابی ملی', other: 'خرابیاں ملیں' })}۔`,
    safe: 'کسی فائل پر کچھ نہیں لکھا گیا۔ خراب فائلیں الگ رکھی ہیں، تاریخچہ اور پشتی نقلیں جوں کی توں ہیں۔',
    todo:
      recoverable === null
        ? 'فولڈر کو ایسے ہی رہنے دیں اور اپنی کسی نقل سے بحال کریں۔'
        : 'جو ثابت ہو سکتا ہے اسے کھولیں، اور اپنی نقل ہو تو اس سے ملا کر دیکھیں۔',
  }),
  'project-newer': ({ folder, needs }) => ({
    happened: `${folder} کا منصوبہ نئے ورژن نے بنایا ہے (${needs} درکار ہے)۔`,
    safe: 'اسے نہیں بدلا گیا۔',
    todo: 'صرف پڑھنے کے لیے کھولیں، یا Countermark کو تازہ کریں۔',
  }),
  'project-read-only': () => ({
    happened: 'منصوبہ صرف پڑھنے کے لیے کھلا ہے۔',
    safe: unchanged,
    todo: 'جہاں لکھنے کے لیے کھلا ہے وہاں بند کریں، پھر یہاں دوبارہ کھولیں۔',
  }),
  'project-not-open': () => ({
    happened: 'کوئی منصوبہ کھلا نہیں۔',
    safe: unchanged,
    todo: 'پہلے کوئی منصوبہ کھولیں۔',
  }),
  'not-saved': ({ reason }) => ({
    happened: `تبدیلی محفوظ نہیں ہو سکی: ${reasons[reason]}۔`,
    safe: 'جو پہلے محفوظ بتایا گیا وہ سب ڈسک پر ہے۔',
    todo: 'جگہ بنائیں یا ڈسک دوبارہ جوڑیں اور پھر کوشش کریں، یا کہیں اور نقل محفوظ کریں۔',
  }),
  'file-unreadable': ({ file, reason }) => ({
    happened: `${file} پڑھی نہیں جا سکی: ${fileReason(reason)}۔`,
    safe: originalSafe,
    todo: 'دیکھیں کہ فائل موجود ہے اور پڑھنے کی اجازت ہے، پھر کوشش کریں۔',
  }),
  'file-unwritable': ({ file, reason }) => ({
    happened: `${file} لکھی نہیں جا سکی: ${reason === 'ENOENT' ? 'اس کا فولڈر موجود نہیں' : fileReason(reason)}۔`,
    safe: 'منصوبہ جوں کا توں ہے۔',
    todo: 'کوئی اور جگہ چنیں۔',
  }),
  'file-too-large': ({ file, bytes, limit }) => ({
    happened: `${file} کا حجم ${megabytes(bytes)} ہے؛ دستاویز زیادہ سے زیادہ ${megabytes(limit)} ہو سکتی ہے۔`,
    safe: originalSafe,
    todo: 'دستاویز کے حصے کریں، یا سادہ متن کے طور پر درآمد کریں۔',
  }),
  'format-unknown': ({ file }) => ({
    happened: `${file} کی شکل درآمد نہیں کی جا سکتی۔`,
    safe: originalSafe,
    todo: 'اسے سادہ متن، Markdown یا ویب صفحے کے طور پر محفوظ کریں، یا متن چسپاں کریں۔',
  }),
  'format-damaged': ({ file, detail }) => ({
    happened: `${file} خراب ہے یا اپنے نام کے مطابق نہیں: ${refusalWord(refusals, detail)}۔`,
    safe: originalSafe,
    todo: 'فائل کی دوسری نقل لیں، یا اس کا متن چسپاں کریں۔',
  }),
  'archive-unsafe': ({ file, detail }) => ({
    happened: `${file} نہیں کھولی گئی: اس کا مواد محفوظ حد سے باہر ہے (${refusalWord(refusals, detail)})۔`,
    safe: originalSafe,
    todo: 'اگر آپ کو اس پر بھروسا ہے تو اسے اس کے اپنے پروگرام میں کھول کر سادہ متن یا ویب صفحے کے طور پر محفوظ کریں۔',
  }),
  'password-needed': ({ file }) => ({
    happened: `${file} پاس ورڈ سے محفوظ ہے۔`,
    safe: originalSafe,
    todo: 'اس کا پاس ورڈ دیں اور دوبارہ درآمد کریں۔',
  }),
  'password-wrong': ({ file }) => ({
    happened: `دیا گیا پاس ورڈ ${file} کو نہیں کھولتا۔`,
    safe: originalSafe,
    todo: 'پاس ورڈ جانچیں اور فائل دوبارہ درآمد کریں۔',
  }),
  'encryption-unsupported': ({ file }) => ({
    happened: `${file} ایسے طریقے سے خفیہ کی گئی ہے جسے Countermark پاس ورڈ کے ساتھ یا بغیر نہیں کھول سکتا۔`,
    safe: originalSafe,
    todo: 'اسے اس پروگرام میں کھولیں جس نے اسے بنایا، پاس ورڈ کے بغیر محفوظ کریں، اور وہ فائل درآمد کریں۔',
  }),
  'rights-protected': ({ file, detail }) => ({
    happened: `${file} فروخت کنندہ کے حقوق کے انتظام (${detail}) سے محفوظ ہے اور یہاں نہیں پڑھی جا سکتی۔`,
    safe: originalSafe,
    todo: 'ناشر سے اس کے بغیر نقل مانگیں، یا وہ اقتباسات چسپاں کریں جن کی آپ کو اجازت ہے۔',
  }),
  'no-text': ({ file }) => ({
    happened: `${file} میں کوئی متن نہیں۔`,
    safe: originalSafe,
    todo: 'اگر یہ عکسی نقل ہے تو پہلے کسی اور پروگرام سے متن نکالیں۔',
  }),
  'import-timeout': ({ file, seconds }) => ({
    happened: `${file} کو پڑھنے میں ${plural('ur', seconds, { one: 'سیکنڈ', other: 'سیکنڈ' })} سے زیادہ لگے اور اسے روک دیا گیا۔`,
    safe: originalSafe,
    todo: 'دستاویز کے حصے کریں، یا سادہ متن کے طور پر درآمد کریں۔',
  }),
  'import-memory': ({ file }) => ({
    happened: `${file} کو مقررہ حد سے زیادہ یادداشت درکار تھی، اس لیے روک دیا گیا۔`,
    safe: originalSafe,
    todo: 'دستاویز کے حصے کریں، یا سادہ متن کے طور پر درآمد کریں۔',
  }),
  'import-crashed': ({ file }) => ({
    happened: `${file} کا پڑھنا کسی نتیجے کے بغیر ختم ہو گیا۔`,
    safe: originalSafe,
    todo: 'پھر کوشش کریں، یا متن چسپاں کریں۔',
  }),
  'output-too-large': ({ file, limit }) => ({
    happened: `${file} کھل کر ${megabytes(limit)} سے زیادہ ہو جاتی ہے۔`,
    safe: originalSafe,
    todo: 'دستاویز کے حصے کریں، یا صرف مطلوبہ حصہ درآمد کریں۔',
  }),
  'report-unreadable': ({ file, detail }) => ({
    happened: `${file} کو رپورٹ کے طور پر جانچا نہیں جا سکتا: ${detail === 'no-manifest' ? 'اس میں جانچ کی فہرست نہیں' : detail}۔`,
    safe: 'منصوبہ اور فائل جوں کے توں ہیں۔',
    todo: 'Countermark کی برآمد کردہ HTML یا Markdown رپورٹ چنیں۔',
  }),
  'nothing-to-export': () => ({
    happened: 'برآمد کے لیے کوئی دعویٰ نہیں۔',
    safe: 'منصوبہ جوں کا توں ہے۔',
    todo: 'پہلے کوئی دعویٰ نشان زد کریں، یا دائرہ وسیع کریں۔',
  }),
  'work-crashed': ({ work }) => ({
    happened: `${works[work]} کا کام کسی نتیجے کے بغیر ختم ہو گیا۔`,
    safe: 'منصوبہ اور تمام فائلیں جوں کی توں ہیں، اور تبدیلیاں پہلے کی طرح محفوظ ہیں۔',
    todo: 'پھر کوشش کریں۔ اگر پھر ایسا ہو تو دوسرے پروگرام بند کریں یا رپورٹ میں کم دعوے لیں۔',
  }),
  'no-printer': () => ({
    happened: 'PDF بنانے والا کوئی پروگرام نہیں ملا۔',
    safe: 'منصوبہ جوں کا توں ہے۔',
    todo: 'HTML میں برآمد کر کے براؤزر سے چھاپیں، یا Chrome، Chromium یا Edge نصب کریں۔',
  }),
  // The engine says in English what is missing.
  'pattern-unreadable': () => ({
    happened: 'یہ باقاعدہ اظہار مکمل نہیں۔',
    safe: 'کچھ تلاش نہیں کیا گیا، اور منصوبہ جوں کا توں ہے۔',
    todo: 'اسے مکمل کریں، یا الفاظ کو جوں کا توں تلاش کریں۔',
  }),
  'pattern-too-slow': () => ({
    happened: 'یہ باقاعدہ اظہار کسی ایک متن پر بہت وقت لیتا ہے، اس لیے تلاش روک دی گئی۔',
    safe: 'منصوبہ جوں کا توں ہے۔',
    todo: 'ایک دوسرے کے اندر دہرائے گئے حصوں میں سے ایک نکال دیں، یا سادہ الفاظ تلاش کریں۔',
  }),
  cancelled: () => ({
    happened: 'منسوخ کر دیا گیا۔',
    safe: 'جو پہلے مکمل ہوا وہ باقی ہے۔',
    todo: 'جب چاہیں دوبارہ شروع کریں۔',
  }),
  'message-too-large': ({ bytes, limit }) => ({
    happened: `یہ ایک ساتھ ${megabytes(bytes)} تھا؛ زیادہ سے زیادہ ${megabytes(limit)} دیا جا سکتا ہے۔`,
    safe: unchanged,
    todo: 'چھوٹے حصوں میں کریں۔',
  }),
  'unknown-command': ({ name }) => ({
    happened: `”${short(name)}“ نام کی کوئی کمانڈ نہیں۔`,
    safe: unchanged,
    todo: '”do --list“ سب کمانڈوں کے نام بتاتا ہے۔',
  }),
  'core-restarted': () => ({
    happened: 'منصوبہ سنبھالنے والا حصہ اس دوران دوبارہ چلا۔',
    safe: 'جو محفوظ بتایا گیا وہ سب ڈسک پر ہے۔',
    todo: 'پھر کوشش کریں۔',
  }),
  unexpected: () => ({
    happened: 'Countermark کی ایک غلطی سے کچھ ناکام ہوا۔',
    safe: 'جو محفوظ بتایا گیا وہ سب ڈسک پر ہے۔',
    todo: 'پھر کوشش کریں۔ دوبارہ ہو تو لاگ نمبر کے ساتھ بتائیں۔',
  }),
}
