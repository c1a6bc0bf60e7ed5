import { type HeldPart, lineOf, typeIn } from './held-record.ts'
import { type PackedType, packedTypeNamed } from './packed-table.ts'
import { packedFrom, packedLength } from './packing.ts'
import { PackedRow, TableReader } from './table-reader.ts'

/** Fewer lines than these stay lines: a table of its own would be larger. */
const fewest = 50

/** Lines of one type that wait to be packed together. */
interface Waiting {
  lines: string[]
  length: number
}

/**
 * The same records with their lines packed in tables: a quarter of the memory, and a first copy hands the tables on as they are. The
 * types and the records of each stay in their order. Lines that cannot be packed stay what they are.
 *
 * @param most about how many characters a table may have
 */
export function* inTables(records: Iterable<HeldPart>, most: number): Generator<HeldPart> {
  const waiting = new Map<PackedType, Waiting>()
  for (const held of records) {
    const type = packedTypeNamed(held instanceof TableReader ? held.type : typeIn(held))
    if (type === null) {
      yield held
      continue
    }
    const pending = waiting.get(type)
    if (pending === undefined) {
      // The first of a type goes ahead as it is, so that the types keep their order too.
      waiting.set(type, { lines: [], length: 0 })
      yield held
      continue
    }
    if (typeof held !== 'string') {
      yield* taken(pending)
      yield held
      continue
    }
    pending.lines.push(held)
    pending.length += packedLength(held)
    if (pending.length >= most) yield* taken(pending)
  }
  for (const pending of waiting.values()) yield* taken(pending)
}

/** What waits, packed where that is possible; nothing waits afterwards. */
function taken(pending: Waiting): readonly (string | TableReader)[] {
  const { lines } = pending
  pending.lines = []
  pending.length = 0
  const table = lines.length < fewest ? null : packedFrom(lines)
  return table === null ? lines : [new TableReader(table)]
}

/**
 * The records of a project that is at work, all packed in tables again: tables that nobody touched as they are, and rows of others with
 * the marks and links that were read or changed.
 *
 * @param most about how many characters a table may have
 */
export const asTables = (records: readonly HeldPart[], most: number): Generator<HeldPart> =>
  inTables(inLines(records), most)

function* inLines(records: readonly HeldPart[]): Generator<HeldPart> {
  for (let at = 0; at < records.length; ) {
    const table = tableAt(records, at)
    if (table !== null) yield table
    else yield lineUnlessRead(records[at] as HeldPart)
    at += table?.count ?? 1
  }
}

const lineUnlessRead = (part: HeldPart): HeldPart =>
  part instanceof TableReader || packedTypeNamed(typeIn(part)) === null ? part : lineOf(part)

/** The table that begins with a record of a list and stands in it whole, row after row; else null. */
export function tableAt(records: readonly HeldPart[], from: number): TableReader | null {
  const first = records[from]
  if (!(first instanceof PackedRow) || first.at !== 0) return null
  const { table } = first
  for (let at = 1; at < table.count; at += 1) {
    const row = records[from + at]
    if (!(row instanceof PackedRow) || row.table !== table || row.at !== at) return null
  }
  return table
}
