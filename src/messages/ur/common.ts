import type { CommonMessages } from '../en/common.ts'
import { plural } from '../plural.ts'

const n = (count: number, one: string, other: string): string => plural('ur', count, { one, other })

/** Urdu sentences that every screen shares: acts, places, the frame, the status line. */
export const common: CommonMessages = {
  appName: 'Countermark',
  cancel: 'منسوخ',
  close: 'بند کریں',
  save: 'محفوظ کریں',
  remove: 'ہٹائیں',
  undo: 'واپس لیں',
  redo: 'دوبارہ کریں',
  retry: 'پھر کوشش کریں',
  back: 'پیچھے',
  open: 'کھولیں',
  more: 'مزید',
  copy: 'نقل کریں',
  copied: 'نقل ہو گیا',
  dismiss: 'ہٹا دیں',
  all: 'سب',
  none: 'کوئی نہیں',
  unknown: 'نامعلوم',
  optional: 'اختیاری',
  working: 'کام جاری ہے…',
  claimThat: 'دعویٰ یہ کہ',
  quoteOpen: '”',
  quoteClose: '“',
  inventedSample: 'فرضی نمونہ',
  inventedExplained: 'اس منصوبے کا واقعہ، لوگ اور ادارے فرضی ہیں۔',
  listSeparator: '، ',
  sources: (count) => n(count, 'ماخذ', 'مآخذ'),
  claims: (count) => n(count, 'دعویٰ', 'دعوے'),
  origins: (count) => n(count, 'سرچشمہ', 'سرچشمے'),
  passages: (count) => n(count, 'عبارت', 'عبارتیں'),
  characters: (count) => n(count, 'حرف', 'حروف'),
  outOf: (done, total) => `${total} میں سے ${done}`,
  originsForAgainst: (pro, con) => `حق میں ${n(pro, 'سرچشمہ', 'سرچشمے')}، خلاف ${n(con, 'سرچشمہ', 'سرچشمے')}`,
  place: {
    home: 'منصوبے',
    library: 'کتب خانہ',
    read: 'مطالعہ',
    claims: 'دعوے',
    report: 'رپورٹ',
    history: 'تاریخچہ',
    settings: 'ترتیبات',
  },
  places: 'مقامات',
  skipToContent: 'سیدھا مواد پر جائیں',
  palette: {
    label: 'تلاش کریں یا کمانڈ چلائیں',
    placeholder: 'تلاش کریں یا کمانڈ چلائیں',
    empty: 'کچھ نہیں ملا۔ عنوان یا دعوے کا کوئی لفظ آزمائیں۔',
    goTo: 'جائیں',
    commands: 'کمانڈیں',
    sources: 'مآخذ',
    claims: 'دعوے',
    found: (count) => n(count, 'نتیجہ', 'نتائج'),
  },
  act: {
    report: 'رپورٹ',
    newProject: 'نیا منصوبہ',
    openProject: 'منصوبہ کھولیں',
    closeProject: 'منصوبہ بند کریں',
    import: 'دستاویزات درآمد کریں',
    keys: 'کلیدیں',
    theme: 'روشن اور تاریک کے درمیان بدلیں',
  },
  rail: { withNames: 'مقامات کے نام دکھائیں', withoutNames: 'مقامات صرف نشان سے دکھائیں' },
  panel: {
    resize: (name) => `${name} کی چوڑائی`,
    show: (name) => `${name} دکھائیں`,
    hide: (name) => `${name} چھپائیں`,
  },
  saving: {
    saving: 'محفوظ ہو رہا ہے…',
    saved: 'محفوظ',
    savedAt: (time) => `محفوظ ${time}`,
    failed: 'محفوظ نہیں ہوا',
    noProject: 'مآخذ شہادت ہیں: خاموشی سے کبھی نہیں بدلے جاتے',
    readOnly: 'صرف پڑھنے کے لیے کھلا ہے',
    restarting: 'دوبارہ جڑ رہا ہے…',
  },
  tally: (claims, contested, corroborated, leftOpen, without) =>
    `${n(claims, 'دعویٰ', 'دعوے')}: ${contested} متنازع، ${corroborated} تصدیق شدہ، ${leftOpen} کھلے چھوڑے، ${without} بغیر فیصلے کے`,
  offline: 'جان بوجھ کر آف لائن',
  offlineExplained: 'Countermark نیٹ ورک سے کوئی رابطہ نہیں کرتا۔ اس کمپیوٹر سے کچھ باہر نہیں جاتا۔',
  undone: (what) => `واپس لیا: ${what}`,
  undoPassed: 'اس کے بعد اور تبدیلیاں ہو چکی ہیں۔ ”واپس لیں“ انھیں ایک ایک کر کے لوٹاتا ہے۔',
  redone: (what) => `دوبارہ کیا: ${what}`,
  errorLog: (id) => `لاگ ${id}`,
  drop: {
    title: 'درآمد کے لیے چھوڑیں',
    body: 'سادہ متن، Markdown اور ویب صفحات۔ اصل فائلیں حرف بہ حرف محفوظ رہتی ہیں۔',
    noProject: 'پہلے کوئی منصوبہ کھولیں یا بنائیں، پھر دستاویزات دوبارہ چھوڑیں۔',
  },
  unsaved: {
    title: (why) => `${why}۔ آپ کی تازہ تبدیلیاں ڈسک پر نہیں ہیں۔`,
    safe: 'جب تک یہ دریچہ کھلا ہے وہ یادداشت میں محفوظ ہیں، اور جو پہلے محفوظ بتایا گیا وہ سب سلامت ہے۔',
    todo: 'جگہ بنائیں یا ڈسک دوبارہ جوڑیں اور پھر کوشش کریں، یا کہیں اور نقل محفوظ کریں۔',
    copy: 'نقل محفوظ کریں…',
    copied: (folder) => `نقل یہاں محفوظ ہوئی: ${folder}`,
    stillFailing: 'ابھی بھی محفوظ نہیں ہو سکتا۔',
    savedAgain: 'سب کچھ پھر سے محفوظ ہے۔',
  },
  readOnly: {
    locked: 'یہ منصوبہ کہیں اور کھلا ہے۔ آپ یہاں سب کچھ پڑھ سکتے ہیں؛ وہاں کی تبدیلیاں یہاں نظر آئیں گی۔',
    'newer-version':
      'یہ منصوبہ Countermark کے نئے ورژن نے بنایا ہے۔ اسے صرف پڑھنے کے لیے کھولا گیا ہے تاکہ کچھ ضائع نہ ہو۔',
    'read-only-disk': 'یہ منصوبہ ایسی ڈسک پر ہے جو صرف پڑھی جا سکتی ہے، اس لیے صرف پڑھنے کے لیے کھلا ہے۔',
  },
  openingNotice: (code, problem) => {
    if (code === 'journal-torn')
      return 'روزنامچے کی آخری سطر کٹ گئی تھی۔ اس کی تصدیق نہیں ہوئی تھی، اس لیے محفوظ شدہ کچھ ضائع نہیں ہوا۔'
    if (code === 'lock-replaced')
      return 'منصوبہ ایک ایسے عمل نے کھلا چھوڑا تھا جو ختم ہو چکا ہے۔ محفوظ شدہ سب کچھ یہاں ہے۔'
    return `کھولتے وقت منصوبہ درست کیا گیا: ${problem}۔`
  },
  crash: {
    happened: 'Countermark کی ایک غلطی سے یہ اسکرین رک گئی۔',
    safe: 'جو کچھ محفوظ ہوا وہ سلامت ہے؛ باقی ایپ کام کر رہی ہے۔',
    todo: 'اسکرین دوبارہ کھولیں۔ پھر رک جائے تو کسی اور جگہ جائیں اور بتائیں کہ آپ نے کیا کیا تھا۔',
    again: 'اسکرین دوبارہ کھولیں',
  },
  starting: 'کھل رہا ہے…',
  noCore: {
    happened: 'دریچہ Countermark کے اس حصے تک نہیں پہنچ سکتا جو منصوبے سنبھالتا ہے۔',
    safe: 'جو کچھ محفوظ ہوا وہ ڈسک پر ہے۔',
    todo: 'دریچہ بند کریں اور Countermark دوبارہ چلائیں۔',
  },
}
