/** So much of a text tells which way it is written. */
const enough = 4_000

/** Which way most of a text's letters are written: its margins follow it, whatever the direction of the interface. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const beginning = text.slice(0, enough)
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0
  const rightToLeft = beginning.match(/[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/gu)?.length ?? 0
  return rightToLeft * 2 > letters ? 'rtl' : 'ltr'
}
