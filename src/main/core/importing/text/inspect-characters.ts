import type { NoteTally } from '../note-tally.ts'

const codes = (from: number, to: number): string => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`
/** C0 and C1 controls but for tab, line feed and carriage return, and U+2028, U+2029. */
const controls = new RegExp(
  `[${codes(0, 8)}${codes(0x0b, 0x0c)}${codes(0x0e, 0x1f)}${codes(0x7f, 0x9f)}\u2028\u2029]`,
  'g',
)
const directionControls = /[\u202A-\u202E\u2066-\u2069]/g
const objectReplacement = /\uFFFC/g
const otherLineEnds = /\r\n?/g

/** A text whose every line end is `\n`, and that UTF-8 can hold; what had to be changed for that is noted. */
export function withPlainLineEnds(text: string, notes: NoteTally): string {
  notes.count('line-ends', matches(text, otherLineEnds))
  const unified = text.replace(otherLineEnds, '\n')
  if (unified.isWellFormed()) return unified
  const wellFormed = unified.toWellFormed()
  notes.count('characters-replaced', matches(wellFormed, /\uFFFD/g) - matches(unified, /\uFFFD/g))
  return wellFormed
}

/** Notes what a text holds that a reader cannot see. Nothing is changed: the text is evidence. */
export function noteInvisible(text: string, notes: NoteTally): void {
  notes.count('control-characters', matches(text, controls))
  notes.count('direction-controls', matches(text, directionControls))
  notes.count('object-replacement', matches(text, objectReplacement))
}

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
