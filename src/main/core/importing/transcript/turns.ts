import type { InlineNode, SpokenTime } from '#domain/document/document.ts'
import { asLine } from '../metadata-values.ts'
import type { NoteTally } from '../note-tally.ts'
import { type CueLine, cueLines } from './cue-text.ts'
import type { Cue } from './cues.ts'

/** What one speaker says in one cue. */
export interface Turn {
  readonly speaker: string | null
  /** True where the file says that someone else speaks now, named or not. */
  readonly isNew: boolean
  readonly time: SpokenTime | null
  readonly lines: readonly (readonly InlineNode[])[]
}

interface Label {
  readonly length: number
  /** Undefined where a sign says only that the speaker changes. */
  readonly name?: string
  readonly isDash?: boolean
}

/**
 * The turns of all cues. A speaker is a voice of WebVTT, a name with a colon, or unnamed after `>>` or a dash. As in captions for
 * television, a name holds until the next sign; that is noted. A dash and a voice hold for their cue.
 */
export function turnsOf(cues: readonly Cue[], format: 'srt' | 'vtt', notes: NoteTally): readonly Turn[] {
  const read = cues.map((cue) => ({ cue, lines: cueLines(cue.lines, format) }))
  const repeated = repeatedNames(read.flatMap(({ lines }) => lines))
  const turns: Turn[] = []
  let held: string | null = null
  for (const { cue, lines } of read) {
    let speaker: string | null = held
    const inCue: { speaker: string | null; isNew: boolean; lines: (readonly InlineNode[])[] }[] = []
    let carried = held !== null
    for (const { voice, content } of lines) {
      const label: Label | null = voice === null ? labelOf(content, repeated) : null
      if (voice !== null) held = null
      if (label !== null) {
        notes.count('speaker-labels')
        speaker = label.name ?? null
        held = label.isDash ? null : speaker
      }
      const said: string | null = voice ?? speaker
      if (voice !== null || label !== null) carried = false
      const last = inCue.at(-1)
      const rest = label === null ? content : withoutStart(content, label.length)
      if (last === undefined || label !== null || last.speaker !== said)
        inCue.push({ speaker: said, isNew: label !== null, lines: [rest] })
      else last.lines.push(rest)
    }
    if (carried && inCue.length > 0) notes.count('speakers-carried')
    for (const turn of inCue) turns.push({ ...turn, time: cue.time })
  }
  return turns
}

const plainOf = (content: readonly InlineNode[]): string =>
  content.map((node) => (node.type === 'text' ? node.text : '')).join('')

/** A name before a colon: up to five words of letters, in brackets or not. */
const named =
  /^\s*(?:\[([^[\]:]{1,60})\]|\(([^():]{1,60})\)|([\p{L}\p{M}][\p{L}\p{M}\p{N}.'’# \u200c-]{0,59}?))\s*[:：](?:\s+|$)/u
const changed = /^\s*(?:>>+|&gt;&gt;)\s*/

function labelOf(content: readonly InlineNode[], repeated: ReadonlySet<string>): Label | null {
  const text = plainOf(content)
  const arrows = changed.exec(text)?.[0].length ?? 0
  const dash = arrows > 0 ? 0 : (/^\s*(?:[-–—‐]\s+|-(?=\p{Lu}))/u.exec(text)?.[0].length ?? 0)
  const sign = arrows + dash
  const found = named.exec(text.slice(sign))
  const name = asLine(found?.[1] ?? found?.[2] ?? found?.[3], 200)
  const isSpeaker =
    name !== null && (arrows > 0 || found?.[3] === undefined || isInCapitals(name) || repeated.has(name))
  if (found && isSpeaker) return { length: sign + found[0].length, name, isDash: false }
  return sign > 0 ? { length: sign, isDash: dash > 0 } : null
}

const isInCapitals = (name: string): boolean => /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name) && isShort(name)
const isShort = (name: string): boolean => name.split(' ').length <= 5

/** Names in other letters, or in a script without capitals, are speakers where they begin lines more than once. */
function repeatedNames(lines: readonly CueLine[]): ReadonlySet<string> {
  const seen = new Map<string, number>()
  for (const { content } of lines) {
    const name = asLine(named.exec(plainOf(content).replace(/^\s*(?:[-–—]|>>+)\s*/, ''))?.[3], 200)
    const isName = name !== null && isShort(name) && name.split(' ').every((word) => !/^\p{Ll}/u.test(word))
    if (isName) seen.set(name, (seen.get(name) ?? 0) + 1)
  }
  return new Set([...seen].filter(([, count]) => count > 1).map(([name]) => name))
}

/** The content after so many units of its text. */
function withoutStart(content: readonly InlineNode[], units: number): readonly InlineNode[] {
  let left = units
  return content.flatMap((node): readonly InlineNode[] => {
    if (node.type !== 'text') return [node]
    const text = node.text.slice(left)
    left = Math.max(0, left - node.text.length)
    return text === '' ? [] : [{ ...node, text }]
  })
}
