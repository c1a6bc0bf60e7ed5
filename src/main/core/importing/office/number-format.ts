/** The ways of writing a number that word processors share; anything else is written in digits. */
const formats = [
  ...(['decimal', 'decimalZero', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman', 'ordinal'] as const),
  ...(['decimalFullWidth', 'hindiNumbers', 'thaiNumbers', 'arabicAbjad', 'arabicAlpha', 'hebrew1'] as const),
]
export type NumberFormat = (typeof formats)[number]

/** True for the name of a format that can be written. */
export const isNumberFormat = (name: string): name is NumberFormat => formats.some((each) => each === name)

/** A number of a list, heading or note as its document writes it. */
export function formatNumber(value: number, format: NumberFormat): string {
  switch (format) {
    case 'decimal':
      return String(value)
    case 'lowerLetter':
      return letters(value)
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'ordinal':
      return `${value}${endings[plural.select(value)] ?? 'th'}`
    case 'decimalFullWidth':
      return digits(value, 0xff10)
    case 'hindiNumbers':
      return digits(value, 0x0966)
    case 'thaiNumbers':
      return digits(value, 0x0e50)
    case 'arabicAbjad':
      return additive(value, abjad)
    case 'hebrew1':
      return additive(value, hebrew).replace('יה', 'טו').replace('יו', 'טז')
    case 'arabicAlpha':
      return value >= 1 && value <= alphabet.length ? (alphabet[value - 1] ?? '') : String(value)
  }
}

const plural = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' }

/** A number in the digits of another script, the zero of which is given. */
const digits = (value: number, zero: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)))

/** The letters of alphabets that stand for 1 to 9, 10 to 90 and 100 onwards. */
const hebrew = 'אבגדהוזחטיכלמנסעפצקרשת'
const abjad = 'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ'
const alphabet = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'

/** A number as letters whose worths add up to it. */
function additive(value: number, signs: string): string {
  const worth = (at: number): number => 10 ** Math.floor(at / 9) * ((at % 9) + 1)
  const largest = worth(signs.length - 1)
  if (value < 1 || value > largest * 2) return String(value)
  let left = value
  let out = ''
  for (let at = signs.length - 1; at >= 0; at -= 1)
    while (left >= worth(at)) {
      out += signs[at] ?? ''
      left -= worth(at)
    }
  return out
}

/** After z comes aa, then bb: word processors repeat the letter. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 3_999) return String(value)
  let left = value
  let out = ''
  for (const [worth, numeral] of numerals)
    while (left >= worth) {
      out += numeral
      left -= worth
    }
  return out
}
