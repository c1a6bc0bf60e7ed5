import type { ParsedInput } from '#contract/commands.ts'
import { settlePassage } from '#domain/editing/settle-passage.ts'
import { fail, ok } from '#domain/result.ts'
import type { Handlers } from '../call.ts'
import { compareRevisions } from '../revising/compare-revisions.ts'
import { correctSource, replaceSource } from '../revising/revise-source.ts'
import { editsAnnotation } from './edits.ts'

/** New revisions of sources, what differs between them, and passages that they made doubtful. */
export const revisionHandlers = {
  'sources.replace': async (input, call) => replaceSource(call, input),
  'sources.correct': async (input, call) => correctSource(call, input),
  'sources.compare': async (input, call) => compareRevisions(call, input),
  'sources.highlights': async ({ sourceId, revision }, call) => {
    const { records, storage, researcherId } = call.store
    const isThere = records.referring('revision', sourceId).some(({ number }) => number === revision)
    if (!isThere) return fail({ code: 'not-found', what: 'revision', id: String(revision) })
    // What is on its way to the journal is looked up there.
    await call.store.settled()
    const input = { folder: storage.folder, now: call.store.sequence, sourceId, revision, researcherId }
    const found = await call.core.workers.run('highlights', input, records.held(), call)
    if (!found.ok) return found
    const { highlights } = found.value
    return ok({ highlights: highlights && [...highlights] })
  },
  'annotations.settle': editsAnnotation<'annotations.settle', ParsedInput<'annotations.settle'>>(
    'annotations.settle',
    settlePassage,
  ),
} satisfies Partial<Handlers>
