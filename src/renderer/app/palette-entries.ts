import type { ScreenCommand } from '#client/screen-chrome.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { CommandId } from '#ui/key-table.ts'
import { keysOf } from '#ui/shortcut.ts'

/** One line of the palette. `keys` in stored form. */
export interface PaletteEntry {
  readonly id: string
  readonly group: 'goTo' | 'commands' | 'sources' | 'claims'
  readonly label: string
  readonly keys: string | null
  run(): void
}

/** How many sources and claims are listed at most, each. */
const most = 8

/** True when every word of the query stands in the text, whatever its case. */
export function matches(query: string, text: string): boolean {
  const folded = text.toLocaleLowerCase()
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

/** Sources and claims whose words fit; none for an empty query, where they would only stand in the way. */
export function recordEntries(
  query: string,
  records: ProjectReader,
  navigate: (to: string) => void,
): readonly PaletteEntry[] {
  if (query.trim() === '') return []
  const found: PaletteEntry[] = []
  for (const { id, title } of records.all('source')) {
    if (found.length >= most) break
    if (matches(query, title))
      found.push({ id, group: 'sources', label: title, keys: null, run: () => navigate(`/read/${id}`) })
  }
  const sources = found.length
  for (const { id, statement } of records.all('claim')) {
    if (found.length - sources >= most) break
    if (matches(query, statement))
      found.push({ id, group: 'claims', label: statement, keys: null, run: () => navigate(`/claims/${id}`) })
  }
  return found
}

/** An entry for a command of the frame. */
export const commandEntry = (
  id: string,
  group: 'goTo' | 'commands',
  label: string,
  command: CommandId | null,
  run: () => void,
): PaletteEntry => ({ id, group, label, keys: command === null ? null : keysOf(command), run })

/** Entries for what the screen in sight offers. */
export const screenEntries = (commands: readonly ScreenCommand[]): readonly PaletteEntry[] =>
  commands.map(({ id, label, keys, run }) => ({
    id: `screen-${id}`,
    group: 'commands',
    label,
    keys: keys ?? null,
    run,
  }))
