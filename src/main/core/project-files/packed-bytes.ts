import { promisify } from 'node:util'
import { constants, deflateRaw, inflateRawSync } from 'node:zlib'
import { joined, partsOf, type TableReading, tableIn } from '#domain/project/table-bytes.ts'
import type { TableReader } from '#domain/project/table-reader.ts'
import { RecentWords } from '#domain/project/table-words.ts'

const deflating = promisify(deflateRaw)
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = new TextEncoder()

const reading: TableReading = {
  text: (utf8) => decoder.decode(utf8),
  recent: new RecentWords((deflated) => decoder.decode(inflateRawSync(deflated))),
}

/** Reads a table from bytes that this machine made. */
export const packedTableIn = (bytes: Uint8Array<ArrayBuffer>): TableReader => tableIn(bytes, reading)

/** A table as it is kept and sent: as it was read, or made now. */
export async function packedBytesOf({ bytes, columns }: TableReader): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes !== null) return bytes
  const parts = partsOf(columns)
  const deflated = columns.words.deflated ?? (await deflating(columns.words.text(), { level: constants.Z_BEST_SPEED }))
  return joined(encoder.encode(parts.header), parts.columns, deflated)
}
