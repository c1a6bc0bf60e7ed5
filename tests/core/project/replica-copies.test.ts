import { describe, expect, it } from 'vitest'
import { Replica } from '#client/replica.ts'
import { tableReading } from '#client/table-reading.ts'
import { bytesSize, pieceSize } from '#contract/envelope.ts'
import { ProjectStore } from '#core/project/project-store.ts'
import { type CopyChunk, ReplicaCopies } from '#core/project/replica-copies.ts'
import { packedBytesOf, packedTableIn } from '#core/project-files/packed-bytes.ts'
import { createProjectRecords } from '#domain/editing/describe-project.ts'
import { type HeldPart, heldFrom, lineOf } from '#domain/project/held-record.ts'
import { inTables } from '#domain/project/in-tables.ts'
import { ProjectRecords } from '#domain/project/project-records.ts'
import { tablesIn } from '#domain/project/table-bytes.ts'
import { TableReader } from '#domain/project/table-reader.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { annotationOf, linkOf, me } from '#tests/domain/project/marks-and-links.ts'
import { MemoryStorage } from './memory-storage.ts'

const about = createProjectRecords(
  { title: 'Ferry', researcherName: 'Rosa', invented: true },
  {
    at: '2024-03-12T18:30:00.000Z',
    researcherId: me,
    newId: () => 'project:00000000-0000-4000-8000-000000000002' as never,
  },
)

/** Marks and links in no order of their ids, some in several parts, some with words of other scripts. */
const many = Array.from({ length: 3_000 }, (_, at): readonly AnyRecord[] => {
  const id = (at * 7_919) % 3_000
  const marked = annotationOf(id, id % 20, id % 3 === 0 ? 'کشتی گودی سے ٹکرائی' : 'the ferry struck the pier')
  const link = linkOf({ id, claim: id % 300, mark: id, speaker: id % 5 === 0 ? 1 : null, from: null })
  return [
    id % 7 === 0 && marked.type === 'annotation' ? { ...marked, parts: [...marked.parts, ...marked.parts] } : marked,
    link,
  ]
}).flat()

/** The same with tables that were read from bytes, as those of a packed snapshot are. */
const asKept = (held: Iterable<HeldPart>): Promise<readonly HeldPart[]> =>
  Promise.all(
    Array.from(held, async (part) => (part instanceof TableReader ? packedTableIn(await packedBytesOf(part)) : part)),
  )

const copying = (records: readonly AnyRecord[], tableSize = 0) => {
  const lines = records.map(lineOf).map(heldFrom)
  return copyingHeld(tableSize === 0 ? lines : [...inTables(lines, tableSize)])
}

function copyingHeld(held: readonly HeldPart[]) {
  const store = new ProjectStore({
    storage: new MemoryStorage(),
    project: new ProjectRecords(held),
    sequence: 0,
    changeSets: [],
    now: () => Date.UTC(2024, 2, 13),
    listener: { onCommitted: () => undefined, onSaving: () => undefined },
  })
  const copies = new ReplicaCopies()
  const replica = new Replica({
    open: async () => ({ ...(await copies.begin(store, 'tables')), researcherId: me, fault: null }),
    chunk: async (copyId, index) => copies.chunk(copyId, index),
    since: async () => [],
  })
  return { store, copies, replica }
}

const tablesOf = (chunk: CopyChunk | null): readonly TableReader[] =>
  chunk === null ? [] : tablesIn(chunk.tables, tableReading())

describe('the first copy of a project', () => {
  it('gives a window what the core holds, each type in the order of the core', async () => {
    const { store, replica } = copying([...about, ...many])
    expect(await replica.load()).toBe(true)
    for (const type of ['project', 'researcher', 'annotation', 'evidenceLink'] as const)
      expect(replica.records.all(type)).toEqual(store.records.all(type))
    expect(replica.records.referring('evidenceLink', 'claim:00000000-0000-4000-8000-000000000007')).toHaveLength(10)
  })

  it.each([20_000, pieceSize / 2])(
    'is the same where the core holds tables of %i characters, some of whose records were read and changed',
    async (tableSize) => {
      const { store, copies, replica } = copying([...about, ...many], tableSize)
      const untouched = await copies.begin(store, 'tables')
      let tables = 0
      for (let index = 0; index < untouched.chunks; index += 1)
        tables += tablesOf(await copies.chunk(untouched.copyId, index)).length
      expect(tables).toBeGreaterThan(1)
      for (const record of many.filter((_, at) => at % 977 === 5)) store.records.get(record.id)
      expect(await replica.load()).toBe(true)
      for (const type of ['project', 'researcher', 'annotation', 'evidenceLink'] as const) {
        const mine = many.filter((record) => record.type === type)
        if (mine.length > 0) expect(replica.records.all(type)).toEqual(mine)
        expect(replica.records.all(type)).toEqual(store.records.all(type))
      }
    },
  )

  it('hands on the very bytes that tables were read from, and makes those of others', async () => {
    const lines = [...about, ...many].map(lineOf).map(heldFrom)
    const kept = await asKept(inTables(lines, 20_000))
    const known = new Set(kept.map((part) => (part instanceof TableReader ? String(part.bytes) : null)))
    const { store, copies, replica } = copyingHeld(kept)
    for (const record of many.filter((_, at) => at % 977 === 5)) store.records.get(record.id)
    const copy = await copies.begin(store, 'tables')
    const chunks = await Promise.all(
      Array.from({ length: copy.chunks }, (_, index) => copies.chunk(copy.copyId, index)),
    )
    const tables = chunks.flatMap(tablesOf).map(({ bytes }) => String(bytes))
    expect(tables.filter((bytes) => known.has(bytes)).length).toBeGreaterThan(10)
    expect(tables.filter((bytes) => !known.has(bytes)).length).toBeGreaterThan(0)
    expect(await replica.load()).toBe(true)
    for (const type of ['project', 'researcher', 'annotation', 'evidenceLink'] as const)
      expect(replica.records.all(type)).toEqual(store.records.all(type))
  })

  it('packs marks and links for a window, in pieces that fit, and a script gets whole records', async () => {
    const { store, copies } = copying([...about, ...many])
    const packed = await copies.begin(store, 'tables')
    let rows = 0
    for (let index = 0; index < packed.chunks; index += 1) {
      const chunk = await copies.chunk(packed.copyId, index)
      expect(chunk?.text.length).toBeLessThan(1.1 * pieceSize)
      expect(chunk?.tables.length).toBeLessThan(1.1 * bytesSize)
      for (const { count } of tablesOf(chunk)) rows += count
    }
    expect(rows).toBe(many.length)
    expect(await copies.chunk(packed.copyId, 0)).toBeNull()
    const whole = await copies.begin(store, 'whole')
    expect(whole.chunks).toBeGreaterThan(packed.chunks)
    expect((await copies.chunk(whole.copyId, 0))?.tables).toEqual(new Uint8Array())
  })

  it('hands whole on what is written in another way than others of its type', async () => {
    const [first, ...others] = many.filter((record) => record.type === 'annotation').slice(0, 5)
    if (first === undefined) throw new Error('no mark')
    const { id, ...rest } = first
    const turned = { ...rest, id } as AnyRecord
    const { replica } = copying([...others, turned])
    expect(await replica.load()).toBe(true)
    expect(replica.records.all('annotation')).toEqual([...others, turned])
  })

  it('takes no more into a piece than fits where the words of marks are long', async () => {
    const letters = 'the fog horn sounded before the ferry struck'.split(' ')
    const long = Array.from({ length: 300 }, (_, at) =>
      annotationOf(at, 1, Array.from({ length: 4_000 }, (__, word) => letters[(at * word) % 8]).join(' ')),
    )
    const { store, copies, replica } = copying([...about, ...long], 20_000)
    const { copyId, chunks } = await copies.begin(store, 'tables')
    expect(chunks).toBeGreaterThan(3)
    for (let index = 0; index < chunks; index += 1)
      expect((await copies.chunk(copyId, index))?.tables.length).toBeLessThan(1.1 * bytesSize)
    expect(await replica.load()).toBe(true)
    expect(replica.records.all('annotation')).toEqual(long)
  })
})
