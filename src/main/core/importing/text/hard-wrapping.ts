/** Where hard-wrapped files break their lines: at least and at most this many characters. */
const narrowest = 50
const widest = 90
/** A file with fewer broken lines is too short to tell. */
const fewestLines = 40

/**
 * True for a text whose lines were broken at a fixed width, so that consecutive lines are one paragraph. Conservative: most
 * broken lines must be of nearly one width, hardly any longer, and the first word of the next line must not have fitted, which
 * tells running text from verse, lists and files with a paragraph on each line.
 */
export function isHardWrapped(lines: readonly string[]): boolean {
  const breaks = breaksOf(lines)
  if (breaks.length < fewestLines) return false
  const lengths = breaks.map(({ length }) => length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.98)] ?? 0
  if (width < narrowest || width > widest) return false
  const alike = breaks.filter(({ length }) => length >= narrowest && length <= widest).length
  const full = breaks.filter(({ length, nextWord }) => length + 1 + nextWord > width - 2).length
  return alike >= breaks.length * 0.85 && full >= breaks.length * 0.8
}

interface LineBreak {
  /** The length of the line that was broken. */
  readonly length: number
  /** The length of the first word after the break. */
  readonly nextWord: number
}

/** Line breaks between two lines that both hold something. */
function breaksOf(lines: readonly string[]): readonly LineBreak[] {
  const breaks: LineBreak[] = []
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined || isBlank(line) || isBlank(next)) continue
    breaks.push({ length: line.trimEnd().length, nextWord: /^\s*\S+/.exec(next)?.[0].length ?? 0 })
  }
  return breaks
}

/** True for a line that holds nothing but white space. */
export const isBlank = (line: string): boolean => line.trim() === ''
