import { longestRecording, type SpokenTime } from '#domain/document/document.ts'

/** One cue as the file has it. `time` is null where its timing line is missing or says nothing that can be. */
export interface Cue {
  /** Its own number or name, else its place among the cues. */
  readonly name: string
  readonly time: SpokenTime | null
  readonly lines: readonly string[]
}

/** A cue that a later group of lines may go on. */
type OpenCue = Cue & { readonly lines: string[] }

/** A transcript taken apart: what its head says, its cues, and how many comments, styles and regions stand between them. */
export interface Cues {
  readonly head: readonly string[]
  readonly cues: readonly Cue[]
  readonly settings: number
}

/**
 * Takes SubRip or WebVTT apart (W3C WebVTT, chapter 6, made lenient: a comma or a point before the milliseconds, hours of any
 * length, a blank line forgotten between cues). Words of cues that cannot be timed are kept: none is dropped.
 */
export function cuesOf(text: string, format: 'srt' | 'vtt'): Cues {
  const groups = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .reduce<string[][]>(
      (all, line) => {
        if (line.trim() === '') all.push([])
        else all.at(-1)?.push(line)
        return all
      },
      [[]],
    )
    .filter((group) => group.length > 0)
  const isHeaded = format === 'vtt' && /^WEBVTT(?:\s|$)/.test(groups[0]?.[0] ?? '')
  const head = isHeaded ? (groups[0] ?? []) : []
  const firstTimed = head.findIndex((line) => line.includes('-->'))
  const cues: OpenCue[] = []
  let settings = 0
  // A cue may follow the head without a blank line.
  const rest = isHeaded ? [...(firstTimed < 0 ? [] : [head.slice(firstTimed)]), ...groups.slice(1)] : groups
  for (const group of rest) {
    if (format === 'vtt' && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(group[0] ?? '') && !group.slice(0, 2).some(isTimed))
      settings += 1
    else addCues(group, format, cues)
  }
  return { head: firstTimed < 0 ? head : head.slice(0, firstTimed), cues, settings }
}

function addCues(group: readonly string[], format: 'srt' | 'vtt', cues: OpenCue[]): void {
  const starts = group.flatMap((line, index) => (isTimed(line) ? [index] : []))
  const [first] = starts
  if (first === undefined) {
    const last = cues.at(-1)
    // SubRip has no rule against a blank line within a cue.
    const isContinued = format === 'srt' && last !== undefined && !/^\s*\d+\s*$/.test(group[0] ?? '')
    if (isContinued) for (const line of group) last.lines.push(line)
    else if (isNamed(group[0]) && group.length > 1)
      cues.push({ name: group[0]?.trim() ?? '', time: null, lines: group.slice(1) })
    else cues.push({ name: String(cues.length + 1), time: null, lines: isNamed(group[0]) ? [] : [...group] })
    return
  }
  for (const [index, start] of starts.entries()) {
    const name = start > 0 && (index === 0 || isNamed(group[start - 1])) ? (group[start - 1] ?? '').trim() : ''
    const next = starts[index + 1]
    const end = next === undefined ? group.length : isNamed(group[next - 1]) && next - 1 > start ? next - 1 : next
    cues.push({
      name: name === '' ? String(cues.length + 1) : name,
      time: timeOf(group[start] ?? ''),
      lines: [...(index === 0 ? group.slice(0, Math.max(0, start - 1)) : []), ...group.slice(start + 1, end)],
    })
  }
}

const isNamed = (line: string | undefined): boolean => /^\s*\d{1,9}\s*$/.test(line ?? '')
/** A line that means to be a timing line, whether it can be read or not. */
const isTimed = (line: string): boolean => line.includes('-->')

const clock = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`
const timing = new RegExp(String.raw`^\s*${clock}\s*-->\s*${clock}(?:\s|$)`)

function timeOf(line: string): SpokenTime | null {
  const found = timing.exec(line)
  if (!found) return null
  const [start, end] = [millisecondsOf(found.slice(1, 5)), millisecondsOf(found.slice(5, 9))]
  return start === null || end === null || end < start ? null : { start, end }
}

function millisecondsOf([hours, minutes, seconds, fraction]: readonly (string | undefined)[]): number | null {
  const [minute, second] = [Number(minutes), Number(seconds)]
  const all = ((Number(hours ?? 0) * 60 + minute) * 60 + second) * 1_000 + Number((fraction ?? '').padEnd(3, '0'))
  return minute > 59 || second > 59 || all > longestRecording ? null : all
}
