import { partAt } from '../anchoring/anchor-part.ts'
import type { EditContext } from '../context.ts'
import type { TextRange } from '../errors.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { AnnotationPart } from '../records/annotation.ts'
import type { IdOf } from '../records/id.ts'
import { fail, ok, type Result } from '../result.ts'
import { Draft, type Edit } from './draft.ts'
import { problemWith } from './passage.ts'
import { orphanOf } from './revise-source.ts'

/** What a person decided about a part that a new revision made doubtful: the place found is right, it is another, or there is none. */
export type Settlement =
  | { readonly kind: 'accept' }
  | { readonly kind: 'place'; readonly range: TextRange }
  | { readonly kind: 'orphan' }

/** Settles where a part of an annotation stands in the current text. */
export function settlePassage(
  project: ProjectReader,
  input: {
    readonly annotationId: IdOf<'annotation'>
    readonly partIndex: number
    readonly settlement: Settlement
    readonly text: string
  },
  context: EditContext,
): Result<Edit<{ readonly annotationId: IdOf<'annotation'> }>> {
  const annotation = project.get(input.annotationId)
  const part = annotation?.parts[input.partIndex]
  if (!annotation || !part) return fail({ code: 'not-found', what: 'annotation', id: input.annotationId })
  const current = project.get(annotation.sourceId)?.currentRevision ?? annotation.revision
  if (annotation.revision !== current) return fail({ code: 'stale-revision', given: annotation.revision, current })
  const settled = settledPart(part, input.settlement, input.text)
  if (!settled.ok) return settled
  const parts = annotation.parts
    .map((each, index) => (index === input.partIndex ? settled.value : each))
    .toSorted((a, b) => a.start - b.start)
  const problem = problemWith(
    input.text,
    parts.filter(({ outcome }) => outcome !== 'orphaned'),
  )
  if (problem && problem.code !== 'empty-selection') return fail(problem)
  const draft = new Draft(project, context)
  draft.update<'annotation'>(annotation, { parts })
  return ok(draft.done({ annotationId: annotation.id }))
}

function settledPart(part: AnnotationPart, settlement: Settlement, text: string): Result<AnnotationPart> {
  if (settlement.kind === 'place') {
    const problem = problemWith(text, [settlement.range])
    return problem ? fail(problem) : ok(partAt(text, settlement.range))
  }
  const isDoubtful = part.outcome === 'fuzzy' || part.outcome === 'orphaned'
  if (!isDoubtful || part.earlier === undefined) return fail({ code: 'nothing-to-change' })
  const looked = { ...part, earlier: { ...part.earlier, accepted: true } }
  if (settlement.kind === 'orphan')
    return part.outcome === 'orphaned' && part.earlier.accepted
      ? fail({ code: 'nothing-to-change' })
      : ok(orphanOf(looked))
  return part.outcome === 'orphaned' || part.earlier.accepted ? fail({ code: 'nothing-to-change' }) : ok(looked)
}
