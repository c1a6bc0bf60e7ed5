/**
 * The words of a document as pandoc's native format writes them: its strings, code and formulas in their order, a space where it has
 * one. Addresses, identifiers and formats are no words.
 */
export function pandocText(native: string): string {
  const words: string[] = []
  const piece = new RegExp(
    `\\b(Str|Space|SoftBreak|LineBreak|Code|CodeBlock|InlineMath|DisplayMath|Para|Plain|Header|Cell|Meta[A-Za-z]+)\\b(${attributes})?\\s*("(?:[^"\\\\]|\\\\.)*")?`,
    'gs',
  )
  for (const [, kind, , literal] of native.matchAll(piece)) {
    if (kind === 'Str' || kind === 'Code' || kind === 'CodeBlock')
      words.push(literal === undefined ? '' : unescaped(literal))
    else words.push(' ')
  }
  return words.join('')
}

/** The attributes of code: an identifier, classes and pairs. */
const attributes = String.raw`\s*\(\s*"[^"]*"\s*,\s*\[[^\]]*\]\s*,\s*\[[^\]]*\]\s*\)`

/** A string of Haskell as what it stands for: numbers are code points, and `\&` is nothing. */
function unescaped(literal: string): string {
  return literal.slice(1, -1).replace(/\\(\d+|&|.)/gs, (_, character: string) => {
    if (/^\d/.test(character)) return String.fromCodePoint(Number(character))
    return character === '&' ? '' : character === 'n' ? '\n' : character === 't' ? '\t' : character
  })
}
