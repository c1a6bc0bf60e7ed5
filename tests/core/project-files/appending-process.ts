import { ProjectStore } from '#core/project/project-store.ts'
import { openProjectStorage } from '#core/project-files/project-storage.ts'
import { createClaim } from '#domain/editing/edit-claim.ts'
import { researcherId, value } from './ferry-project.ts'

/**
 * Works in a project as fast as it can until it is killed: `opened` is printed first, then each claim's number when it is
 * acknowledged. Its notes are long, so that snapshots are taken on the way.
 */
const [folder = '', from = '1'] = process.argv.slice(2)
const opened = value(
  await openProjectStorage(folder, {
    opener: 'test',
    takeOver: false,
    ifLocked: 'fail',
    access: 'write',
    now: Date.now,
  }),
)
const store = new ProjectStore({ ...opened, listener: { onCommitted: () => {}, onSaving: () => {} }, now: Date.now })
store.workAs({ id: researcherId, name: 'Rosa' })
process.stdout.write('opened\n')
for (let number = Number(from); ; number += 1) {
  const statement = `claim ${number} ${'of the ferry '.repeat(1_000)}`
  value(
    await store.edit(`request-${number}`, 'claims.create', (project, its) => createClaim(project, { statement }, its)),
  )
  process.stdout.write(`${number}\n`)
}
