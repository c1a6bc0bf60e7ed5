/** Letters and signs that count as others when words are looked for; those that Unicode takes apart itself are not here. */
const variants: ReadonlyMap<string, string> = new Map([
  // Arabic, Persian, Urdu: one letter under several code points, or one that keyboards of the other language write.
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
  ['ڪ', 'ک'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ة', 'ه'],
  ['ۃ', 'ه'],
  ['ە', 'ه'],
  ['ٱ', 'ا'],
  // Latin and Greek letters that Unicode does not take apart.
  ['ß', 'ss'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ς', 'σ'],
  // Quotation marks, dashes and stops, as another keyboard has them.
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['״', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['׳', "'"],
  ['‐', '-'],
  ['‒', '-'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['־', '-'],
  ['۔', '.'],
  ['٫', '.'],
  ['،', ','],
  ['٬', ','],
  ['؛', ';'],
  ['؟', '?'],
  ['٪', '%'],
])

/**
 * Marks above and below letters of Latin, Greek, Cyrillic, Hebrew and Arabic, dots below letters of Indian scripts, tatweel, and
 * what is not seen at all (joiners, soft hyphens, signs of direction, variation selectors): they change no word. Vowel signs of
 * Indian scripts and vowels and tones of Thai are letters of their words and stay, as do the marks of voice in Japanese.
 */
const skipped =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u

/** The zeros of the scripts whose digits are told apart from those of ASCII by nothing but their look. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810,
] as const

/** What characters fold to, as far as they were met: a text has few. */
const known = new Map<string, string>()

/** What one character (by code point) counts as when words are looked for; nothing for what is passed over. */
export function foldedCharacter(character: string): string {
  const already = known.get(character)
  if (already !== undefined) return already
  const folded = keepsWhole(character) ? character : [...character.normalize('NFKD')].map(foldedPart).join('')
  known.set(character, folded)
  return folded
}

/** Syllables of Korean, voiced kana and sara am would fall into parts that are words of their own. */
const keepsWhole = (character: string): boolean => /^[\uac00-\ud7a3\u3041-\u30ff\u0e33\u0eb3]$/.test(character)

function foldedPart(character: string): string {
  if (skipped.test(character)) return ''
  if (/\s/u.test(character)) return ' '
  const point = character.codePointAt(0) ?? 0
  const zero = point < 0x660 ? undefined : zeros.find((zero) => point >= zero && point <= zero + 9)
  if (zero !== undefined) return String(point - zero)
  const lower = character.toLowerCase()
  return variants.get(lower) ?? lower
}

/** Several characters of a text that another way of writing has as one. */
interface Composed {
  readonly character: string
  /** Code units taken. */
  readonly length: number
}

const leads = { first: 0x1100, count: 19 }
const vowels = { first: 0x1161, count: 21 }
/** The number of ends of a syllable, with none as the first. */
const ends = { first: 0x11a7, count: 28 }

/** The letters at an offset put together: parts of a Korean syllable, and kana with its mark of voice, wide or narrow. */
export function composedAt(text: string, at: number): Composed | null {
  const unit = text.charCodeAt(at)
  if (unit >= leads.first && unit < leads.first + leads.count) return syllableAt(text, at)
  const next = text.charCodeAt(at + 1)
  const isVoiced = next === 0x3099 || next === 0x309a || next === 0xff9e || next === 0xff9f
  const isKana = (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0xff66 && unit <= 0xff9d)
  if (!isKana) return null
  if (!isVoiced) return unit < 0xff66 ? null : { character: (text[at] ?? '').normalize('NFKC'), length: 1 }
  const character = text.slice(at, at + 2).normalize('NFKC')
  return character.length === 1 ? { character, length: 2 } : null
}

function syllableAt(text: string, at: number): Composed | null {
  const lead = text.charCodeAt(at) - leads.first
  const vowel = text.charCodeAt(at + 1) - vowels.first
  if (!(vowel >= 0 && vowel < vowels.count)) return null
  const end = text.charCodeAt(at + 2) - ends.first
  const hasEnd = end > 0 && end < ends.count
  const point = 0xac00 + (lead * vowels.count + vowel) * ends.count + (hasEnd ? end : 0)
  return { character: String.fromCharCode(point), length: hasEnd ? 3 : 2 }
}
