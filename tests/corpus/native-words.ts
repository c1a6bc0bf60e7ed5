/** The words of a pandoc syntax tree in its native notation, in order: its strings, with `Space` and breaks between them; formulas, which pandoc writes as TeX, left out. */
export function nativeText(native: string): string {
  // What it says about the document comes first and is no text of it. Identifiers, classes and addresses are no text.
  const body = native.slice(Math.max(0, native.search(/\n {2}\[ |^\[/)))
  const bare = body
    .replace(/\(\s*"(?:[^"\\]|\\.)*"\s*,\s*\[[^\]]*\]\s*,\s*\[(?:[^[\]]|\([^()]*\))*\]\s*\)/g, ' ')
    .replace(/\(\s*"(?:[^"\\]|\\.)*"\s*,\s*"(?:[^"\\]|\\.)*"\s*\)/g, ' ')
  const pieces = bare.matchAll(
    /Str\s+"((?:[^"\\]|\\.)*)"|(?:Code|CodeBlock)\s+"((?:[^"\\]|\\.)*)"|Space|SoftBreak|LineBreak|Para|Plain|Header|Cell|Note/g,
  )
  return [...pieces]
    .map(([, text, code]) => (text === undefined && code === undefined ? ' ' : unescaped(text ?? code ?? '')))
    .join('')
}

/** Haskell writes letters beyond ASCII as decimal numbers. */
const unescaped = (text: string): string =>
  text.replace(/\\(?:(\d+)(?:\\&)?|(&)|(.))/gs, (_, code, end, letter) =>
    code !== undefined
      ? String.fromCodePoint(Number(code))
      : end !== undefined
        ? ''
        : letter === 'n'
          ? '\n'
          : letter === 't'
            ? '\t'
            : letter,
  )
