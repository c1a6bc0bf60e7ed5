import { z } from 'zod'
import { NumberColumn, type Width, widths } from './number-column.ts'
import { type HeadColumn, headAt, heads, type PackedTable, packedTypes } from './packed-table.ts'
import { TableReader } from './table-reader.ts'
import { DeflatedWords, type RecentWords } from './table-words.ts'

const width = z.literal(widths)

/** What stands before the columns of a table in bytes, as JSON: how long each of them is, and those that are text. */
export const tableHeader = z.strictObject({
  type: z.enum(packedTypes),
  count: z.int().min(1),
  /** By field: its values side by side, or how many bytes they are; and the width of the numbers of which is where, or null. */
  head: z.array(z.strictObject({ values: z.union([z.string(), z.int()]), at: width.nullable() })),
  tails: z.array(z.string()),
  tailAt: width,
  numbers: z.array(width),
})
type TableHeader = z.infer<typeof tableHeader>

/** How long the length is that stands before the header, in bytes. */
const lengthLength = 4

/** A table as it is kept and sent, in its parts: a length, the header in UTF-8, the columns one after the other, and deflated words. */
export interface TableParts {
  readonly header: string
  readonly columns: readonly Uint8Array[]
}

/** The parts of a table, without its words. */
export function partsOf({ type, count, head, tails, tailAt, numbers }: PackedTable): TableParts {
  const header: TableHeader = {
    type,
    count,
    head: head.map(({ values, at }) => ({
      values: typeof values === 'string' ? values : values.length,
      at: at?.width ?? null,
    })),
    tails: [...tails],
    tailAt: tailAt.width,
    numbers: numbers.map((column) => column.width),
  }
  const ofHead = head.flatMap(({ values, at }) => [
    ...(typeof values === 'string' ? [] : [values]),
    ...(at === null ? [] : [at.bytes]),
  ])
  return {
    header: JSON.stringify(header),
    columns: [...ofHead, tailAt.bytes, ...numbers.map((column) => column.bytes)],
  }
}

/** Puts a table together from its parts, of which the header is in UTF-8 now. */
export function joined(
  header: Uint8Array,
  columns: readonly Uint8Array[],
  deflated: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const parts = [header, ...columns, deflated]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, lengthLength))
  new DataView(bytes.buffer).setUint32(0, header.length, true)
  let at = lengthLength
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Several tables as one row of bytes, each after its length: some ways to a window take as long for every one as for all. */
export function together(tables: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(tables.reduce((sum, { length }) => sum + lengthLength + length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const table of tables) {
    view.setUint32(at, table.length, true)
    bytes.set(table, at + lengthLength)
    at += lengthLength + table.length
  }
  return bytes
}

/** Reads the tables that were put together. */
export function tablesIn(bytes: Uint8Array<ArrayBuffer>, reading: TableReading): readonly TableReader[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables: TableReader[] = []
  for (let at = 0; at < bytes.length; ) {
    const from = at + lengthLength
    at = from + view.getUint32(at, true)
    tables.push(tableIn(bytes.subarray(from, at), reading))
  }
  return tables
}

/** How a side reads bytes: text in UTF-8, and deflated words when someone asks for one. */
export interface TableReading {
  readonly text: (utf8: Uint8Array) => string
  readonly recent: RecentWords
}

/** Reads a table that this program made and that nobody else could have changed. Its columns stay where they are in the bytes. */
export function tableIn(bytes: Uint8Array<ArrayBuffer>, { text, recent }: TableReading): TableReader {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  let at = lengthLength + length
  const header = JSON.parse(text(bytes.subarray(lengthLength, at))) as TableHeader
  const next = (size: number): Uint8Array => {
    at += size
    return bytes.subarray(at - size, at)
  }
  const numbersOf = (each: Width): NumberColumn => new NumberColumn(each, next(header.count * each))
  const head = header.head.map(
    (column): HeadColumn => ({
      values: typeof column.values === 'string' ? column.values : next(column.values),
      at: column.at === null ? null : numbersOf(column.at),
    }),
  )
  const { type, count, tails } = header
  const tailAt = numbersOf(header.tailAt)
  const numbers = header.numbers.map(numbersOf)
  if (at > bytes.length || head.length !== heads[type].length || head[headAt.id] === undefined)
    throw new Error('a table is shorter than it says')
  const words = new DeflatedWords(bytes.subarray(at), recent)
  return new TableReader({ type, count, head, tails, tailAt, numbers, words }, bytes)
}
