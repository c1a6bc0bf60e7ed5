import type { ScreenCommand } from '#client/screen-chrome.ts'
import { type FoldedQuery, fitOf, folded } from '#domain/searching/word-match.ts'
import { type CommandId, defaultKeys } from '#ui/key-table.ts'
import { canRun, keysOf, runCommand } from '#ui/shortcut.ts'

/** The groups of the palette, in the order in which they stand. */
export const paletteGroups = [
  'recent',
  'goTo',
  'commands',
  'settings',
  'projects',
  'sources',
  'claims',
  'passages',
  'speakers',
  'codes',
  'memos',
] as const
export type PaletteGroup = (typeof paletteGroups)[number]

/** One line of the palette. `keys` in stored form. */
export interface PaletteEntry {
  readonly id: string
  readonly group: PaletteGroup
  readonly label: string
  /** Other words by which it is found. */
  readonly also?: string
  /** Stands small after the label: where a passage is from. */
  readonly detail?: string | undefined
  readonly keys: string | null
  /** Why it cannot be done now; it is shown all the same, so that it can be learnt where it can. */
  readonly why?: string | undefined
  run(): void
}

/** The groups that a sign before the query holds it to. */
export const paletteSigns: Readonly<Record<string, readonly PaletteGroup[]>> = {
  '>': ['goTo', 'commands', 'settings'],
  '/': ['sources'],
  ':': ['claims'],
  '"': ['passages'],
  '@': ['speakers'],
  '#': ['codes'],
}

/** What is asked of the palette: the words without the sign, and the groups that the sign holds them to, or all. */
export interface PaletteQuery {
  readonly sign: string | null
  readonly words: string
  readonly groups: ReadonlySet<PaletteGroup>
}

const allGroups: ReadonlySet<PaletteGroup> = new Set(paletteGroups)

/** Reads what was typed. Urdu and Arabic quotation marks stand for `"`. */
export function readQuery(typed: string): PaletteQuery {
  const [first = ''] = typed.trimStart()
  const sign = /[“”„«»]/.test(first) ? '"' : first
  const groups = paletteSigns[sign]
  if (!groups) return { sign: null, words: typed.trim(), groups: allGroups }
  return { sign, words: typed.trimStart().slice(1).trim(), groups: new Set(groups) }
}

/** How high something stands: a smaller number stands higher. Better fits first, then recent choices, then short texts. */
export const rankOf = (
  fit: number,
  { isRecent, length }: { readonly isRecent: boolean; readonly length: number },
): number => fit - (isRecent ? 0.6 : 0) + Math.min(length, 400) / 1_000

/** The entries that fit, best first in each group; what cannot be done now comes last. */
export function rankedEntries(
  entries: readonly PaletteEntry[],
  query: FoldedQuery,
  recent: ReadonlySet<string>,
): readonly PaletteEntry[] {
  if (query.words.length === 0) return entries
  const ranked = entries.flatMap((entry) => {
    const label = folded(entry.label)
    const fit = fitOf(query, label) ?? alsoFits(query, entry, label)
    if (fit === null) return []
    const rank = rankOf(fit, { isRecent: recent.has(entry.id), length: entry.label.length })
    return [{ entry, rank: entry.why === undefined ? rank : rank + 10 }]
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry)
}

/** Found by its other words, it stands behind what is called so. */
function alsoFits(query: FoldedQuery, { also }: PaletteEntry, label: string): number | null {
  if (also === undefined) return null
  const fit = fitOf(query, `${label} ${folded(also)}`)
  return fit === null ? null : fit + 1
}

/** An entry for an act of the frame. */
export const actEntry = (
  id: string,
  group: PaletteGroup,
  label: string,
  command: CommandId | null,
  run: () => void,
): PaletteEntry => ({ id, group, label, keys: command === null ? null : keysOf(command), run })

/** Commands that the frame lists in its own words. */
const listedApart: ReadonlySet<string> = new Set<CommandId>(['palette', 'keys', 'undo', 'redo', 'import'])

/** Every other command with a key, and why it cannot be done now where it cannot. */
export function keyEntries(
  names: Readonly<Record<CommandId, string>>,
  why: (command: CommandId) => string,
): readonly PaletteEntry[] {
  const ids = (Object.keys(defaultKeys) as CommandId[]).filter((id) => !listedApart.has(id) && !id.startsWith('go-'))
  return ids.map((id) => ({
    id: `key-${id}`,
    group: 'commands',
    label: names[id],
    keys: keysOf(id),
    why: canRun(id) ? undefined : why(id),
    run: () => void runCommand(id),
  }))
}

/** Entries for what the screen in sight offers besides commands with a key. */
export const screenEntries = (commands: readonly ScreenCommand[]): readonly PaletteEntry[] =>
  commands
    .filter(({ id }) => !(id in defaultKeys))
    .map(({ id, label, keys, run }) => ({ id: `screen-${id}`, group: 'commands', label, keys: keys ?? null, run }))
