import type { ReadingMessages } from '../en/reading.ts'
import { plural } from '../plural.ts'

const n = (count: number, one: string, other: string): string => plural('ur', count, { one, other })

/** Urdu sentences: how one reads a source: its looks, outline, places, memos in the margin, finding. */
export const reading: ReadingMessages = {
  looks: {
    label: 'متن کیسا دکھے',
    leading: 'سطروں کا فاصلہ',
    leadingShown: (times) => `جسامت کا ${times} گنا`,
    numbers: 'کنارے پر پیراگراف کے نمبر',
  },
  outline: {
    label: 'خاکہ',
    tree: (title) => `${title} کی سرخیاں`,
    empty: 'اس ماخذ میں سرخیاں نہیں ہیں۔ جگہیں الفاظ سے اور پیراگراف سے مل سکتی ہیں۔',
    item: (heading, paragraph) => `${heading}، ¶${paragraph}`,
    went: (heading) => `سرخی ”${heading}“ پر`,
  },
  sync: {
    label: 'دونوں مآخذ کیسے سرکیں',
    modes: { apart: 'ہر ایک الگ', together: 'دونوں ایک ساتھ', linked: 'جڑی ہوئی عبارتوں سے' },
    said: {
      apart: 'مآخذ الگ الگ سرکتے ہیں',
      together: 'دونوں مآخذ ایک ساتھ سرکتے ہیں',
      linked: 'دوسرا ماخذ اسی دعوے کی عبارت پر جاتا ہے',
    },
  },
  cite: {
    act: (paragraph) => `پیراگراف ${paragraph} کا حوالہ نقل کریں`,
    actHere: 'اس پیراگراف کا حوالہ نقل کریں',
    title: (title) => `”${title}“`,
    paragraph: (number) => `¶${number}`,
    page: (page) => `ص ${page}`,
    pages: (first, last) => `ص ${first}–${last}`,
    revision: (number) => `نسخہ ${number}`,
    join: (parts) => parts.join('، '),
    copied: (citation) => `نقل ہوا: ${citation}`,
    notCopied: 'نظام نے حوالہ نہیں لیا۔ کچھ ضائع نہیں ہوا؛ الفاظ چن کر خود نقل کر لیں۔',
    none: 'یہاں حوالے کے لیے کوئی پیراگراف نہیں۔',
  },
  /** Before the number of a comment that stood in a file. */
  comment: 'تبصرہ',
  /** After the number of marks over one letter that are not drawn. */
  undrawn: 'مزید نشان، متن میں محفوظ مگر دکھائے نہیں گئے',
  place: (parts) => parts.join(' · '),
  minimap: {
    label: 'ماخذ کے نشانات',
    none: 'ابھی کوئی نشان نہیں',
    value: (at, all, what) => `${all} میں سے نشان ${at}: ${what}`,
    noClaim: 'نشان زدہ عبارت، بغیر دعوے کے',
  },
  memos: {
    label: 'متن کے ساتھ یادداشتیں',
    one: (quote) => `”${quote}“ پر یادداشت`,
    open: 'یادداشت کھولیں',
    opens: 'یادداشت متن کے ساتھ کھلتی ہے',
  },
  find: {
    expression: 'ریگولر ایکسپریشن',
    wholeWords: 'پورے الفاظ',
    list: 'جگہوں کی فہرست',
    places: (count) => n(count, 'جگہ', 'جگہیں'),
    count: (current, total) => `${total} میں سے ${current}`,
    countMost: (current, total) => `${total} سے زیادہ میں سے ${current}`,
    looking: 'تلاش جاری ہے…',
    faults: {
      group: 'گول قوسین میں سے ایک کھلی یا بند ہے اور اس کا جوڑا نہیں۔',
      set: 'چوکور قوس کھلی ہے اور بند نہیں ہوئی۔',
      repeat: 'دہرانے والے نشان (* + ? {) سے پہلے کچھ نہیں ہے۔',
      escape: 'الٹی ترچھی لکیر کے بعد کا نشان وہاں کوئی معنی نہیں رکھتا۔',
      range: 'حدود الٹی ہیں، یا ان کے سرے اکیلے حروف نہیں۔',
      name: 'نام والے گروہ کا نام درست نہیں، یا ایسا گروہ نہیں ہے۔',
      other: 'یہ ریگولر ایکسپریشن پڑھا نہیں جا سکتا۔',
      slow: 'یہ ایکسپریشن اس متن پر بہت وقت لے رہا ہے۔ کچھ بدلا نہیں؛ سادہ ایکسپریشن آزمائیں۔',
    },
  },
}
