import type { TextRange } from '../errors.ts'
import type { Paragraphs } from './paragraphs.ts'

/** How far around a range its paragraph is looked for. */
const reach = 1_200

/** How long the lines of a text are that was broken by hand or by a program of its time. */
const full = { least: 45, most: 100 }

/**
 * The paragraph of a range. Where the document's own textblocks are known and one holds several lines, or is a heading, it is that one. Else
 * it is the line, with the lines before and after it where full lines run on between empty ones; a heading above them is none of them.
 */
export function paragraphAround(text: string, { start, end }: TextRange, known?: Paragraphs): TextRange {
  const last = Math.max(start, end - 1)
  const block = known && { start: known.at(start).start, end: Math.max(end, known.at(last).end) }
  if (known && block && (known.at(start).isHeading || text.slice(block.start, block.end).includes('\n')))
    return within(block, { start, end })
  const line = { start: text.lastIndexOf('\n', start - 1) + 1, end: lineEnd(text, end) }
  return within(runAround(text, line, known) ?? line, { start, end })
}

const within = (found: TextRange, { start, end }: TextRange): TextRange => ({
  start: Math.max(found.start, start - reach),
  end: Math.min(found.end, end + reach),
})

/** The lines that run on around one, from an empty line to the next; null where they do not, or the text has no empty lines. */
function runAround(text: string, line: TextRange, known: Paragraphs | undefined): TextRange | null {
  const run = { ...line }
  const isHeading = (at: number): boolean => known?.at(at).isHeading ?? false
  while (run.start > Math.max(0, line.start - reach)) {
    const above = text.lastIndexOf('\n', run.start - 2) + 1
    if (!isFull(text.slice(above, run.start - 1)) || isHeading(above)) break
    run.start = above
  }
  for (let at = text.lastIndexOf('\n', run.end - 1) + 1; run.end < Math.min(text.length, line.end + reach); ) {
    if (!isFull(text.slice(at, run.end)) || text[run.end + 1] === '\n' || isHeading(run.end + 1)) break
    at = run.end + 1
    run.end = lineEnd(text, at)
  }
  const isApart = run.start === 0 || text[run.start - 2] === '\n' || isHeading(run.start - 1)
  const endsApart = run.end === text.length || text[run.end + 1] === '\n' || isHeading(run.end + 1)
  if (!isApart || !endsApart || !text.includes('\n\n')) return null
  const below = headingEnd(text.slice(run.start, run.end))
  if (below === 0) return run
  return line.end < run.start + below ? line : { start: run.start + below, end: run.end }
}

const isFull = (line: string): boolean => line.length >= full.least && line.length <= full.most

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at === -1 ? text.length : at
}

/**
 * Where the lines after a heading begin that stands right above them; 0 where they have none. A heading ends no sentence and opens no
 * quotation, what follows begins as a sentence does, and the first word of it would have had room on the heading's line: a line
 * that was broken had none. In a script without capitals, which cannot tell where a sentence begins, there must be much room.
 */
function headingEnd(run: string): number {
  const [first = '', ...below] = run.split('\n')
  const [second = ''] = below
  const widest = Math.max(...below.map(({ length }) => length))
  const word = /^\S+/u.exec(second)?.[0].length ?? 0
  const begins = /^["“”«„‘'([]*([\p{Lu}\p{Lt}\p{N}]|\p{Lo})/u.exec(second)?.[1]
  if (begins === undefined || endsOrGoesOn.test(first) || isLeftOpen(first)) return 0
  const room = /\p{Lo}/u.test(begins) ? Math.max(word, widest / 4) : word
  return widest - first.length > room ? first.length + 1 : 0
}

/** A sentence's end, or a sign after which one goes on. */
const endsOrGoesOn = /[.!?,;:۔।؟،؛…–—-]["”»’“)\]]*$/u

/** True for a line in which a quotation or bracket begins and does not end. */
const isLeftOpen = (line: string): boolean =>
  [...line.matchAll(/["“”„]/gu)].length % 2 === 1 || /[«([][^»)\]]*$/u.test(line)
