import { describe, expect, it } from 'vitest'
import { Replica, type ReplicaChange, type ReplicaSource } from '#client/replica.ts'
import type { ChangeSet, RecordChange } from '#domain/project/change-set.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { settled } from './scripted-api.ts'

const me = 'researcher:00000000-0000-4000-8000-000000000001'
const claimOf = (number: number, statement: string): AnyRecord =>
  ({ id: `claim:${number}`, type: 'claim', createdAt: '', createdBy: me, statement }) as unknown as AnyRecord

const changeSet = (sequence: number, changes: readonly RecordChange[] = []): ChangeSet => ({
  sequence,
  id: `change-${sequence}`,
  at: '2026-01-01T00:00:00.000Z',
  researcherId: null,
  command: 'claims.create',
  undoes: null,
  changes,
  answer: null,
})
const adding = (sequence: number): ChangeSet => {
  const after = claimOf(sequence, `claim ${sequence}`)
  return changeSet(sequence, [{ id: after.id, before: null, after }])
}

interface Played extends ReplicaSource {
  readonly asked: string[]
}

/** A core with a first copy at a sequence and change sets after it. */
function played(
  first: readonly AnyRecord[][],
  sequence: number,
  since: (sequence: number) => readonly ChangeSet[] | null = () => [],
): Played {
  const asked: string[] = []
  return {
    asked,
    open: async () => {
      asked.push('open')
      return { copyId: 'copy', sequence, chunks: first.length, researcherId: me, fault: null }
    },
    chunk: async (_, index) => {
      asked.push(`chunk ${index}`)
      return { text: JSON.stringify(first[index] ?? []), tables: new Uint8Array() }
    },
    since: async (from) => {
      asked.push(`since ${from}`)
      return since(from)
    },
  }
}

const statements = (replica: Replica): readonly string[] => replica.records.all('claim').map((claim) => claim.statement)

describe('the replica', () => {
  it('begins as a first copy in chunks, read in their order', async () => {
    const replica = new Replica(played([[claimOf(1, 'a')], [claimOf(2, 'b'), claimOf(3, 'c')], [claimOf(4, 'd')]], 7))
    expect(await replica.load()).toBe(true)
    expect(statements(replica)).toEqual(['a', 'b', 'c', 'd'])
    expect(replica.sequence).toBe(7)
    expect(replica.researcherId).toBe(me)
  })

  it('is not loaded where the core has no copy to give, or loses it on the way', async () => {
    const source = played([[claimOf(1, 'a')], [claimOf(2, 'b')]], 2)
    expect(await new Replica({ ...source, open: async () => null }).load()).toBe(false)
    const broken = new Replica({
      ...source,
      chunk: async (_, index) => (index === 0 ? { text: '[]', tables: new Uint8Array() } : null),
    })
    expect(await broken.load()).toBe(false)
    expect(broken.sequence).toBe(0)
  })

  it('applies what was published while the first copy was under way, once and in order', async () => {
    const source = played([[claimOf(1, 'a')]], 5)
    const opened = Promise.withResolvers<void>()
    const replica = new Replica({
      ...source,
      chunk: async (copyId, index) => {
        await opened.promise
        return source.chunk(copyId, index)
      },
    })
    const loading = replica.load()
    await replica.apply(adding(7))
    await replica.apply(adding(5))
    await replica.apply(adding(6))
    opened.resolve()
    await loading
    expect(statements(replica)).toEqual(['a', 'claim 6', 'claim 7'])
    expect(replica.sequence).toBe(7)
  })

  it('passes over what it has already', async () => {
    const replica = new Replica(played([[]], 3))
    await replica.load()
    await replica.apply(adding(4))
    await replica.apply(adding(4))
    await replica.apply(adding(2))
    expect(statements(replica)).toEqual(['claim 4'])
  })

  it('asks for what it missed when it sees a gap, and goes on from there', async () => {
    const source = played([[]], 3, (from) => [4, 5, 6].filter((sequence) => sequence > from).map(adding))
    const replica = new Replica(source)
    await replica.load()
    await replica.apply(adding(6))
    expect(source.asked).toContain('since 3')
    expect(statements(replica)).toEqual(['claim 4', 'claim 5', 'claim 6'])
    await replica.apply(adding(7))
    expect(replica.sequence).toBe(7)
  })

  it('takes a new first copy where the core does not reach back so far', async () => {
    const source = played([[claimOf(9, 'new')]], 40, () => null)
    const replica = new Replica(source)
    await replica.load()
    const changes: ReplicaChange[] = []
    replica.subscribe((change) => changes.push(change))
    expect(await replica.resync()).toBe(true)
    expect(source.asked.filter((what) => what === 'open')).toHaveLength(2)
    expect(changes).toEqual(['everything'])
  })

  it('says when the core cannot be caught up with', async () => {
    const source = played([[]], 1, () => null)
    let isGone = false
    const replica = new Replica({ ...source, open: async () => (isGone ? null : source.open()) })
    await replica.load()
    isGone = true
    expect(await replica.resync()).toBe(false)
  })

  it('goes on after a catching up that brought less than there is, without asking for ever', async () => {
    const source = played([[]], 3, () => [])
    const replica = new Replica(source)
    await replica.load()
    await replica.apply(adding(9))
    await settled()
    expect(replica.sequence).toBe(3)
    expect(source.asked.filter((what) => what.startsWith('since'))).toHaveLength(1)
    await replica.apply(adding(4))
    expect(replica.sequence).toBe(4)
  })

  it('tells whoever listens what changed, after it was applied, and grows its version', async () => {
    const replica = new Replica(played([[]], 0))
    await replica.load()
    const before = replica.version
    const seen: [ReplicaChange, number][] = []
    const stop = replica.subscribe((change) => seen.push([change, replica.records.count('claim')]))
    const first = adding(1)
    await replica.apply(first)
    expect(seen).toEqual([[first.changes, 1]])
    expect(replica.version).toBe(before + 1)
    stop()
    await replica.apply(adding(2))
    expect(seen).toHaveLength(1)
  })
})
