import type { HomeMessages } from '../en/home.ts'
import { plural } from '../plural.ts'

/** Urdu sentences: the first screen, opening, recovery, the in-app chooser. */
export const home: HomeMessages = {
  title: 'ایک دوسرے سے ٹکراتے بیانات کو تولیں۔',
  lead: 'ہر بیان کے دعوے نشان زد کریں، انھیں متنازع یا تصدیق شدہ ٹھہرائیں، متعلقہ عبارتوں سے جوڑیں، اور ایسی رپورٹ دیں جسے کوئی بھی جانچ سکے۔',
  newProject: 'نیا منصوبہ',
  open: 'کھولیں…',
  sample: 'نمونے کا منصوبہ دیکھیں',
  promises: {
    offline: 'اس کمپیوٹر سے کچھ باہر نہیں جاتا',
    saved: '”محفوظ“ کہنے سے پہلے ہر تبدیلی ڈسک پر ہوتی ہے',
    plain: 'آپ کے اپنے فولڈر میں سادہ JSON',
  },
  dropTitle: 'شروع کرنے کے لیے دستاویزات یہاں چھوڑیں',
  dropBody: 'سادہ متن، ویب صفحات، Word، PDF، کتابیں، تحریری نقلیں · یا ان کا فولڈر',
  dropMakes: 'ان کے لیے نیا منصوبہ بنایا جائے گا۔',
  how: {
    title: 'کام کا طریقہ',
    label: 'ایک فرضی مثال',
    steps: {
      mark: 'بیان کا دعویٰ نشان زد کریں',
      tie: 'دوسرے کی بات اس سے جوڑیں',
      weigh: 'دیکھیں کیا قائم رہتا ہے، اور فیصلہ دیں',
    },
    quoteFor: 'دھند کا بگل پانچ بجے سے بج رہا تھا',
    speakerFor: 'بندرگاہ کا افسر، ایک اخبار میں',
    quoteAgainst: 'بگل ایک بار بھی نہیں بجا',
    speakerAgainst: 'ایک مسافر، دوسرے میں',
    statement: 'فیری کے ٹکرانے سے پہلے دھند کا بگل بجا تھا',
    rule: 'قاعدہ',
    you: 'آپ کا فیصلہ',
  },
  recent: 'حالیہ منصوبے',
  recentEmpty: 'جو منصوبے آپ کھولیں گے وہ یہاں نظر آئیں گے۔ نمونہ دو منٹ میں کام کا طریقہ دکھا دیتا ہے۔',
  forget: 'اس فہرست سے ہٹائیں',
  forgetKept: 'اس کا فولڈر اپنی جگہ رہے گا۔',
  missing: 'اس کے فولڈر تک اس وقت رسائی نہیں: وہ منتقل ہوا، یا اس کی ڈرائیو جڑی ہوئی نہیں',
  summary: (sources, claims) =>
    `${plural('ur', sources, { one: 'ماخذ', other: 'مآخذ' })}، ${plural('ur', claims, { one: 'دعویٰ', other: 'دعوے' })}`,
  openedAt: (when) => `${when} کھولا گیا`,
  today: (time) => `آج ${time}`,
  yesterday: 'کل',
  bars: (contested, corroborated, leftOpen, without) =>
    `${contested} متنازع، ${corroborated} تصدیق شدہ، ${leftOpen} کھلے چھوڑے، ${without} بغیر فیصلے کے`,
  create: {
    title: 'نیا منصوبہ',
    name: 'مطالعے کا عنوان',
    namePlaceholder: 'بندرگاہ کی کشتی، 12 مارچ',
    researcher: 'آپ کا نام',
    researcherHint: 'فیصلے اور خاموشیاں اسی نام سے درج ہوں گی۔',
    folder: 'فولڈر',
    folderDefault: 'آپ کی دستاویزات میں نیا فولڈر',
    choose: 'چنیں…',
    useDefault: 'دستاویزات کا فولڈر استعمال کریں',
    make: 'منصوبہ بنائیں',
    untitled: 'بے عنوان مطالعہ',
  },
  opening: (title) => `${title} کھل رہا ہے…`,
  locked: {
    title: 'منصوبہ کہیں اور کھلا ہے',
    holder: (opener, host, pid, at) => `${host} پر ${opener} میں کھلا ہے، عمل ${pid}۔ آخری حرکت: ${at}۔`,
    opener: { app: 'ایپ', 'command-line': 'کمانڈ لائن', test: 'آزمائش' },
    read: 'صرف پڑھنے کے لیے کھولیں',
    takeOver: 'سنبھال لیں',
    takeOverHint:
      'یہ کسی اور کمپیوٹر پر کھولا گیا تھا اور دو منٹ سے زیادہ عرصے سے اس میں کوئی حرکت نہیں۔ صرف اس صورت میں سنبھالیں جب یقین ہو کہ وہاں ختم ہو چکا: دو لکھنے والے ایک دوسرے کو کاٹ دیں گے۔',
  },
  damaged: {
    title: 'یہ منصوبہ خراب ہے',
    wrong: 'کیا خراب ہے',
    safe: 'کیا سلامت ہے',
    todo: 'آپ کیا کر سکتے ہیں',
    nothingOverwritten:
      'کسی فائل پر کچھ نہیں لکھا گیا۔ خراب فائلیں الگ رکھی ہیں؛ تاریخچہ، پشتی نقلیں اور اصل فائلیں جوں کی توں ہیں۔',
    fromJournal: (sequence) => `تبدیلی ${sequence} تک سب کچھ روزنامچے سے ثابت ہو سکتا ہے۔`,
    fromBackup: (sequence, at) =>
      `تازہ ترین قابلِ ثبوت پشتی نقل تبدیلی ${sequence} تک ہے${at === '' ? '' : `، ${at} کی`}۔`,
    lost: (count) =>
      count === 0
        ? 'اس میں کوئی تصدیق شدہ تبدیلی کم نہیں۔'
        : `اس کے بعد کی ${plural('ur', count, { one: 'تبدیلی ثابت نہیں ہو سکتی اور اس میں نہیں ہوگی', other: 'تبدیلیاں ثابت نہیں ہو سکتیں اور اس میں نہیں ہوں گی' })}۔`,
    notRecoverable:
      'اس فولڈر میں کچھ بھی ثابت نہیں ہو سکتا۔ اپنی کسی نقل سے بحال کریں؛ Countermark یہاں کچھ نہیں بدلتا۔',
    open: 'جو ثابت ہو سکتا ہے کھولیں',
    show: 'فولڈر دکھائیں',
    problem: {
      'snapshot-missing': 'project.json موجود نہیں',
      'snapshot-unreadable': 'project.json پڑھی نہیں جا سکتی',
      'snapshot-hash': 'project.json وہ نہیں جو لکھی گئی تھی',
      'snapshot-shape': 'project.json کی شکل منصوبے کی نہیں',
      'journal-torn': 'روزنامچے کی آخری سطر کٹی ہوئی ہے',
      'journal-damaged': 'روزنامچے کی ایک سطر خراب ہے',
      'journal-gap': 'روزنامچے سے تبدیلیاں غائب ہیں',
      'record-invalid': 'ایک ریکارڈ کی شکل درست نہیں',
      'reference-missing': 'ایک ریکارڈ کا اشارہ غیر موجود ریکارڈ کی طرف ہے',
      'document-missing': 'ایک ماخذ کا متن موجود نہیں',
      'document-changed': 'ایک ماخذ کا متن بدلا گیا ہے',
      'original-missing': 'ایک اصل فائل موجود نہیں',
      'original-changed': 'ایک اصل فائل بدلی گئی ہے',
      'quote-changed': 'ایک اقتباس اپنے متن سے میل نہیں کھاتا',
      orphan: 'ایک عبارت اپنے متن میں نہیں ملی',
      'leftover-file': 'ایک فالتو فائل رہ گئی ہے',
      'opener-changed': 'دو بار کلک سے کھلنے والی فائل اس منصوبے کا نام نہیں دیتی',
    },
  },
  chooser: {
    folder: {
      'open-project': 'منصوبہ کھولیں',
      'new-project': 'منصوبہ کہاں رکھا جائے؟',
      'copy-project': 'نقل کہاں رکھی جائے؟',
    },
    saveFile: 'اس نام سے محفوظ کریں',
    up: 'اوپر',
    folders: 'فولڈر',
    empty: 'یہاں کوئی فولڈر نہیں۔',
    name: 'نام',
    choose: 'یہ فولڈر چنیں',
    save: 'یہاں محفوظ کریں',
    notShown: 'یہ فولڈر دکھایا نہیں جا سکتا۔',
    address: {
      title: 'یہ پتا باہر کھولیں؟',
      body: 'اسے آپ کا براؤزر یا ڈاک کا پروگرام کھولے گا؛ Countermark خود کوئی رابطہ نہیں کرتا۔',
      open: 'کھولیں',
    },
    project: 'منصوبہ',
  },
}
