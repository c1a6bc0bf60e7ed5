const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** How far around an offset a grapheme can reach that still matters: longer clusters do not occur in honest text. */
const reach = 64

/** True when an offset stands between two graphemes of the text, so that a selection ending there splits no character. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true
  const previous = text.charCodeAt(offset - 1)
  const next = text.charCodeAt(offset)
  if (previous < 0x300 && next < 0x300) return !(previous === 13 && next === 10)
  const from = lineStartBefore(text, offset)
  for (const { index } of segmenter.segment(text.slice(from, offset + reach))) {
    if (from + index === offset) return true
    if (from + index > offset) return false
  }
  return false
}

/** Widens a range so that it splits no grapheme. */
export function toGraphemeBoundaries(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  let from = start
  let to = end
  while (!isGraphemeBoundary(text, from)) from -= 1
  while (!isGraphemeBoundary(text, to)) to += 1
  return { start: from, end: to }
}

const lineStartBefore = (text: string, offset: number): number => {
  const newline = text.lastIndexOf('\n', offset - 1) + 1
  return Math.max(newline, offset - reach)
}
