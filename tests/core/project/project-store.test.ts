import { describe, expect, it } from 'vitest'
import type { SavingFault } from '#contract/events.ts'
import { ProjectStore } from '#core/project/project-store.ts'
import { createProjectRecords } from '#domain/editing/describe-project.ts'
import { createClaim, editClaim } from '#domain/editing/edit-claim.ts'
import type { ChangeSet } from '#domain/project/change-set.ts'
import { ProjectRecords } from '#domain/project/project-records.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { MemoryStorage } from './memory-storage.ts'

const researcher = { id: 'researcher:00000000-0000-4000-8000-000000000001', name: 'Rosa' } as const
const context = {
  at: '2024-03-12T18:30:00.000Z',
  researcherId: researcher.id,
  newId: () => 'project:00000000-0000-4000-8000-000000000002' as never,
}
const firstRecords = createProjectRecords({ title: 'Ferry', researcherName: 'Rosa', invented: true }, context)

function opened(
  storage = new MemoryStorage(),
  records: readonly AnyRecord[] = firstRecords,
  now: () => number = () => Date.UTC(2024, 2, 13),
) {
  const committed: ChangeSet[] = []
  const faults: (SavingFault | null)[] = []
  const store = new ProjectStore({
    storage,
    project: new ProjectRecords(records),
    sequence: storage.journal.length,
    changeSets: storage.journal,
    now,
    listener: { onCommitted: (changeSet) => committed.push(changeSet), onSaving: (fault) => faults.push(fault) },
  })
  store.workAs(researcher)
  const claim = (id: string, statement: string) =>
    store.edit(id, 'claims.create', (project, its) => createClaim(project, { statement }, its))
  const statements = () => store.records.all('claim').map(({ statement }) => statement)
  return { store, storage, committed, faults, claim, statements }
}

describe('the one writer', () => {
  it('answers only when the line is durable, and shares what waits in the order of arrival', async () => {
    const { claim, storage, committed, statements } = opened()
    storage.hold()
    let answered = 0
    const both = [claim('one', 'first'), claim('two', 'second')].map((answer) => answer.then(() => (answered += 1)))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect([answered, committed.length]).toEqual([0, 0])
    expect(statements()).toEqual(['first', 'second'])
    storage.release()
    await Promise.all(both)
    expect(storage.journal.map(({ sequence, id }) => [sequence, id])).toEqual([
      [1, 'one'],
      [2, 'two'],
    ])
    expect(committed).toHaveLength(2)
  })

  it('does a repeated request once, while it runs, after it is done and after a restart', async () => {
    const { claim, storage, statements } = opened()
    const [first, twin] = await Promise.all([claim('one', 'first'), claim('one', 'first')])
    expect(twin).toEqual(first)
    expect(await claim('one', 'first')).toEqual(first)
    expect(statements()).toEqual(['first'])
    const again = opened(storage)
    expect(await again.claim('one', 'first')).toEqual(first)
    expect(storage.journal).toHaveLength(1)
  })

  it('takes back and does again, in order, across a restart', async () => {
    const { store, claim, storage, statements } = opened()
    await claim('one', 'first')
    await claim('two', 'second')
    expect(await store.undo('three')).toEqual({ ok: true, value: { undone: 'claims.create' } })
    expect(statements()).toEqual(['first'])
    const records = [...store.records.values()]
    const again = opened(storage, records)
    expect(await again.store.redo('four')).toMatchObject({ ok: true })
    expect(again.statements()).toEqual(['first', 'second'])
    expect(await again.store.redo('five')).toEqual({ ok: false, error: { code: 'nothing-to-redo' } })
    await again.store.undo('six')
    await again.store.undo('seven')
    expect(again.statements()).toEqual([])
    expect(await again.store.undo('eight')).toEqual({ ok: false, error: { code: 'nothing-to-undo' } })
    await again.store.redo('nine')
    expect(again.statements()).toEqual(['first'])
  })

  it('forgets what could be done again when something new is done', async () => {
    const { store, claim } = opened()
    await claim('one', 'first')
    await store.undo('two')
    await claim('three', 'other')
    expect(await store.redo('four')).toEqual({ ok: false, error: { code: 'nothing-to-redo' } })
  })

  it('keeps what is in memory on a fault, takes no further edit, and saves on retry', async () => {
    const { store, claim, storage, faults, committed, statements } = opened()
    storage.fault = 'disk-full'
    expect(await claim('one', 'first')).toEqual({ ok: false, error: { code: 'not-saved', reason: 'disk-full' } })
    expect(await claim('two', 'second')).toEqual({ ok: false, error: { code: 'not-saved', reason: 'disk-full' } })
    expect(statements()).toEqual(['first'])
    expect(await store.retry()).toMatchObject({ ok: false })
    storage.fault = null
    expect(await store.retry()).toEqual({ ok: true, value: null })
    expect(faults).toEqual(['disk-full', null])
    expect(committed.map(({ id }) => id)).toEqual(['one'])
    expect(storage.journal.map(({ sequence }) => sequence)).toEqual([1])
    expect(await claim('three', 'third')).toMatchObject({ ok: true })
  })

  it('gives later times to later changes though the clock goes backwards', async () => {
    const times = [Date.UTC(2024, 2, 13), Date.UTC(2024, 2, 10), Date.UTC(2024, 2, 1)]
    const { claim, storage } = opened(new MemoryStorage(), firstRecords, () => times.shift() ?? 0)
    await claim('one', 'first')
    await claim('two', 'second')
    await claim('three', 'third')
    const at = storage.journal.map((changeSet) => changeSet.at)
    expect(at).toEqual(at.toSorted())
    expect(new Set(at).size).toBe(3)
  })

  it('refuses an edit on what is not there without writing anything', async () => {
    const { store, storage } = opened()
    const missing = 'claim:00000000-0000-4000-8000-00000000ffff' as const
    const answer = await store.edit('one', 'claims.edit', (project, its) =>
      editClaim(project, { claimId: missing, note: 'x' }, its),
    )
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(storage.journal).toEqual([])
  })

  it('refuses to write to a project that is open for reading', async () => {
    const storage = new MemoryStorage()
    storage.access = 'read'
    expect(await opened(storage).claim('one', 'first')).toEqual({ ok: false, error: { code: 'project-read-only' } })
  })

  it('adds a newcomer with the first edit, not by opening', async () => {
    const { store, claim, storage } = opened()
    store.workAs({ id: 'researcher:00000000-0000-4000-8000-000000000009', name: 'Amir' })
    expect(storage.journal).toEqual([])
    await claim('one', 'first')
    expect(storage.journal[0]?.changes.map(({ id }) => id.split(':')[0])).toEqual(['researcher', 'claim'])
    expect(store.records.all('claim')[0]?.createdBy).toBe('researcher:00000000-0000-4000-8000-000000000009')
  })
})

describe('after a fault', () => {
  it('saves what waited in its order, however often the disk gives way, and answers it when it is asked again', async () => {
    const { store, claim, storage, committed, statements } = opened()
    storage.hold()
    const waiting = ['one', 'two', 'three'].map((id) => claim(id, `claim ${id}`))
    storage.fault = 'disk-full'
    storage.release()
    expect((await Promise.all(waiting)).map(({ ok }) => ok)).toEqual([false, false, false])
    storage.fault = null
    storage.failAt = 2
    expect(await store.retry()).toMatchObject({ ok: false })
    expect(storage.journal.map(({ id }) => id)).toEqual(['one'])
    storage.failAt = null
    expect(await Promise.all([store.retry(), store.retry()])).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ])
    expect(storage.journal.map(({ sequence, id }) => [sequence, id])).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, 'three'],
    ])
    expect(committed.map(({ id }) => id)).toEqual(['one', 'two', 'three'])
    expect(await claim('two', 'claim two')).toEqual({ ok: true, value: storage.journal[1]?.answer })
    expect(statements()).toHaveLength(3)
  })

  it('takes no edit after it was closed', async () => {
    const { store, claim } = opened()
    await store.close()
    expect(await claim('one', 'first')).toEqual({ ok: false, error: { code: 'project-not-open' } })
  })
})

describe('taking back', () => {
  it('takes a newcomer’s first edit back with the newcomer, and brings both again', async () => {
    const { store, claim, storage } = opened()
    store.workAs({ id: 'researcher:00000000-0000-4000-8000-000000000009', name: 'Amir' })
    await claim('one', 'first')
    const after = [...store.records.values()]
    await store.undo('two')
    expect([...store.records.values()]).toEqual(firstRecords)
    await store.redo('three')
    expect([...store.records.values()]).toEqual(after)
    expect(
      storage.journal
        .at(-1)
        ?.changes.map(({ id }) => id.split(':')[0])
        .toSorted(),
    ).toEqual(['claim', 'researcher'])
  })

  it('passes over lines that changed nothing, which cost no redo', async () => {
    const { store, claim, storage } = opened()
    await claim('one', 'first')
    await store.undo('two')
    storage.journal.push({
      sequence: 3,
      id: 'lock',
      at: '2024-03-13T00:00:01.000Z',
      researcherId: null,
      command: 'lock.replaced',
      undoes: null,
      changes: [],
      answer: null,
    })
    const again = opened(storage, [...store.records.values()])
    expect(await again.store.redo('four')).toMatchObject({ ok: true })
    expect(again.statements()).toEqual(['first'])
  })
})

describe('time', () => {
  it('goes on from the latest record where the journal is gone', async () => {
    const later = firstRecords.map((record) => ({ ...record, createdAt: '2031-01-01T00:00:00.000Z' }))
    const { claim, store } = opened(new MemoryStorage(), later)
    await claim('one', 'first')
    expect(store.records.all('claim')[0]?.createdAt).toBe('2031-01-01T00:00:00.001Z')
  })
})
