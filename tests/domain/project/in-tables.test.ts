import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idIn, lineOf, recordIn, recordsOf } from '#domain/project/held-record.ts'
import { inTables, tableAt } from '#domain/project/in-tables.ts'
import { ProjectRecords } from '#domain/project/project-records.ts'
import { PackedRow } from '#domain/project/table-reader.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { annotationOf, linkOf } from './marks-and-links.ts'

const count = 150
const mixed: readonly AnyRecord[] = Array.from({ length: count }, (_, at) => [
  annotationOf(at, at % 7, `the "fog" \\ of ${at}`),
  linkOf({ id: at, claim: at % 9, mark: at, speaker: at % 4 === 0 ? 2 : null, from: null }),
]).flat()
const ofType = (type: string): readonly AnyRecord[] => mixed.filter((record) => record.type === type)

describe('lines packed in tables', () => {
  it('are the same records in the order of their types, whichever of them were read or changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 8_000, 20_000, 1_000_000),
        fc.uniqueArray(fc.nat(mixed.length - 1), { maxLength: 20 }),
        (most, readBefore) => {
          const given = mixed.map((record, at) => (readBefore.includes(at) ? record : lineOf(record)))
          const parts = [...inTables(given, most)]
          const packed = [...recordsOf(parts)]
          for (const type of ['annotation', 'evidenceLink'])
            expect(packed.map(recordIn).filter((record) => record.type === type)).toEqual(ofType(type))
          const project = new ProjectRecords(parts)
          const plain = new ProjectRecords(mixed)
          expect(project.size).toBe(plain.size)
          expect(project.held().map(lineOf)).toEqual(plain.held().map(lineOf))
          for (const record of mixed) expect(project.get(record.id as never)).toEqual(record)
          for (const record of mixed.slice(0, 20))
            expect(project.referrersOf(record.id)).toEqual(plain.referrersOf(record.id))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('are handed on as a table only where all of its rows stand together, in their order', () => {
    const rows = [...recordsOf(inTables(ofType('annotation').map(lineOf), 1_000_000))]
    expect(rows.slice(1).every((row) => row instanceof PackedRow)).toBe(true)
    expect(tableAt(rows, 0)).toBeNull()
    expect(tableAt(rows, 1)?.count).toBe(count - 1)
    expect(tableAt(rows, 2)).toBeNull()
    const read = rows.map((row, at) => (at === 70 ? recordIn(row) : row))
    expect(tableAt(read, 1)).toBeNull()
    expect(tableAt(rows.slice(0, -1), 1)).toBeNull()
  })

  it('of which there are few stay lines, and a record read before keeps its place', () => {
    const lines = ofType('annotation').slice(0, 20).map(lineOf)
    expect([...inTables(lines, 1_000_000)]).toEqual(lines)
    const [first, ...others] = ofType('evidenceLink')
    const packed = [...recordsOf(inTables([...others.map(lineOf), first as AnyRecord], 1_000_000))]
    expect(packed.at(-1)).toBe(first)
    expect(packed.map(idIn)).toEqual([...others.map(({ id }) => id), first?.id])
  })
})
