import type { ReportTextMessages } from '../en/report-text.ts'
import { grouped, plural } from '../plural.ts'

const n = (count: number, one: string, other: string): string => plural('ur', count, { one, other })
const g = (count: number): string => grouped('ur', count)
const list = (items: readonly string[]): string => items.join('، ')
/** A date, isolated: after a letter of Urdu its figures would change places around their hyphens, and the year come last. */
const when = (date: string): string => `\u2068${date}\u2069`

/** Urdu sentences: what a report says. Names and values come in already isolated for mixed scripts. */
export const reportText: ReportTextMessages = {
  report: 'رپورٹ',
  titleOf: (project) => `کیا قائم رہتا ہے: ${project}`,
  contents: 'فہرست',
  skip: 'سیدھا رپورٹ پر جائیں',
  howToRead:
    'یہاں ہر جملہ یا تو کسی ماخذ کا اقتباس ہے، یا کسی نامزد شخص کے الفاظ یا فیصلہ، یا وہ بات جو شائع شدہ قاعدہ ریکارڈ سے اخذ کرتا ہے، اور بتاتا ہے کہ وہ کیا ہے۔ ”دعویٰ یہ کہ“ کے بعد کے الفاظ دعوے کی عبارت ہیں، کوئی نتیجہ نہیں۔',
  made: (at, by) => `${by} نے ${when(at)} کو تیار کی۔`,
  standsOn: (sequence, version) => `منصوبے کی تبدیلی نمبر ${sequence} پر مبنی؛ Countermark ${version}۔`,
  purpose: {
    work: 'کام کے لیے: مآخذ پورے کے پورے شامل ہیں۔',
    publication: 'اشاعت کے لیے: پورا متن صرف انہی مآخذ کا ہے جن کا اجازت نامہ اس کی اجازت دیتا ہے۔',
  },
  partOfClaims: (shown, all) => `منصوبے کے ${n(all, 'دعوے', 'دعووں')} میں سے ${g(shown)} شامل ہیں۔`,
  invented: 'فرضی نمونہ',
  inventedExplained: 'اس رپورٹ کا واقعہ، لوگ اور ادارے فرضی ہیں۔',
  incomplete: 'نامکمل',
  incompleteExplained: (sources) => `${n(sources, 'ماخذ', 'مآخذ')} کی تفصیل نامکمل ہے۔`,
  missing: (fields) => `درج نہیں: ${list(fields)}`,
  tally: (claims, parts) =>
    `قاعدے کے مطابق ${n(claims, 'دعویٰ', 'دعوے')}: ${list(parts.map(({ count, name }) => `${g(count)} ${name}`))}۔`,

  answers: {
    title: 'ایک صفحے میں',
    parts: {
      agreed: 'آزاد سرچشمے، ایک سے زیادہ فریقوں سے یا کسی فریق سے نہیں',
      'agreed-undeclared': 'آزاد سرچشمے، مگر ہر ایک کا فریق ظاہر نہیں کیا گیا',
      contested: 'متنازع',
      'one-side': 'صرف ایک فریق',
      'single-origin': 'ایک ہی سرچشمہ',
      'not-weighed': 'تولے نہیں گئے: موقف',
      'left-open': 'کسی محقق نے کھلا چھوڑا',
      superseded: 'نوٹس کے ذریعے واپس لیے گئے',
      unexamined: 'جو جانچے نہیں گئے',
    },
    sections: {
      agreed: 'جس پر فریق متفق ہیں',
      'agreed-undeclared': 'جو آزاد سرچشمے کہتے ہیں',
      contested: 'متنازع، سوال کے لحاظ سے',
      'one-side': 'صرف ایک فریق، اور ایک ہی سرچشمہ',
      open: 'جو تولا نہیں گیا، اور جو کھلا چھوڑا گیا',
      unexamined: 'جو جانچا نہیں گیا',
    },
    noQuestion: 'کسی سوال کے تحت نہیں',
    none: 'کوئی دعویٰ نہیں۔',
    settle: 'بڑے نکات کس بات سے طے ہوں گے',
    settleNothing: 'کسی نے درج نہیں کیا کہ یہ کس بات سے طے ہوں گے۔',
    noteOn: (person, claim) => `${person}، دعویٰ ${claim} پر:`,
    noteOnQuestion: (person, question) => `${person}، اس سوال پر: ${question}`,
  },

  claims: {
    title: 'دعوے',
    claim: (number) => `دعویٰ ${number}`,
    claimThat: 'دعویٰ یہ کہ',
    says: (who) => `بقول ${who}`,
    saysIn: (who, source) => `بقول ${who}، ${source} میں`,
    saysNotNamed: (source) => `بقول کسی ایسے کے جس کا نام نہیں دیا گیا، ${source} میں`,
    nobodySays: 'یہاں کوئی اس کا دعویٰ نہیں کرتا',
    verbatim: 'عبارت لفظ بہ لفظ کسی ماخذ سے لی گئی ہے۔',
    worded: (by) => `عبارت ${by} کی ہے۔`,
    reworded: (by, at, before) => `${by} نے ${when(at)} کو عبارت بدلی؛ اس سے پہلے: ${before}`,
    kindBy: (kind, by) => `قسم: ${kind}، ${by} کی طے کردہ۔`,
    kindNotSet: 'قسم: کسی نے طے نہیں کی۔',
    accuses: (who, reply) => `الزام ${who} پر ہے؛ ${reply}۔`,
    accusesNobody: 'درج نہیں کہ الزام کس پر ہے، نہ اس کا جواب۔',
    time: (from, to, basis) => `کب: ${to === null ? when(from) : `${when(from)} سے ${when(to)} تک`} (${basis})۔`,
    place: (name, basis) => `کہاں: ${name} (${basis})۔`,
    question: (text) => `سوال: ${text}`,
    relation: (relation, claim, statement) =>
      `${relation}: ${claim === null ? statement : `دعویٰ ${claim}، ${statement}`}`,
    verdicts: 'فیصلے',
    noVerdict: 'کسی محقق نے فیصلہ نہیں دیا۔',
    verdictBy: (verdict, person) => `${verdict}، بقول ${person}`,
    verdictOf: (person, at) => `${person} کا فیصلہ، ${when(at)}`,
    takenBack: (at) => `${when(at)} کو واپس لیا گیا`,
    replaced: (at) => `${when(at)} کے بعد کے فیصلے نے اس کی جگہ لی`,
    restated: (at) => `${when(at)} کو دوبارہ دیا گیا`,
    inTheirWords: (person) => `${person} کے الفاظ میں:`,
    byTheRule: 'قاعدے کے مطابق',
    differs: (verdicts, status) => `فیصلہ اور قاعدہ مختلف ہیں: ${list(verdicts)}؛ قاعدہ کہتا ہے ${status}۔`,
    researchersDiffer: 'اس دعوے پر محققین میں اختلاف ہے۔',
    marks: 'نشانات',
    reasons: 'وجوہ',
    counts: (c) =>
      `${n(c.sources, 'ماخذ', 'مآخذ')}، ${n(c.origins, 'سرچشمہ', 'سرچشمے')}: ${c.originsFor} حق میں، ${c.originsAgainst} خلاف۔ ${n(c.lookedThrough, 'اور ماخذ دیکھا گیا', 'اور مآخذ دیکھے گئے')}، ${c.notExamined} نہیں جانچے گئے۔`,
    passages: 'عبارتیں',
    noPassages: 'اس دعوے سے کوئی عبارت نہیں جڑی۔',
    silences: 'خاموشیاں',
    silence: (person, source, revision, at) =>
      `${person} نے ${source}، نسخہ ${revision}، میں تلاش کیا اور کچھ نہ پایا (${when(at)})۔`,
    readToTheEnd: (person, source, revision, at) =>
      `${person} نے ${source}، نسخہ ${revision}، آخر تک پڑھا اور کچھ نہ پایا (${when(at)})۔`,
    olderRevision: (current) => `ماخذ اب نسخہ ${current} پر ہے۔`,
    discrepancies: 'اختلافات',
    discrepancy: (on, first, second, state) => `${on} پر: ایک طرف ${first}، دوسری طرف ${second}؛ ${state}۔`,
    discrepancyState: { candidate: 'ممکنہ، جسے کسی شخص نے قبول نہیں کیا', accepted: 'ایک شخص نے قبول کیا' },
    timesDiffer: 'دونوں جن اوقات یا مقامات کی بات کرتے ہیں وہ نہیں ملتے، اس لیے دونوں باتیں قائم رہ سکتی ہیں۔',
    notices: 'نوٹس',
    notice: (kind, source, date) => (date === null ? `${kind}، ${source}۔` : `${kind}، ${source}، ${when(date)}۔`),
    noticeKind: { correction: 'تصحیح', retraction: 'دستبرداری', reply: 'جواب' },
    withdraws: 'جن عبارتوں کا اس میں ذکر ہے وہ اب شمار نہیں ہوتیں۔',
    note: 'نوٹ',
    noteBy: (person) => `${person} کا نوٹ:`,
    translation: (language, by, checkedBy) =>
      checkedBy === null
        ? `ترجمہ (${language}) از ${by}، کسی نے نہیں جانچا:`
        : `ترجمہ (${language}) از ${by}، ${checkedBy} نے جانچا:`,
    history: 'پہلے کی عبارتیں',
  },

  passage: {
    on: (aspect) => `(${aspect})`,
    voiceOwn: 'اپنی آواز میں',
    speaker: (name) => `قائل: ${name}`,
    speakerNotNamed: 'قائل کا نام نہیں دیا گیا',
    sourceItself: 'قائل: خود ماخذ',
    voiceGuessed: 'آواز آس پاس کے الفاظ سے قیاس کی گئی، کسی نے طے نہیں کی',
    hedged: 'محتاط الفاظ میں',
    hadFrom: (name) => `اسے یہ بات ${name} سے ملی`,
    credibility: (grade) => `اعتبار 6 میں سے ${grade}`,
    paragraph: (number) => `¶ ${number}`,
    characters: (start, end) => `حروف ${start} تا ${end}`,
    revision: (number) => `نسخہ ${number}`,
    fingerprint: 'فنگر پرنٹ',
    linkedBy: (person, at) => `${person} نے جوڑا، ${when(at)}`,
    orphaned: 'تازہ ترین نسخے میں نہیں ملی: شمار نہیں ہوتی۔',
    approximate: (score, isUnchecked) => `تقریباً ملی، مطابقت ${score}${isUnchecked ? '، ابھی کسی نے نہیں دیکھی' : ''}`,
    withdrawn: 'نوٹس کے ذریعے واپس لی گئی: شمار نہیں ہوتی۔',
    inSource: 'ماخذ میں دیکھیں',
    noteBy: (person) => `ربط پر ${person} کا نوٹ:`,
  },

  method: {
    title: 'طریقہ اور حدود',
    read: 'کیا پڑھا گیا، اور کس نے پڑھا',
    marked: (source, people) => `${source}: عبارتوں پر نشان لگانے والے: ${list(people)}۔`,
    readToTheEnd: (source, person, at, claims) =>
      `${source}: ${person} نے آخر تک پڑھا، آخری بار ${when(at)}؛ ${n(claims, 'دعوے', 'دعووں')} پر خاموش پایا۔`,
    lookedThrough: (source, person, claims) =>
      `${source}: ${person} نے ${n(claims, 'دعوے', 'دعووں')} کے لیے اس میں تلاش کیا۔`,
    notRead: (source) => `${source}: درج نہیں کہ اس نسخے میں سے کچھ پڑھا گیا۔`,
    sides: 'فریق',
    declared: (subject, side, person, at, reason) =>
      `${subject}: فریق ${side}، بقول ${person}، ${when(at)}${reason === null ? '؛ کوئی وجہ نہیں دی گئی' : `؛ وجہ: ${reason}`}۔`,
    declaredNoParty: (subject, person, at, reason) =>
      `${subject}: کسی فریق میں نہیں، بقول ${person}، ${when(at)}${reason === null ? '؛ کوئی وجہ نہیں دی گئی' : `؛ وجہ: ${reason}`}۔`,
    undeclared: (subjects) => `ان کا فریق ظاہر نہیں کیا گیا: ${list(subjects)}۔`,
    noSides: 'کسی نے کوئی فریق ظاہر نہیں کیا، اس لیے یہ رپورٹ نہیں بتا سکتی کہ کس بات پر فریق متفق ہیں۔',
    origins: 'سرچشمے',
    group: (name, kind, sources) => `${name} (${kind}): ${list(sources)} اسی سے نکلے ہیں اور ایک سرچشمہ شمار ہوتے ہیں۔`,
    notHeld: (name, kind, citedBy) =>
      citedBy.length === 0
        ? `${name} (${kind}): حوالہ دیا گیا مگر پاس نہیں۔`
        : `${name} (${kind}): حوالہ دینے والے: ${list(citedBy)}؛ مگر پاس نہیں۔`,
    groupKind: {
      'agency-copy': 'خبر ایجنسی کا متن',
      'press-release': 'پریس ریلیز',
      translation: 'ترجمہ',
      'same-recording': 'وہی ریکارڈنگ',
      other: 'مشترک سرچشمہ',
    },
    noGroups: 'کسی نے مآخذ کو سرچشمے کے لحاظ سے نہیں جوڑا: ہر ماخذ اپنا الگ سرچشمہ شمار ہوتا ہے۔',
    replies: 'جو جواب موجود نہیں',
    missingReply: (claim, accused, reply) =>
      accused === null
        ? `دعویٰ ${claim}: درج نہیں کہ الزام کس پر ہے؛ ${reply}۔`
        : `دعویٰ ${claim}: الزام ${accused} پر ہے؛ ${reply}۔`,
    noMissingReplies: 'اس رپورٹ میں کوئی الزام بغیر جواب کے درج نہیں۔',
    repliesUnknown: (claims) =>
      `${n(claims, 'دعوے', 'دعووں')} کی قسم کسی نے طے نہیں کی: نہیں کہا جا سکتا کہ ان میں کسی پر الزام ہے یا نہیں، اور کوئی جواب رہ گیا ہے یا نہیں۔`,
    people: 'محققین',
    person: (name, verdicts) => `${name}: اس رپورٹ میں ${n(verdicts, 'قائم فیصلہ', 'قائم فیصلے')}۔`,
    peopleDiffer: (claims) => `${n(claims.length, 'دعوے', 'دعووں')} پر محققین میں اختلاف ہے۔`,
    peopleAgree: 'کسی دعوے پر محققین میں اختلاف نہیں۔',
    languages: 'زبانیں',
    language: (tag, sources) => `${tag}: ${n(sources, 'ماخذ', 'مآخذ')}۔`,
    languageUnknown: (sources) => `زبان درج نہیں: ${n(sources, 'ماخذ', 'مآخذ')}۔`,
    translated: (count, unchecked) =>
      `${n(count, 'ترجمہ', 'ترجمے')}، جن میں سے ${unchecked} کسی نے نہیں جانچے۔ اقتباس اور تصدیق ہمیشہ اصل عبارت کی ہے۔`,
    limits: 'ریکارڈ کی حدود',
    voicesGuessed: (links) =>
      `${n(links, 'عبارت', 'عبارتوں')} کی آواز آس پاس کے الفاظ سے قیاس کی گئی ہے، کسی نے طے نہیں کی۔`,
    kindsNotSet: (claims) => `${n(claims, 'دعوے', 'دعووں')} کی قسم کسی نے طے نہیں کی۔`,
    approximate: (passages) => `${n(passages, 'عبارت', 'عبارتیں')} صرف تقریباً ملیں۔`,
    withdrawn: (passages) => `نوٹس کے ذریعے واپس لی گئی، شمار نہ ہونے والی: ${n(passages, 'عبارت', 'عبارتیں')}۔`,
    orphaned: (passages) => `تازہ ترین نسخے میں نہ ملنے والی، شمار نہ ہونے والی: ${n(passages, 'عبارت', 'عبارتیں')}۔`,
    notGraded: (links) => `${n(links, 'عبارت', 'عبارتوں')} کو اعتبار کا درجہ نہیں دیا گیا۔`,
    names: (term, sourceTerms) =>
      sourceTerms.length === 0 ? `${term}۔` : `${term}: مآخذ کہتے ہیں ${list(sourceTerms)}۔`,
    namesTitle: 'نام',
    rule: 'حیثیت کے الفاظ کا مطلب',
    ruleIntro:
      'قاعدہ ہر دعوے کو ٹھیک ایک حیثیت دیتا ہے: پہلی سطر جو صادق آئے۔ حق میں: وہ عبارتیں جو دعویٰ یا تائید کرتی ہیں۔ خلاف: وہ جو تردید کرتی ہیں۔ ہر عبارت اپنے سرچشمے کے لیے ایک بار شمار ہوتی ہے؛ جو نوٹس سے واپس لی گئی یا نہ ملی وہ شمار نہیں ہوتی۔',
    ruleLines: [
      'تولا نہیں گیا: اس کی قسم موقف ہے۔',
      'منسوخ شدہ: اس کے حق میں عبارتیں تھیں، اور سب واپس لی جا چکی ہیں۔',
      'متنازع: کوئی سرچشمہ خلاف ہے، یا کسی شخص نے حق کے دو سرچشموں کا اختلاف قبول کیا ہے۔',
      'تصدیق شدہ: حق میں دو یا زیادہ آزاد سرچشمے، جو سب ایک ہی ظاہر کردہ فریق کے نہیں۔',
      'صرف ایک فریق: حق میں دو یا زیادہ آزاد سرچشمے، سب ایک ہی ظاہر کردہ فریق کے۔',
      'ایک ہی سرچشمہ: حق میں ایک سرچشمہ، اور پہلی عبارت کے سوا کچھ جوڑا گیا یا کہیں دیکھا گیا۔',
      'جانچا نہیں گیا: باقی سب۔',
    ],
    ruleCounts:
      'سرچشمہ وہ قائل ہے جس کا نام دیا گیا ہو، ورنہ ایک ہی سرچشمے سے نکلے مآخذ کا گروہ، ورنہ خود ماخذ۔ دس اداروں میں ایک ہی قائل ایک ہی سرچشمہ ہے۔',
    marksTitle: 'نشانوں کا مطلب',
    markMeanings: {
      qualified: 'کوئی عبارت اسے محدود کرتی ہے۔',
      questioned: 'کوئی عبارت پوچھتی ہے کہ کیا یہ قائم ہے۔',
      'speaker-not-named': 'کوئی عبارت کسی اور کے الفاظ لاتی ہے اور نام نہیں دیتی۔',
      'sides-not-declared': 'کم از کم ایک سرچشمے کا فریق ظاہر نہیں کیا گیا۔',
      'times-differ': 'دو عبارتیں ایسے اوقات یا مقامات کی بات کرتی ہیں جو نہیں ملتے۔',
      'allegation-without-reply': 'یہ کسی پر الزام ہے، اور جواب شامل نہیں۔',
      'passage-to-check': 'شمار ہونے والی کوئی عبارت نئے نسخے میں صرف اندازاً ملی، اور ابھی کسی نے اسے نہیں دیکھا۔',
    },
    legend: 'نشان زدہ مآخذ کیسے پڑھیں',
    legendLines: [
      'نمایاں عبارت کا رنگ کسی شخص کا فیصلہ ہے؛ جہاں محققین مختلف ہوں وہاں دھاری دار؛ فیصلہ نہ ہو تو سادہ۔',
      'نیچے کی لکیر قاعدے کی دی ہوئی حیثیت ہے: متنازع لہردار، تصدیق شدہ دوہری، ایک ہی سرچشمہ ٹوٹی ہوئی، صرف ایک فریق خط و نقطہ، جانچا نہیں گیا نقطہ دار۔',
      'شروع کی علامت قائل کا رخ ہے: + حق میں، − خلاف، ± مشروط، ? سوال؛ جہاں الفاظ کسی اور کے ہوں وہاں واوین میں۔',
    ],
  },

  sources: {
    title: 'مآخذ',
    annotated: 'نشان زدہ مآخذ',
    annotatedExplained: 'علامت یا نمایاں عبارت اپنے دعوے تک لے جاتی ہے، اور دعوے کی عبارت یہاں واپس لاتی ہے۔',
    leftOut: 'پورا متن اس رپورٹ میں شامل نہیں۔ اس کی جڑی ہوئی عبارتیں:',
    noPassages: 'پورا متن اس رپورٹ میں شامل نہیں، اور اس کی کوئی عبارت جڑی ہوئی نہیں۔',
    field: {
      outlet: 'ادارہ',
      authors: 'مصنفین',
      published: 'اشاعت',
      events: 'واقعات کی تاریخ',
      captured: 'محفوظ کیا گیا',
      url: 'پتا',
      language: 'زبان',
      licence: 'اجازت نامہ',
      note: 'نوٹ',
    },
    notKnown: 'درج نہیں',
    withBasis: (value, basis) => `${value} (${basis})`,
    graded: (grade, person, at) => `قابلِ اعتماد ہونے کا درجہ ${grade}، ${person} کا دیا ہوا، ${when(at)}`,
    revision: (number, characters) => `نسخہ ${number}، ${n(characters, 'حرف', 'حروف')}`,
    textFingerprint: 'متن کا فنگر پرنٹ',
    fileFingerprint: 'فائل کا فنگر پرنٹ',
    importedName: 'درآمد',
    imported: (person, at, name, format) => `${person} نے ${when(at)} کو ${name} سے (${format})`,
    revisionReason: {
      imported: 'متن جیسا درآمد ہوا',
      corrected: 'متن جیسا درست کیا گیا',
      replaced: 'متن جیسا بدلا گیا',
    },
    image: (description) => (description === '' ? '[تصویر]' : `[تصویر: ${description}]`),
    footnote: (label) => `[${label}]`,
    comment: (label) => `[تبصرہ ${label}]`,
    toClaim: (claim, stance) => `دعویٰ ${claim}: ${stance}`,
    toTop: 'فہرست',
  },

  check: {
    title: 'اس رپورٹ کو کیسے جانچیں',
    intro:
      'اس فائل کے آخر میں جانچ کی فہرست ہے جس میں ہر اقتباس اپنی جگہ کے ساتھ، ہر ماخذ اپنے فنگر پرنٹ کے ساتھ، اور ہر دعویٰ اپنے فیصلوں، حیثیت اور وجوہ کے ساتھ درج ہے۔ ڈائجسٹ اس فائل کا SHA-256 ہے، جب کہ خود ڈائجسٹ جہاں جہاں ہو نکال دیا جائے۔',
    digest: 'ڈائجسٹ',
    byHand: 'ہاتھ سے یہی ڈائجسٹ اس کمانڈ سے نکلتا ہے۔',
    byApp: 'منصوبے کے ساتھ یہ کمانڈ فائل، اقتباسات، فنگر پرنٹ اور ریکارڈ جانچتی ہے۔',
    manifest: 'جانچ کی فہرست',
  },

  dropped: {
    'md-annotated-sources': 'نشان زدہ مآخذ شامل نہیں۔',
    'md-highlights': 'نمایاں عبارتیں رنگی نہیں جاتیں؛ وہ اپنے دعووں کے نیچے درج ہیں۔',
    'csv-answers': 'پہلا صفحہ شامل نہیں۔',
    'csv-method': 'طریقہ اور حدود شامل نہیں۔',
    'csv-rich-text': 'دلیلیں، نوٹ اور ترجمے شامل نہیں۔',
    'csv-silences': 'خاموشیاں، اختلافات اور نوٹس شامل نہیں۔',
    'csv-sources': 'مآخذ کا متن اور تفصیل شامل نہیں۔',
    'csv-manifest': 'جانچ کی فہرست شامل نہیں؛ ہر سطر میں ڈائجسٹ درج ہے۔',
    'pdf-clickable':
      'مآخذ کی نمایاں عبارتیں صرف وہاں کلک ہوتی ہیں جہاں پڑھنے والا پروگرام PDF کے اندر کے روابط پر چلتا ہو۔',
    'pdf-manifest':
      'جانچ کی فہرست شامل نہیں: PDF خود سے نہیں جانچی جا سکتی، اور اس HTML رپورٹ کا ڈائجسٹ بتاتی ہے جس سے وہ چھپی۔',
    'full-text': 'جن مآخذ کا اجازت نامہ اجازت نہیں دیتا ان کا پورا متن شامل نہیں۔',
  },
  csv: { notCounted: { orphaned: 'تازہ ترین نسخے میں نہیں ملی', withdrawn: 'نوٹس کے ذریعے واپس لی گئی' } },
}
