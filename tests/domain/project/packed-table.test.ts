import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createdAtIn,
  createdByIn,
  glanceAt,
  idIn,
  lineOf,
  recordIn,
  referencesIn,
} from '#domain/project/held-record.ts'
import { packedFrom, packedLength } from '#domain/project/packing.ts'
import { ProjectRecords } from '#domain/project/project-records.ts'
import { joined, partsOf, tableHeader, tableIn } from '#domain/project/table-bytes.ts'
import { RecentWords } from '#domain/project/table-words.ts'
import { hashOfId } from '#domain/project/uuid-bytes.ts'
import { isOrphaned } from '#domain/records/annotation.ts'
import { type IdOf, recordTypes } from '#domain/records/id.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { annotationOf, linkOf } from './marks-and-links.ts'

/** Words that look like what a table leaves out or parts its rows by. */
const trickyWords = fc.oneof(
  fc.constantFrom(
    '","prefix":"',
    ',"parts":[{"start":',
    '","outcome":"identical","score":1}]}',
    '"speakerId":"speaker:00000000-0000-4000-8000-000000000001"',
    'a\tb\nc\r\u0001',
    '\\',
    '"',
    'کشتی',
  ),
  fc.string({ minLength: 1, unit: 'grapheme' }),
)
const someAnnotations = fc.array(
  fc
    .tuple(fc.nat(9), fc.nat(3), trickyWords, fc.constantFrom('one', 'two', 'fuzzy'))
    .map(([id, source, words, form]): AnyRecord => {
      const marked = annotationOf(id, source, words)
      if (marked.type !== 'annotation' || form === 'one') return marked
      const [part] = marked.parts
      if (part === undefined) return marked
      const fuzzy = { ...part, outcome: 'fuzzy' as const, score: 0.5 }
      return { ...marked, parts: form === 'two' ? [part, part] : [fuzzy] }
    }),
  { minLength: 1, maxLength: 6 },
)
const someLinks = fc.array(
  fc
    .record({
      id: fc.nat(9),
      claim: fc.nat(3),
      mark: fc.nat(9),
      speaker: fc.option(fc.nat(9)),
      from: fc.option(fc.nat(9)),
    })
    .chain((ids) => fc.oneof(fc.constant(''), trickyWords).map((note): AnyRecord => linkOf({ ...ids, note }))),
  { minLength: 1, maxLength: 6 },
)

function packed(records: readonly AnyRecord[]) {
  const table = packedFrom(records.map(lineOf))
  if (table === null) throw new Error('not packed')
  return table
}

/** A table as bytes. */
function bytesOf(records: readonly AnyRecord[]): Uint8Array<ArrayBuffer> {
  const table = packed(records)
  const { header, columns } = partsOf(table)
  expect(tableHeader.parse(JSON.parse(header))).toEqual(JSON.parse(header))
  return joined(new TextEncoder().encode(header), columns, deflateRawSync(table.words.text()))
}

/** How tables are read, and how often words were unpacked. */
function reading() {
  const unpackings: number[] = []
  const inflate = (deflated: Uint8Array): string => {
    unpackings.push(deflated.length)
    return new TextDecoder().decode(inflateRawSync(deflated))
  }
  return { unpackings, text: (utf8: Uint8Array) => new TextDecoder().decode(utf8), recent: new RecentWords(inflate) }
}

/** The rows of records after they went through a table and its bytes. */
const unpacked = (records: readonly AnyRecord[]) => tableIn(bytesOf(records), reading()).rows()

describe('a packed table', () => {
  it('gives every line back byte for byte, whatever words are in it', () => {
    fc.assert(
      fc.property(fc.oneof(someAnnotations, someLinks), (records) => {
        expect(unpacked(records).map((row) => row.line)).toEqual(records.map(lineOf))
      }),
    )
  })

  it('tells id, time, creator and references of a row as of the record', () => {
    fc.assert(
      fc.property(fc.oneof(someAnnotations, someLinks), (records) => {
        for (const [at, row] of unpacked(records).entries()) {
          const record = records[at] as AnyRecord
          expect(recordIn(row)).toEqual(record)
          expect(JSON.stringify(glanceAt(row))).toBe(lineOf(record))
          expect(row.table.hashOfId(row.at)).toBe(hashOfId(record.id))
          expect(idIn(row)).toBe(record.id)
          expect(createdAtIn(row)).toBe(record.createdAt)
          expect(createdByIn(row)).toBe(record.createdBy)
          for (const type of recordTypes) expect(referencesIn(row, type)).toEqual(referencesIn(record, type))
        }
      }),
    )
  })

  it('keeps times as text where one of them would not be written so again', () => {
    const marks = ['2031-05-12T08:00:00.000Z', '1966-05-12T08:00:00.000Z'].map(
      (createdAt, at): AnyRecord => ({ ...annotationOf(at, 1, 'fog'), createdAt }),
    )
    const rows = unpacked(marks)
    expect(rows.map(lineOf)).toEqual(marks.map(lineOf))
    expect(rows.map((row) => row.table.madeAt(row.at))).toEqual(marks.map(({ createdAt }) => Date.parse(createdAt)))
  })

  it('holds a line that is written in another way not at all', () => {
    const line = lineOf(annotationOf(1, 2, 'fog'))
    expect(packedFrom([line, line.replace('"sourceId":', '"sourceId": ')])).toBeNull()
    expect(packedFrom([line, lineOf(linkOf({ id: 1, claim: 2, mark: 3, speaker: null, from: null }))])).toBeNull()
    expect(packedFrom(['{"id":"claim:1","type":"claim"}'])).toBeNull()
    expect(packedFrom([])).toBeNull()
  })

  it('keeps nothing of the lines it was made of', () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const used = (): number => {
      collect()
      return process.memoryUsage().heapUsed
    }
    const link = linkOf({ id: 1, claim: 2, mark: 3, speaker: null, from: null, note: 'a note of some length' })
    const before = used()
    const tables = Array.from({ length: 30 }, (_, block) => {
      // Lines cut out of a text of a megabyte, as they are cut out of a snapshot.
      const text = `${lineOf(link)}\n${lineOf(link)}\n${String(block % 10).repeat(1_000_000)}`.replace(/$/, 'x')
      return packedFrom(text.split('\n').slice(0, 2))
    })
    expect(used() - before).toBeLessThan(10_000_000)
    expect(tables.every((table) => table?.count === 2)).toBe(true)
  })

  it('takes less than half of the room, and never more than was reckoned with', () => {
    const marks = Array.from({ length: 200 }, (_, at) =>
      lineOf(annotationOf(at, 2, 'the lamp on the pier was lit at dusk')),
    )
    const links = Array.from({ length: 200 }, (_, at) =>
      lineOf(linkOf({ id: at, claim: at % 20, mark: at, speaker: null, from: null, note: '' })),
    )
    for (const lines of [marks, links]) {
      const table = packedFrom(lines)
      if (table === null) throw new Error('not packed')
      const { header, columns } = partsOf(table)
      const size = columns.reduce((sum, { length }) => sum + length, header.length + table.words.text().length)
      expect(size).toBeLessThan(lines.join('').length / 2)
      expect(size).toBeLessThan(lines.reduce((sum, line) => sum + packedLength(line), 0))
    }
  })

  it('unpacks words when one of them is asked for, once for all rows, and never for how a mark stands', () => {
    const marks = Array.from({ length: 100 }, (_, at) => annotationOf(at, at % 3, `the lamp was "lit" at ${at}`))
    const used = reading()
    const project = new ProjectRecords(tableIn(bytesOf(marks), used).rows(), true)
    const passing = project.passing()
    for (const { id } of marks) {
      const mark = passing.get(id as IdOf<'annotation'>)
      expect(mark && [isOrphaned(mark), mark.parts[0]?.start, mark.createdAt]).toEqual([false, 7, expect.any(String)])
    }
    expect(used.unpackings).toEqual([])
    for (const record of marks) expect(project.get(record.id as IdOf<'annotation'>)).toEqual(record)
    expect(used.unpackings).toHaveLength(1)
  })

  it('lets unpacked words go where those of many others were asked for since', () => {
    const used = reading()
    const tables = Array.from({ length: 30 }, (_, at) => tableIn(bytesOf([annotationOf(at, 1, `bell ${at}`)]), used))
    const quotes = (): readonly unknown[] =>
      tables
        .flatMap((table) => table.rows().map((row) => recordIn(row)))
        .map((record) => 'parts' in record && record.parts)
    const first = quotes()
    expect(quotes()).toEqual(first)
    expect(used.unpackings.length).toBe(60)
  })

  it('of which the bytes end too early is not read', () => {
    const bytes = bytesOf([annotationOf(1, 2, 'fog')])
    const columnsFrom = 4 + (bytes[0] ?? 0) + 256 * (bytes[1] ?? 0)
    for (const length of [columnsFrom - 1, columnsFrom + 1])
      expect(() => tableIn(bytes.slice(0, length), reading())).toThrow()
  })
})
