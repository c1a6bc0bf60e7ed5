import type { ChangeSet } from '#domain/project/change-set.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import { changeSubject } from '#domain/reading/change-subject.ts'
import { ok } from '#domain/result.ts'
import type { Handlers } from '../call.ts'

/** Undo, redo, the journal as a list, and the replicas that windows keep. */
export const historyHandlers = {
  'history.undo': async (_, call) => call.store.undo(call.id),
  'history.redo': async (_, call) => call.store.redo(call.id),
  'history.list': async ({ limit }, call) => {
    const from = Math.max(0, call.store.sequence - limit)
    const changeSets = (await call.store.storage.changeSetsSince(from)) ?? []
    return ok(changeSets.toReversed().map((changeSet) => listed(call.store.records, changeSet)))
  },
  'replica.open': async ({ form }, call) =>
    ok({
      ...(await call.core.copies.begin(call.store, form)),
      researcherId: call.store.researcherId,
      fault: call.store.fault,
    }),
  'replica.chunk': async ({ copyId, index }, call) => {
    const chunk = await call.core.copies.chunk(copyId, index)
    if (chunk === null) return { ok: false, error: { code: 'not-found', what: 'copy', id: copyId } }
    return ok({ text: chunk.text, tables: chunk.tables })
  },
  'replica.since': async ({ sequence }, call) => {
    await call.store.settled()
    const changeSets = await call.store.storage.changeSetsSince(sequence)
    return ok(changeSets === null ? null : { changeSets: [...changeSets] })
  },
} satisfies Partial<Handlers>

const listed = (project: ProjectReader, changeSet: ChangeSet) => {
  const { sequence, id, at, researcherId, command, undoes, changes } = changeSet
  const about = changeSubject(project, changeSet)
  return { sequence, id, at, researcherId, command, about, undoes, records: changes.length }
}
