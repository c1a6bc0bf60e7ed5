import type { ParsedInput } from '#contract/commands.ts'
import { settlePassage } from '#domain/editing/settle-passage.ts'
import type { Handlers } from '../call.ts'
import { compareRevisions } from '../revising/compare-revisions.ts'
import { correctSource, replaceSource } from '../revising/revise-source.ts'
import { editsAnnotation } from './edits.ts'

/** New revisions of sources, what differs between them, and passages that they made doubtful. */
export const revisionHandlers = {
  'sources.replace': async (input, call) => replaceSource(call, input),
  'sources.correct': async (input, call) => correctSource(call, input),
  'sources.compare': async (input, call) => compareRevisions(call, input),
  'annotations.settle': editsAnnotation<'annotations.settle', ParsedInput<'annotations.settle'>>(
    'annotations.settle',
    settlePassage,
  ),
} satisfies Partial<Handlers>
