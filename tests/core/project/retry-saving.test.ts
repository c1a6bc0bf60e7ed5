import { expect, test } from 'vitest'
import { ProjectStore } from '#core/project/project-store.ts'
import { createProjectRecords } from '#domain/editing/describe-project.ts'
import { createClaim } from '#domain/editing/edit-claim.ts'
import { MemoryStorage } from './memory-storage.ts'

const researcher = { id: 'researcher:00000000-0000-4000-8000-000000000001', name: 'Rosa' } as const

/** A disk on which the first so many lines succeed when writing is tried again. */
class FailingStorage extends MemoryStorage {
  left = Number.POSITIVE_INFINITY

  override async append(changeSet: Parameters<MemoryStorage['append']>[0]) {
    this.left -= 1
    return this.left < 0
      ? ({ ok: false, error: { code: 'not-saved', reason: 'disk-full' } } as const)
      : super.append(changeSet)
  }
}

/** A store with three edits on their way when the disk fills up. */
async function unsaved() {
  const storage = new FailingStorage()
  const store = new ProjectStore({
    storage,
    records: createProjectRecords(
      { title: 'Ferry', researcherName: 'Rosa', invented: true },
      {
        at: '2024-03-12T18:30:00.000Z',
        researcherId: researcher.id,
        newId: () => 'project:00000000-0000-4000-8000-000000000002' as never,
      },
    ),
    sequence: 0,
    changeSets: [],
    now: () => Date.UTC(2024, 2, 13),
    listener: { onCommitted: () => undefined, onSaving: () => undefined },
  })
  store.workAs(researcher)
  storage.left = 0
  const answers = await Promise.all(
    ['one', 'two', 'three'].map((id) =>
      store.edit(id, 'claims.create', (project, context) => createClaim(project, { statement: id }, context)),
    ),
  )
  expect(answers.map(({ ok }) => ok)).toEqual([false, false, false])
  return { store, storage, saved: () => storage.journal.map(({ id }) => id) }
}

test('a retry that fails half-way keeps the rest for the next one', async () => {
  const { store, storage, saved } = await unsaved()
  storage.left = 1
  expect((await store.retry()).ok).toBe(false)
  expect(saved()).toEqual(['one'])
  expect(store.fault).toBe('disk-full')
  storage.left = 10
  expect((await store.retry()).ok).toBe(true)
  expect(saved()).toEqual(['one', 'two', 'three'])
  expect(store.fault).toBeNull()
})

test('two who try again at once save everything once', async () => {
  const { store, storage, saved } = await unsaved()
  storage.left = 10
  const both = await Promise.all([store.retry(), store.retry()])
  expect(both.map(({ ok }) => ok)).toEqual([true, true])
  expect(saved()).toEqual(['one', 'two', 'three'])
})
