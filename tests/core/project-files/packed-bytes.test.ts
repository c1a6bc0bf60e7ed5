import { expect, it } from 'vitest'
import { tableReading } from '#client/table-reading.ts'
import { packedBytesOf, packedTableIn } from '#core/project-files/packed-bytes.ts'
import { lineOf } from '#domain/project/held-record.ts'
import { packedFrom } from '#domain/project/packing.ts'
import { tablesIn, together } from '#domain/project/table-bytes.ts'
import { TableReader } from '#domain/project/table-reader.ts'
import { annotationOf } from '../../domain/project/marks-and-links.ts'

it('a passage that begins with a mark of byte order keeps it, in the core and in a window', async () => {
  const lines = ['\ufefffog', 'fog\ufeff'].map((quote, at) => lineOf(annotationOf(at, 1, quote)))
  const table = packedFrom(lines)
  if (table === null) throw new Error('not packed')
  const bytes = await packedBytesOf(new TableReader(table))
  expect(
    packedTableIn(bytes)
      .rows()
      .map(({ line }) => line),
  ).toEqual(lines)
  const [inWindow] = tablesIn(together([bytes]), tableReading())
  expect(inWindow?.rows().map(({ line }) => line)).toEqual(lines)
})
