import type { MarkingMessages } from '../en/marking.ts'
import { plural } from '../plural.ts'

/** Urdu sentences: selecting, the edges and parts of a passage, what lies over one place, copying, dragging onto a claim. */
export const marking: MarkingMessages = {
  caret: {
    on: 'کرسر موڈ چالو۔ تیر کی کلیدیں کرسر چلاتی ہیں، Shift چنتا ہے، Esc سے باہر آئیں۔',
    off: 'کرسر موڈ بند',
    selected: (words) => `چنا گیا: ${words}`,
    selectedLong: (count, first, last) =>
      `${plural('ur', count, { one: 'لفظ', other: 'الفاظ' })} چنے گئے، ”${first}“ سے ”${last}“ تک`,
  },
  edges: {
    adjust: 'کنارے درست کریں',
    begin:
      'کنارے درست ہو رہے ہیں۔ تیر آخری کنارہ چلاتے ہیں، Alt کے ساتھ پہلا۔ Enter محفوظ کرتا ہے، Esc پہلے جیسا رہنے دیتا ہے۔',
    hint: {
      end: 'آخر',
      start: 'آغاز',
      words: 'لفظ بہ لفظ',
      sentences: 'جملہ بہ جملہ',
      nextPart: 'اگلا حصہ',
      save: 'محفوظ کریں',
      cancel: 'پہلے جیسا رہنے دیں',
    },
    startsWith: (words) => `یہاں سے شروع: ${words}`,
    endsWith: (words) => `یہاں پر ختم: ${words}`,
    part: (at, all) => `${all} میں سے حصہ ${at}`,
    saved: 'کنارے بدل گئے',
    cancelled: 'کنارے پہلے جیسے ہیں',
    handle: {
      start: 'آغاز بدلنے کے لیے کھینچیں؛ Shift کے ساتھ پورے لفظ',
      end: 'آخر بدلنے کے لیے کھینچیں؛ Shift کے ساتھ پورے لفظ',
    },
    empty: 'عبارت میں کوئی لفظ نہ بچتا۔ اس کے کنارے پہلے جیسے ہیں۔',
  },
  parts: {
    add: 'اس عبارت میں شامل کریں',
    added: (count) => `شامل ہو گیا؛ عبارت میں ${plural('ur', count, { one: 'حصہ', other: 'حصے' })} ہیں`,
    label: 'اس عبارت کے حصے',
    remove: (at) => `حصہ ${at} عبارت سے نکالیں`,
    removed: 'حصہ عبارت سے نکال دیا گیا',
    noPassage: 'پہلے اسی ماخذ کے کسی نشان پر جائیں؛ پھر اس میں الفاظ شامل کیے جا سکتے ہیں۔',
    noWords: 'پہلے وہ الفاظ چنیں جو شامل کرنے ہیں۔',
  },
  copy: {
    act: 'اقتباس کے طور پر نقل کریں',
    done: 'اقتباس اپنے ماخذ کے ساتھ نقل ہو گیا',
    denied: 'کلپ بورڈ نے اسے نہیں لیا',
    deniedBody: 'کچھ نقل نہیں ہوا۔ متن یہاں چنا ہوا ہے: اپنے نظام کی کلیدوں سے نقل کریں، یا لکھ لیں۔',
    text: 'اقتباس اپنے ماخذ کے ساتھ',
  },
  citation: {
    noDate: 'تاریخ معلوم نہیں',
    captured: (date) => `${date} کو محفوظ کیا گیا`,
    paragraph: (number) => `پیراگراف ${number}`,
    page: (number) => `صفحہ ${number}`,
    offsets: (start, end) => `حروف ${start}–${end}`,
    separator: '، ',
  },
  targets: {
    label: 'اس منصوبے کے دعوے',
    filter: 'دعوے کے الفاظ',
    none: 'کسی دعوے میں یہ الفاظ نہیں۔',
    noClaims: 'ابھی کوئی دعویٰ نہیں۔ الفاظ چنیں اور انھیں دعویٰ بنائیں۔',
    count: (shown, all) => `${all} میں سے ${shown}`,
    hint: 'جوڑنے کے لیے عبارت یا چنے ہوئے الفاظ کسی دعوے پر کھینچیں۔',
    drag: 'جوڑنے کے لیے دعوے پر کھینچیں',
    over: (claim) => `جوڑنے کے لیے یہاں چھوڑیں: ${claim}`,
  },
  layers: {
    place: (at, all) => `${all} میں سے ${at}`,
    only: 'یہاں اور کچھ نہیں۔',
  },
  codes: {
    label: 'نمبر کے لحاظ سے کوڈ',
    arrange: 'ترتیب دیں',
    arrangeTitle: 'کون سا نمبر کون سا کوڈ لگاتا ہے',
    arrangeHint: 'کوڈ اوپر یا نیچے کریں۔ پہلے نو کا نمبر ہوتا ہے۔',
    up: (name) => `${name} اوپر کریں`,
    down: (name) => `${name} نیچے کریں`,
    moved: (name, number) => `${name} اب نمبر ${number} ہے`,
    apply: (name) => `کوڈ ${name} لگائیں`,
  },
}
