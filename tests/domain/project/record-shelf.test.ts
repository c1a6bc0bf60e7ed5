import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createdAtIn, type HeldRecord, idIn, lineOf, recordsOf } from '#domain/project/held-record.ts'
import { packedFrom } from '#domain/project/packing.ts'
import { RecordShelf } from '#domain/project/record-shelf.ts'
import { TableReader } from '#domain/project/table-reader.ts'
import type { RecordId } from '#domain/records/id.ts'
import { annotationOf } from './marks-and-links.ts'

/** Four marks in a table. */
function tableFrom(first: number): TableReader {
  const table = packedFrom([0, 1, 2, 3].map((more) => lineOf(annotationOf(first + more, 2, 'hail'))))
  if (table === null) throw new Error('not packed')
  return new TableReader(table)
}

const step = fc.oneof(
  fc.record({ act: fc.constant('table' as const), id: fc.nat(30), words: fc.constant('hail') }),
  fc.record({ act: fc.constant('add' as const), id: fc.nat(30), words: fc.constantFrom('fog', 'rain') }),
  fc.record({ act: fc.constant('set' as const), id: fc.nat(30), words: fc.constantFrom('fog', 'rain') }),
  fc.record({ act: fc.constant('delete' as const), id: fc.nat(30), words: fc.constant('') }),
  fc.record({ act: fc.constant('ask' as const), id: fc.nat(30), words: fc.constant('') }),
)

test('a shelf holds what a map would, in its order, whatever is added, replaced and taken away', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const shelf = new RecordShelf()
      const map = new Map<RecordId, HeldRecord>()
      const lines = (): readonly string[] => [...map.values()].map(lineOf)
      for (const { act, id: count, words } of steps) {
        const record = lineOf(annotationOf(count, 1, words === '' ? 'fog' : words))
        const id = idIn(record)
        if (act === 'add' || act === 'set') map.set(id, record)
        if (act === 'add') shelf.add(record)
        if (act === 'table') {
          const table = tableFrom(count)
          for (const row of table.rows()) map.set(row.id, row)
          shelf.addTable(table)
        }
        if (act === 'set') expect(shelf.at(shelf.set(id, record))).toBe(record)
        if (act === 'delete') {
          map.delete(id)
          shelf.delete(id)
        }
        if (act === 'ask') {
          const place = shelf.placeOf(id)
          const held = map.get(id)
          const found = shelf.at(place)
          expect(found === null ? undefined : lineOf(found)).toBe(held === undefined ? undefined : lineOf(held))
          expect(shelf.createdAt(place)).toBe(found === null ? null : createdAtIn(found))
          expect(shelf.madeAt(place)).toBe(found === null ? null : Date.parse(createdAtIn(found)))
        }
      }
      expect(shelf.values().map(lineOf)).toEqual(lines())
      expect(Array.from(recordsOf(shelf.parts()), lineOf)).toEqual(lines())
      expect([...shelf.entries()].map(([, held]) => lineOf(held))).toEqual(lines())
      expect(shelf.size).toBe(map.size)
    }),
  )
})

test('a record keeps its place while others come and go', () => {
  const shelf = new RecordShelf()
  const ids = Array.from({ length: 500 }, (_, count) => annotationOf(count, 1, 'fog')).map((record) => {
    shelf.add(lineOf(record))
    return record.id
  })
  const places = ids.map((id) => shelf.placeOf(id))
  for (const id of ids.slice(0, 250)) shelf.delete(id)
  for (let count = 500; count < 2_000; count += 1) shelf.add(annotationOf(count, 1, 'fog'))
  expect(shelf.size).toBe(1_750)
  for (const [at, id] of ids.entries()) expect(shelf.placeOf(id)).toBe(at < 250 ? -1 : places[at])
})

test('a table stays whole until one of its rows is read, changed or taken away', () => {
  const tables = [0, 4, 8, 12].map(tableFrom)
  const shelf = new RecordShelf()
  for (const table of tables) shelf.addTable(table, true)
  expect(shelf.parts()).toEqual(tables)
  const place = shelf.placeOf(annotationOf(5, 2, 'hail').id)
  shelf.replace(place, annotationOf(5, 2, 'hail'))
  shelf.delete(annotationOf(12, 2, 'hail').id)
  expect(shelf.parts().filter((part) => part instanceof TableReader)).toEqual([tables[0], tables[2]])
  expect(shelf.parts()).toHaveLength(2 + 4 + 3)
})
