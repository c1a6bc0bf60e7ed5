import { createContext, Script } from 'node:vm'
import type { TextRange } from '#domain/errors.ts'
import { wholeWordsOf } from '#domain/searching/whole-words.ts'
import { toGraphemeBoundaries } from '#domain/text/graphemes.ts'

/** A regular expression by its source, and how it is held against texts. */
export interface PatternWanted {
  readonly words: string
  readonly isExact: boolean
  readonly isWhole: boolean
}

/** Code units handed over at once, and milliseconds they may take: honest patterns need a thousandth of it. */
const batchLength = 65_536
const deadline = 500

/** How long a pattern may take on one stretch of text, in seconds. */
export const patternSeconds = deadline / 1_000

/** What a pattern that never ends is stopped with. */
export class PatternTooSlow extends Error {}

const script = new Script(`{
  const found = []
  const pattern = new RegExp(source, flags)
  for (const { start, text } of lines)
    for (const match of text.matchAll(pattern))
      if (match[0].length > 0) found.push(start + match.index, start + match.index + match[0].length)
  found
}`)

/** Why a pattern is no regular expression, or null. */
export function patternFault(words: string): string | null {
  try {
    new RegExp(words, 'gu')
    return null
  } catch (error) {
    if (error instanceof SyntaxError) return error.message.replace(/^Invalid regular expression: /, '')
    throw error
  }
}

/**
 * Every place of a pattern in a text, line by line and widened to whole characters as people see them, in steps. A pattern can take longer than anyone lives; the engine cannot be
 * asked to stop but from outside the script that runs it, so it runs in a script with a deadline: `PatternTooSlow`.
 */
export function* findPattern(text: string, { words, isExact, isWhole }: PatternWanted): Generator<void, TextRange[]> {
  const found: TextRange[] = []
  const isWholeWords = wholeWordsOf(text)
  const flags = isExact ? 'gu' : 'giu'
  let lines: { readonly start: number; readonly text: string }[] = []
  let length = 0
  const take = (): void => {
    for (const { start, end } of placesIn({ source: words, flags, lines })) {
      const place = toGraphemeBoundaries(text, start, end)
      const isNew = place.start >= (found.at(-1)?.end ?? 0)
      const isWidened = place.start !== start || place.end !== end
      if (isNew && (!isWhole || (!isWidened && isWholeWords(place)))) found.push(place)
    }
    lines = []
    length = 0
  }
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    lines.push({ start, text: text.slice(start, end) })
    length += end - start
    start = end + 1
    if (length < batchLength) continue
    take()
    yield
  }
  take()
  return found
}

function placesIn(given: object): readonly TextRange[] {
  try {
    const flat = script.runInContext(createContext(given), { timeout: deadline }) as readonly number[]
    return Array.from({ length: flat.length / 2 }, (_, at) => ({
      start: flat[at * 2] ?? 0,
      end: flat[at * 2 + 1] ?? 0,
    }))
  } catch (error) {
    // An error of another realm, of which `instanceof` knows nothing.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw new PatternTooSlow()
    throw error
  }
}
