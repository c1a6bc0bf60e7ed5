import type { CliMessages } from '../en/cli.ts'
import { plural } from '../plural.ts'

const count = (number: number, one: string, other: string): string => plural('ur', number, { one, other })

/** Urdu sentences: cli (help, headings and results of the command line). */
export const cli: CliMessages = {
  about:
    'ایک دوسرے سے ٹکراتے بیانات کو تولتا ہے۔ سب کچھ اسی کمپیوٹر پر منصوبے کے فولڈر میں رہتا ہے؛ کچھ بھی کہیں نہیں بھیجا جاتا۔',
  codes:
    'اختتامی کوڈ: 0 کام ہو گیا؛ 1 دی گئی چیزوں میں سے کچھ ناکام رہا، باقی ہو گیا؛ 2 غلط استعمال؛ 3 منصوبہ نہیں کھل سکتا؛ 4 کوئی جانچ پوری نہیں اتری۔',
  helpTitle: {
    'Usage:': 'استعمال:',
    'Arguments:': 'کیا دینا ہے:',
    'Options:': 'اختیارات:',
    'Commands:': 'کمانڈیں:',
  },
  command: {
    new: 'نیا منصوبہ بنائیں',
    import: 'دستاویزات درآمد کریں؛ فولڈر ہو تو اس کے اندر کی بھی، مگر کسی منصوبے کے فولڈر کی نہیں',
    sources: 'مآخذ اور ان کی تفصیل دکھائیں',
    text: 'ماخذ کا متن ہو بہو لکھیں',
    document: 'ماخذ کی دستاویز JSON میں لکھیں',
    annotate: 'عبارت نشان زد کریں اور اس سے دعویٰ بنائیں یا موجودہ دعوے سے جوڑیں',
    annotations: 'نشان زدہ عبارتیں دکھائیں',
    claims: 'دعوے، فیصلے اور حیثیتیں دکھائیں',
    status: 'بتائیں کہ قاعدہ کسی دعوے کے بارے میں کیا کہتا ہے اور کیوں',
    assess: 'دعوے پر فیصلہ درج کریں یا واپس لیں',
    export: 'رپورٹ لکھیں',
    verify: 'برآمد کی گئی رپورٹ کو منصوبے سے ملا کر جانچیں',
    doctor: 'ڈسک پر منصوبے کی جانچ کریں، اور کہا جائے تو درست کریں',
    do: 'ایپ کا کوئی بھی کام اس کے نام سے کریں؛ جواب JSON میں ہوتا ہے',
    demo: 'فرضی نمونہ منصوبے پر پورا کام کریں اور بتائیں کہ نتیجے کہاں ہیں',
  },
  argument: {
    newFolder: 'جو فولڈر بنانا ہے',
    project: 'منصوبے کا فولڈر',
    files: 'دستاویزات یا ان کے فولڈر',
    source: 'ماخذ: اس کی شناخت، شناخت کا آغاز، یا عنوان',
    claim: 'دعویٰ: اس کی شناخت، شناخت کا آغاز، یا بیان',
    report: 'برآمد کی گئی رپورٹ، HTML یا Markdown',
    command: 'وہ نام جو --list بتاتا ہے',
    json: 'اس کا مواد JSON میں، یا - تاکہ معیاری ان پٹ سے پڑھا جائے',
  },
  option: {
    json: 'نتیجے JSON میں',
    help: 'استعمال کا طریقہ بتائیں',
    version: 'ورژن بتائیں',
    title: 'منصوبے کا عنوان',
    researcher: 'وہ نام جس سے فیصلے درج ہوں گے',
    wholePage: 'صرف مضمون نہیں، پورا ویب صفحہ رکھیں',
    encoding: 'فائلوں کی انکوڈنگ، اگر معلوم ہو',
    password: 'فائلوں کا پاس ورڈ، اگر ان پر لگا ہو',
    revision: 'کوئی پچھلا نسخہ',
    quote: 'عبارت کے الفاظ حرف بہ حرف؛ ایک سے زیادہ سطروں پر بھی ہو سکتے ہیں',
    prefix: 'اس سے عین پہلے کے الفاظ، جب اقتباس ایک سے زیادہ جگہ ہو',
    suffix: 'اس کے عین بعد کے الفاظ',
    start: 'عبارت کا آغاز، متن کی UTF-16 اکائیوں میں',
    end: 'عبارت کا اختتام؛ اس مقام کی اکائی عبارت میں شامل نہیں',
    claim: 'وہ دعویٰ جس سے عبارت کا تعلق ہے',
    statement: 'نئے دعوے کا بیان؛ نہ ہو تو اقتباس ہی بیان ہے',
    kind: 'دعوے کی قسم',
    stance: 'دعوے کی طرف قائل کا رخ (کچھ نہ دیا جائے تو asserts)',
    voice: 'الفاظ کس کی آواز میں ہیں؛ نہ دیا جائے تو اندازہ لگایا جاتا ہے',
    on: 'رخ کس بات پر ہے: پورے دعوے پر یا اس کی کسی ایک بات پر',
    speaker: 'الفاظ کس کے ہیں؛ قائل کا نام نہ ہو تو خالی',
    tag: 'دعوے پر آپ کا فیصلہ',
    code: 'عبارت کے لیے کوڈ؛ ایک سے زیادہ بار دیا جا سکتا ہے',
    verdict: 'آپ کا فیصلہ، یا واپس لینے کے لیے withdrawn',
    rationale: 'دلیل؛ ہر سطر ایک پیراگراف',
    format: 'رپورٹ کی شکل',
    out: 'جو فائل لکھنی ہے؛ پہلے سے موجود فائل کی جگہ لے لیتی ہے',
    scope: 'وہ دعویٰ جس کی رپورٹ چاہیے؛ ایک سے زیادہ بار دیا جا سکتا ہے (نہ ہو تو سب)',
    template: 'work (کچھ نہ دیا جائے تو یہی) میں پورے مآخذ ہوتے ہیں؛ publication میں صرف وہ جن کا اجازت نامہ اجازت دے',
    repair: 'جو ثابت ہو سکے اسے بحال کریں؛ خراب فائلیں الگ سنبھال کر رکھی جاتی ہیں',
    list: 'کاموں کے نام اور ان کے JSON Schema دکھائیں',
    takeOver: 'منصوبہ کسی دوسرے کمپیوٹر کے ایسے پروگرام سے لے لیں جو دو منٹ سے خاموش ہے',
    demoOut: 'نتیجوں کا فولڈر (نہ دیا جائے تو نیا عارضی فولڈر)',
  },
  column: {
    id: 'شناخت',
    title: 'عنوان',
    format: 'شکل',
    outlet: 'ادارہ',
    date: 'اشاعت',
    characters: 'حروف',
    source: 'ماخذ',
    range: 'مقام',
    anchor: 'ملا',
    claims: 'دعوے',
    quotation: 'اقتباس',
    verdict: 'فیصلہ',
    status: 'قاعدہ',
    counts: 'گنتی',
    claim: 'دعویٰ یہ کہ…',
  },
  canTakeOver: 'کمانڈ لائن پر --take-over منصوبہ اپنے ہاتھ میں لے لیتا ہے۔',
  created: (title, folder) => `منصوبہ ”${title}“ یہاں ہے: ${folder}`,
  importing: (done, total) => `درآمد جاری ہے: ${total} میں سے ${done} فائلیں`,
  nothingToImport: 'ان فولڈروں میں کوئی فائل نہیں، پوشیدہ فائلوں اور منصوبوں کے سوا۔',
  outcome: { imported: 'درآمد ہوئی', duplicate: 'پہلے سے موجود', failed: 'ناکام' },
  range: (start, end) => `${start}–${end}`,
  usage: {
    whichPassage: 'عبارت یا تو --quote سے دیں (ساتھ --prefix یا --suffix) یا --start اور --end سے۔',
    claimOrStatement: 'یا تو موجودہ دعوے کے لیے --claim دیں یا نئے کے لیے --statement۔',
    withdrawnWithRationale: 'دلیل فیصلے کے ساتھ لکھی جاتی ہے، فیصلہ واپس لینے کے ساتھ نہیں۔',
    doWhat: 'منصوبے کا فولڈر اور کام کا نام دیں، یا --list۔',
    missing: (name) => `”${name}“ نہیں دیا گیا۔`,
    withoutValue: (name) => `”${name}“ کے ساتھ کوئی قدر دینا ضروری ہے۔`,
    refused: (name, value, choices) =>
      choices.length === 0
        ? `”${value}“ یہاں نہیں دیا جا سکتا: ”${name}“۔`
        : `”${value}“ یہاں نہیں دیا جا سکتا: ”${name}“۔ ان میں سے کوئی ایک دیں: ${choices.join('، ')}۔`,
    unknownOption: (name, near) =>
      `یہاں ”${name}“ نام کا کوئی اختیار نہیں۔${near.length === 0 ? '' : ` کیا مراد ${near.join(' یا ')} ہے؟`}`,
    unknownCommand: (name, near) =>
      `”${name}“ نام کی کوئی کمانڈ نہیں۔${near.length === 0 ? '' : ` کیا مراد ${near.join(' یا ')} ہے؟`}`,
    tooMany: (command) => `”${command}“ کو ضرورت سے زیادہ چیزیں دی گئیں۔`,
    seeHelp: 'کچھ نہیں کیا گیا۔ کمانڈ کا استعمال --help بتاتا ہے۔',
  },
  annotated: (annotationId, claimId) =>
    claimId === null ? `نشان زد: ${annotationId}` : `نشان زد: ${annotationId}\nدعویٰ: ${claimId}`,
  assessed: {
    contested: 'آپ کا فیصلہ درج ہو گیا: متنازع۔',
    corroborated: 'آپ کا فیصلہ درج ہو گیا: تصدیق شدہ۔',
    'left-open': 'آپ کا فیصلہ درج ہو گیا: کھلا چھوڑا گیا۔',
    withdrawn: 'آپ کا فیصلہ واپس لے لیا گیا؛ تاریخچے میں موجود رہے گا۔',
  },
  verdictOf: (name) => `${name} کا فیصلہ`,
  marks: (marks) => `نشانات: ${marks.join('، ')}`,
  looked: (looked, not) =>
    `${count(looked, 'اور ماخذ دیکھا گیا اور خاموش ہے', 'اور مآخذ دیکھے گئے اور خاموش ہیں')}، ${not} نہیں دیکھے گئے`,
  exported: (file) => `رپورٹ یہاں ہے: ${file}`,
  verified: (checked, mismatches) =>
    mismatches === 0
      ? `${count(checked, 'چیز جانچی گئی', 'چیزیں جانچی گئیں')}: سب مطابق ہے۔`
      : `${count(checked, 'چیز جانچی گئی', 'چیزیں جانچی گئیں')}: ${count(mismatches, 'مطابق نہیں', 'مطابق نہیں')}۔`,
  mismatchKind: { file: 'فائل', quotation: 'اقتباس', source: 'ماخذ', record: 'ریکارڈ' },
  mismatch: (kind, id, expected, found) => `${kind} ${id}\n  متوقع: ${expected}\n  ملا: ${found}`,
  problems: (number) =>
    number === 0 ? 'اس منصوبے میں کوئی خرابی نہیں۔' : `${count(number, 'خرابی ملی', 'خرابیاں ملیں')}:`,
  repaired: (number) => `${count(number, 'خرابی درست ہوئی', 'خرابیاں درست ہوئیں')}۔`,
  demo: {
    sample: (folder) => `فرضی نمونہ منصوبہ یہاں ہے: ${folder}`,
    checked: (sources, claims) =>
      `اس میں ${count(sources, 'ماخذ', 'مآخذ')} اور ${count(claims, 'دعویٰ', 'دعوے')} ہیں؛ ہر اقتباس اپنی جگہ پر موجود ہے۔`,
    reports: 'رپورٹیں:',
    verified: (checked) => `جانچ مکمل: ${count(checked, 'چیز', 'چیزیں')} منصوبے سے ملا کر جانچی گئیں۔`,
    noPrinter: 'PDF نہیں بنی: چھاپنے کے لیے Chromium خاندان کا کوئی براؤزر نہیں ملا۔',
    pictures: 'اسکرینوں کی تصویریں:',
    noPictures: 'تصویریں نہیں بنیں: Chromium خاندان کا کوئی براؤزر نہیں ملا۔',
    noScreens: 'تصویریں نہیں بنیں: اسکرینیں تیار نہیں کی گئیں۔ تیار کرنے کے لیے: npm run build',
  },
}
