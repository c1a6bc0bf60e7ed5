import type { DocumentMark, InlineNode } from '#domain/document/document.ts'
import { joined, textNode, withMark } from '../inline-content.ts'
import { asLine } from '../metadata-values.ts'

/** A line of a cue with the voice that WebVTT gives it. */
export interface CueLine {
  readonly voice: string | null
  readonly content: readonly InlineNode[]
}

const markOf: Readonly<Record<string, 'bold' | 'italic' | 'underline' | 'strike'>> = {
  b: 'bold',
  i: 'italic',
  u: 'underline',
  s: 'strike',
}
/** Elements of WebVTT, SubRip's own, and the times at which karaoke goes on; anything else in angle brackets is text. */
const piece =
  /<(\/?)(v|b|i|u|s|c|ruby|rt|lang|font)([.\s][^<>]*)?>|<(?:\d+:)?\d\d:\d\d[.,]\d{1,3}>|\{\\[^{}]*\}|[^<{]+|[<{]/gi

/** The lines of a cue with their marks; classes, ruby, languages and places on the picture are dropped to their text. */
export function cueLines(lines: readonly string[], format: 'srt' | 'vtt'): readonly CueLine[] {
  const out: CueLine[] = []
  let voice: string | null = null
  let marks: readonly DocumentMark[] = []
  for (const line of lines) {
    let content: InlineNode[] = []
    const close = (): void => {
      if (content.length > 0) out.push({ voice, content: joined(content) })
      content = []
    }
    for (const [whole, slash, tag, rest] of line.matchAll(piece)) {
      const name = tag?.toLowerCase()
      if (name === 'v') {
        close()
        voice = slash === '/' ? null : voiceIn(rest ?? '', format)
      } else if (name !== undefined) {
        const type = markOf[name]
        if (type && slash === '/') marks = marks.filter((mark) => mark.type !== type)
        else if (type) marks = withMark(marks, { type })
      } else if (!isDirection(whole)) content.push(textNode(decodedText(whole, format), marks))
    }
    close()
  }
  return out
}

const isDirection = (whole: string): boolean => /^(?:<[\d:.,]+>|\{\\.*\})$/.test(whole)

/** The name in `<v.loud Name>`, after its classes. */
const voiceIn = (rest: string, format: 'srt' | 'vtt'): string | null =>
  asLine(decodedText(rest.replace(/^(?:\.[^\s.]+)+/, ''), format), 200)

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
}

/** WebVTT writes entities; SubRip has none, so that its ampersands are letters. */
function decodedText(text: string, format: 'srt' | 'vtt'): string {
  if (format === 'srt') return text.toWellFormed()
  return text
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|lrm|rlm));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
    })
    .toWellFormed()
}
