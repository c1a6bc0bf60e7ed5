/** A piece of text as the library gives it: turned from the order on the page into that of reading, character by character. */
export interface TurnedItem {
  readonly str: string
  readonly dir: string
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
/** Letters and digits of scripts that are written from the left, and digits. */
const leftToRight = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])[\p{L}\p{N}]/u

/** True where a text holds letters that are written from the right. */
export const isRightToLeft = (text: string): boolean => rightToLeft.test(text)

/**
 * The texts of items in which one glyph stands for several letters that are written from the right, by the items' indexes. A font says
 * which letters such a glyph stands for in the order of reading; the library takes them for letters in their order on the page and turns
 * them round too. Null where glyphs and items do not tell of the same text.
 */
export function inLogicalOrder(
  items: readonly TurnedItem[],
  glyphs: readonly string[],
): ReadonlyMap<number, string> | null {
  const shown = glyphs.filter((glyph) => glyph !== '' && !/^\s|\p{Cf}$/u.test(glyph))
  if (!shown.some(isTurned)) return new Map()
  const texts = new Map<number, string>()
  let next = 0
  for (const [index, item] of items.entries()) {
    const wanted = withoutSpaces(item.str).length
    const units: string[] = []
    for (let length = 0; length < wanted; next += 1) {
      const glyph = shown[next]
      if (glyph === undefined) return null
      units.push(glyph)
      length += withoutSpaces(glyph).length
      if (length > wanted) return null
    }
    if (!units.some(isTurned)) continue
    if (letters(units.join('')) !== letters(item.str)) return null
    texts.set(index, withSpacesOf(item.str, read(units, item.dir === 'rtl')))
  }
  return texts
}

const isTurned = (glyph: string): boolean => glyph.length > 1 && rightToLeft.test(glyph)
const withoutSpaces = (text: string): string => text.replace(/\s/g, '')
/** The letters of a text in an order of their own: brackets are turned round with the text. */
const letters = (text: string): string => [...text.replace(/[^\p{L}\p{M}\p{N}]/gu, '')].sort().join('')

/** Glyphs as they stand on the page from the left, in the order of reading: each is one sign, whatever it stands for. */
function read(units: readonly string[], fromRight: boolean): readonly string[] {
  const sides = units.map((unit) => (leftToRight.test(unit) ? false : rightToLeft.test(unit) ? true : null))
  const resolved = sides.map((side, at) => {
    if (side !== null) return side
    const before = sides.slice(0, at).findLast((each) => each !== null)
    const after = sides.slice(at).find((each) => each !== null)
    return before === after && before !== undefined ? before : fromRight
  })
  const stretches: { readonly side: boolean; readonly units: string[] }[] = []
  for (const [at, unit] of units.entries()) {
    const side = resolved[at] ?? fromRight
    const last = stretches.at(-1)
    if (last?.side === side) last.units.push(unit)
    else stretches.push({ side, units: [unit] })
  }
  const turned = stretches.map(({ side, units: own }) => (side ? own.toReversed() : own))
  return (fromRight ? turned.toReversed() : turned).flat()
}

/** Glyphs in the order of reading with the spaces that the library found between them: before the same letter, counted. */
function withSpacesOf(str: string, ordered: readonly string[]): string {
  const text = ordered.join('')
  // Glyphs that hold spaces themselves have them where they belong.
  if (/\s/.test(text)) return text
  const spaces = new Map<number, string>()
  let seen = 0
  for (const [found] of str.matchAll(/\s+|\S/g)) {
    if (/\s/.test(found)) spaces.set(seen, found)
    else seen += 1
  }
  const spaced = Array.from({ length: text.length }, (_, at) => (spaces.get(at) ?? '') + text.charAt(at)).join('')
  return spaced + (spaces.get(text.length) ?? '')
}
