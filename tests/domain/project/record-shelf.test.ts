import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type HeldRecord, idIn, lineOf } from '#domain/project/held-record.ts'
import { RecordShelf } from '#domain/project/record-shelf.ts'
import type { RecordId } from '#domain/records/id.ts'
import { annotationOf } from './marks-and-links.ts'

const step = fc.oneof(
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
      for (const { act, id: count, words } of steps) {
        const record = lineOf(annotationOf(count, 1, words === '' ? 'fog' : words))
        const id = idIn(record)
        if (act === 'add' || act === 'set') map.set(id, record)
        if (act === 'add') shelf.add(record)
        if (act === 'set') expect(shelf.at(shelf.set(id, record))).toBe(record)
        if (act === 'delete') {
          map.delete(id)
          shelf.delete(id)
        }
        if (act === 'ask') expect(shelf.at(shelf.placeOf(id)) ?? undefined).toBe(map.get(id))
      }
      expect(shelf.values()).toEqual([...map.values()])
      expect([...shelf.entries()].map(([, held]) => held)).toEqual([...map.values()])
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
