import type { ProjectReader } from '#domain/project/project-records.ts'
import { quotationOf } from '#domain/records/annotation.ts'
import type { RecordId } from '#domain/records/id.ts'
import { plainTextOf } from '#domain/records/rich-text.ts'
import { type FoldedQuery, fitOf, folded } from '#domain/searching/word-match.ts'
import { type PaletteGroup, rankOf } from './palette-entries.ts'

/** A record that was found, and its words. */
export interface FoundRecord {
  readonly id: RecordId
  readonly group: PaletteGroup
  readonly text: string
  readonly rank: number
}

/** The best records of a group, best first, and how many there are in all. */
export interface FoundGroup {
  readonly group: PaletteGroup
  readonly count: number
  readonly best: readonly FoundRecord[]
}

/** How many records of a group are listed. */
const most = 8
/** How many records are looked at in one step. */
const stepLength = 256
/** Code units of a record's words that are looked at: nobody types the end of a long memo. */
const lookedAt = 600

/** Folded words by record: records are values, so what was folded once holds, and a key pressed folds nothing again. */
const folds = new WeakMap<object, string>()

interface Searched {
  readonly record: { readonly id: RecordId }
  readonly text: () => string
}

/** The records of the wanted groups whose words fit, in steps; nothing for a query without words. */
export function* findRecords(
  project: ProjectReader,
  query: FoldedQuery,
  groups: ReadonlySet<PaletteGroup>,
  recent: ReadonlySet<string>,
): Generator<void, readonly FoundGroup[]> {
  const found: FoundGroup[] = []
  for (const [group, searched] of searchedOf(project)) {
    if (!groups.has(group)) continue
    const best: FoundRecord[] = []
    let count = 0
    let looked = 0
    for (const { record, text } of searched) {
      looked += 1
      if (looked % stepLength === 0) yield
      const words = foldOf(record, text)
      const fit = fitOf(query, words)
      if (fit === null) continue
      count += 1
      keep(best, record.id, group, text, rankOf(fit, { isRecent: recent.has(record.id), length: words.length }))
    }
    if (count > 0) found.push({ group, count, best })
  }
  return found
}

/** Puts a record among the best where it belongs; its words are read only then. */
function keep(best: FoundRecord[], id: RecordId, group: PaletteGroup, text: () => string, rank: number): void {
  const at = best.findIndex((other) => rank < other.rank)
  if (at === -1 && best.length >= most) return
  best.splice(at === -1 ? best.length : at, 0, { id, group, text: text(), rank })
  if (best.length > most) best.pop()
}

function foldOf(record: object, text: () => string): string {
  const known = folds.get(record)
  if (known !== undefined) return known
  const made = folded(text().slice(0, lookedAt))
  folds.set(record, made)
  return made
}

function* searchedOf(project: ProjectReader): Generator<readonly [PaletteGroup, Iterable<Searched>]> {
  yield ['sources', mapped(project.all('source'), ({ title }) => title)]
  yield ['claims', mapped(project.all('claim'), ({ statement }) => statement)]
  yield ['speakers', mapped(project.all('speaker'), ({ name }) => name)]
  yield ['codes', mapped(project.all('code'), ({ name }) => name)]
  yield ['memos', mapped(project.all('memo'), ({ body }) => plainTextOf(body))]
  yield ['passages', mapped(project.all('annotation'), quotationOf)]
}

function* mapped<R extends { readonly id: RecordId }>(
  records: readonly R[],
  text: (record: R) => string,
): Generator<Searched> {
  for (const record of records) yield { record, text: () => text(record) }
}
