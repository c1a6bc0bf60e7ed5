/** So much of a text tells which way it is written. */
const enough = 4_000

const rightToLeft = new Set(['ur', 'ar', 'fa', 'ps', 'sd', 'ks', 'he', 'yi', 'dv', 'ug', 'ckb'])
const rightToLeftScripts = new Set(['arab', 'hebr', 'thaa', 'syrc', 'nkoo'])

/** Whether a language (a BCP 47 tag) is written from the right; null where it is unknown. */
function isFromRight(language: string | null): boolean | null {
  if (language === null || language === '') return null
  const [first = '', second = ''] = language.toLowerCase().split('-')
  return second.length === 4 ? rightToLeftScripts.has(second) : rightToLeft.has(first)
}

/**
 * Which way a text is written, as its letters tell: a name in another script that it begins with does not turn it. The language,
 * where it is known, has the say while at least a third of the letters are its own; a text without letters follows it. `auto` where
 * nothing tells.
 */
export function textDirection(text: string, language: string | null = null): 'ltr' | 'rtl' | 'auto' {
  const known = isFromRight(language)
  const beginning = text.slice(0, enough)
  // Most blocks have nothing written from the right: whether they have any letter is all there is to know of them.
  const { letters, fromRight } = lettersOf(beginning, mayBeFromRight.test(beginning) ? Number.POSITIVE_INFINITY : 1)
  if (letters === 0) return known === null ? 'auto' : known ? 'rtl' : 'ltr'
  const needed = known === null ? 1 / 2 : known ? 1 / 3 : 2 / 3
  return fromRight > letters * needed ? 'rtl' : 'ltr'
}

/** From the first to the last of `isRightToLeftLetter`, and more. */
const mayBeFromRight = /[\u05d0-\u08c9\ufb1d-\ufefc]/

/**
 * How many letters a text has, and how many of them are written from the right. Numbers, signs and marks do not count. Looks no
 * further than to the letter that makes as many as asked for.
 */
function lettersOf(text: string, most: number): { readonly letters: number; readonly fromRight: number } {
  let letters = 0
  let fromRight = 0
  for (let at = 0; at < text.length && letters < most; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) {
      if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) letters += 1
    } else if (isRightToLeftLetter(unit)) {
      letters += 1
      fromRight += 1
    } else if (isOtherLetter(unit)) letters += 1
  }
  return { letters, fromRight }
}

const isRightToLeftLetter = (unit: number): boolean =>
  (unit >= 0x5d0 && unit <= 0x5f2) ||
  (unit >= 0x620 && unit <= 0x64a && unit !== 0x640) ||
  (unit >= 0x671 && unit <= 0x6d3) ||
  (unit >= 0x6fa && unit <= 0x7ea) ||
  (unit >= 0x840 && unit <= 0x8c9) ||
  (unit >= 0xfb1d && unit <= 0xfdff) ||
  (unit >= 0xfe70 && unit <= 0xfefc)

/** Letters of the scripts written from the left, near enough for counting: pictures and general signs are none. */
const isOtherLetter = (unit: number): boolean =>
  (unit >= 0xc0 && unit < 0x300) ||
  (unit >= 0x370 && unit < 0x590) ||
  (unit >= 0x900 && unit < 0x2000) ||
  (unit >= 0x3041 && unit < 0xa4d0) ||
  (unit >= 0xac00 && unit < 0xd800) ||
  (unit >= 0xff21 && unit < 0xffe0)
