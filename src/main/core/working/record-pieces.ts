import { createdAtIn, type HeldRecord, heldFrom, idIn, lineOf } from '#domain/project/held-record.ts'
import { ProjectRecords } from '#domain/project/project-records.ts'

/** Code units in one piece: making and posting one takes about a millisecond, and a commit waits for one at most. */
const pieceLength = 200_000

/** Records as text, some hundred lines a piece, made when it is asked for. */
export function* piecesOf(held: Iterable<HeldRecord>): Generator<string> {
  let lines: string[] = []
  let length = 0
  for (const record of held) {
    const line = lineOf(record)
    lines.push(line)
    length += line.length
    if (length < pieceLength) continue
    yield lines.join('\n')
    lines = []
    length = 0
  }
  if (lines.length > 0) yield lines.join('\n')
}

/** The records of pieces, in an order that does not depend on how they came into memory. */
export const recordsOf = (pieces: readonly string[]): ProjectRecords =>
  inOrder(pieces.flatMap((piece) => piece.split('\n').map(heldFrom)))

/** Records in the order of their making, then of their ids. */
export function inOrder(records: Iterable<HeldRecord>): ProjectRecords {
  const keyed = Array.from(records, (record) => ({ record, at: createdAtIn(record), id: idIn(record) }))
  return new ProjectRecords(
    keyed.sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id)).map(({ record }) => record),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
