import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createdAtIn,
  createdByIn,
  heldFrom,
  idIn,
  isFaithful,
  lineOf,
  recordIn,
  referencesIn,
} from '#domain/project/held-record.ts'
import { recordTypes } from '#domain/records/id.ts'
import { type AnyRecord, schemaForId } from '#domain/records/record.ts'
import { annotationOf, linkOf, me } from './marks-and-links.ts'

/** Words that look like the fields of a record, in every way that a string can hold them. */
const trickyWords = fc.oneof(
  fc.constantFrom(
    '"sourceId":"source:1"',
    '\\","claimId":"claim:1","x":"',
    ',\n{"id":"annotation:2"}',
    '"createdAt":"2099-01-01T00:00:00.000Z"',
    '\\',
    '"',
  ),
  fc.string({ minLength: 1, unit: 'grapheme' }),
)
const someRecord = fc.oneof(
  fc.tuple(fc.nat(9), fc.nat(9), trickyWords).map(([id, source, words]) => annotationOf(id, source, words)),
  fc
    .record({
      id: fc.nat(9),
      claim: fc.nat(9),
      mark: fc.nat(9),
      speaker: fc.option(fc.nat(9)),
      from: fc.option(fc.nat(9)),
    })
    .chain((ids) => trickyWords.map((note) => linkOf({ ...ids, note }))),
)

describe('a record held as the line it came as', () => {
  it('gives the same id, time, creator and references as the record itself, whatever words it holds', () => {
    fc.assert(
      fc.property(someRecord, (record) => {
        const line = lineOf(record)
        const held = heldFrom(line)
        expect(typeof held).toBe('string')
        expect(idIn(held)).toBe(record.id)
        expect(createdAtIn(held)).toBe(record.createdAt)
        expect(createdByIn(held)).toBe(me)
        for (const type of recordTypes) expect(referencesIn(held, type)).toEqual(referencesIn(record, type))
        expect(recordIn(held)).toEqual(record)
        expect(lineOf(held)).toBe(line)
      }),
    )
  })

  it('is written in the order of its schema, so that what was checked may be held', () => {
    for (const record of [annotationOf(1, 2, 'fog'), linkOf({ id: 1, claim: 2, mark: 3, speaker: 4, from: null })]) {
      const checked = schemaForId(record.id)?.parse(record)
      expect(checked && isFaithful(lineOf(record), checked)).toBe(true)
    }
  })

  it('is not held where a stranger wrote it in another way', () => {
    const record = annotationOf(1, 2, 'fog')
    const line = lineOf(record)
    const twice = line.replace('"sourceId":', '"sourceId":"source:00000000-0000-4000-8000-000000000009","sourceId":')
    const spaced = line.replace('"sourceId":', '"sourceId": ')
    for (const strange of [twice, spaced]) {
      expect(JSON.parse(strange)).toEqual(record)
      expect(isFaithful(strange, record)).toBe(false)
    }
  })

  it('is only a mark or a link: anything else is read at once', () => {
    const claim = { id: 'claim:1', type: 'claim' } as unknown as AnyRecord
    expect(heldFrom(JSON.stringify(claim))).toEqual(claim)
    expect(isFaithful(' {"id":"claim:1", "type":"claim"}', claim)).toBe(true)
  })
})
