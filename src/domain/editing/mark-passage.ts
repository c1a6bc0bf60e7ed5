import { partAt } from '../anchoring/anchor-part.ts'
import type { EditContext } from '../context.ts'
import type { TextRange } from '../errors.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { AnnotationPart } from '../records/annotation.ts'
import type { IdOf } from '../records/id.ts'
import type { RichText } from '../records/rich-text.ts'
import { fail, ok, type Result } from '../result.ts'
import { Draft, type Edit } from './draft.ts'
import { codesNamed } from './named-records.ts'
import { annotationFor, type PassageInText, problemWith } from './passage.ts'
import { removeWithMemos } from './remove-records.ts'
import { writeMemoInto } from './write-memo.ts'

type AnnotationAnswer = { readonly annotationId: IdOf<'annotation'> }

/** Marks a passage without a claim, for its codes or a memo. */
export function markPassage(
  project: ProjectReader,
  input: { readonly passage: PassageInText; readonly codeNames: readonly string[]; readonly memo: RichText | null },
  context: EditContext,
): Result<Edit<AnnotationAnswer>> {
  const draft = new Draft(project, context)
  const annotation = annotationFor(project, draft, input.passage)
  if (!annotation.ok) return annotation
  applyCodes(project, draft, annotation.value.id, input.codeNames)
  if (input.memo) writeMemoInto(project, draft, { subjectId: annotation.value.id, body: input.memo }, context)
  return ok(draft.done({ annotationId: annotation.value.id }))
}

/** Puts codes on an annotation; one that is there already is not put twice. */
export function applyCodes(
  project: ProjectReader,
  draft: Draft,
  annotationId: IdOf<'annotation'>,
  codeNames: readonly string[],
): void {
  const there = new Set(project.referring('coding', annotationId).map((coding) => coding.codeId))
  for (const codeId of codesNamed(project, draft, codeNames))
    if (!there.has(codeId)) draft.create('coding', { annotationId, codeId })
}

/** Adds a stretch to an annotation, in text order. Refuses one that shares words with a part. */
export function addPart(
  project: ProjectReader,
  input: { readonly annotationId: IdOf<'annotation'>; readonly part: TextRange; readonly text: string },
  context: EditContext,
): Result<Edit<AnnotationAnswer>> {
  const annotation = project.get(input.annotationId)
  if (!annotation) return fail({ code: 'not-found', what: 'annotation', id: input.annotationId })
  const ranges = [...annotation.parts, input.part].toSorted((a, b) => a.start - b.start)
  return withRanges(project, annotation.id, ranges, input.text, context)
}

/** Moves the edges of one part. */
export function resizePart(
  project: ProjectReader,
  input: {
    readonly annotationId: IdOf<'annotation'>
    readonly partIndex: number
    readonly range: TextRange
    readonly text: string
  },
  context: EditContext,
): Result<Edit<AnnotationAnswer>> {
  const annotation = project.get(input.annotationId)
  if (!annotation?.parts[input.partIndex])
    return fail({ code: 'not-found', what: 'annotation', id: input.annotationId })
  const ranges = annotation.parts.map((part, index) => (index === input.partIndex ? input.range : part))
  return withRanges(project, annotation.id, ranges, input.text, context)
}

/** Takes one part out of a passage of several. The only part stays: without words there is no passage. */
export function removePart(
  project: ProjectReader,
  input: { readonly annotationId: IdOf<'annotation'>; readonly partIndex: number },
  context: EditContext,
): Result<Edit<AnnotationAnswer>> {
  const annotation = project.get(input.annotationId)
  if (!annotation?.parts[input.partIndex])
    return fail({ code: 'not-found', what: 'annotation', id: input.annotationId })
  if (annotation.parts.length === 1) return fail({ code: 'empty-selection' })
  const draft = new Draft(project, context)
  draft.update<'annotation'>(annotation, { parts: annotation.parts.filter((_, index) => index !== input.partIndex) })
  return ok(draft.done({ annotationId: annotation.id }))
}

function withRanges(
  project: ProjectReader,
  id: IdOf<'annotation'>,
  ranges: readonly TextRange[],
  text: string,
  context: EditContext,
): Result<Edit<AnnotationAnswer>> {
  const annotation = project.get(id)
  if (!annotation) return fail({ code: 'not-found', what: 'annotation', id })
  const problem = problemWith(text, ranges)
  if (problem) return fail(problem)
  const draft = new Draft(project, context)
  // A part that stays where it is keeps how it was found: another's edges say nothing about it.
  const unmoved = (range: TextRange): AnnotationPart | undefined =>
    annotation.parts.find(({ start, end }) => start === range.start && end === range.end)
  draft.update<'annotation'>(annotation, { parts: ranges.map((range) => unmoved(range) ?? partAt(text, range)) })
  return ok(draft.done({ annotationId: id }))
}

type CodingAnswer = { readonly codingId: IdOf<'coding'> }

/** Puts one code on an annotation; one that is there already answers its coding. */
export function applyCode(
  project: ProjectReader,
  input: { readonly annotationId: IdOf<'annotation'>; readonly codeName: string },
  context: EditContext,
): Result<Edit<CodingAnswer>> {
  if (!project.get(input.annotationId)) return fail({ code: 'not-found', what: 'annotation', id: input.annotationId })
  const draft = new Draft(project, context)
  const [codeId] = codesNamed(project, draft, [input.codeName])
  if (!codeId) return fail({ code: 'not-found', what: 'code', id: input.codeName })
  const there = project.referring('coding', input.annotationId).find((coding) => coding.codeId === codeId)
  return ok(
    draft.done({ codingId: there?.id ?? draft.create('coding', { annotationId: input.annotationId, codeId }).id }),
  )
}

/** Takes a code off an annotation; the code stays in the codebook. */
export function takeCodeOff(
  project: ProjectReader,
  input: { readonly codingId: IdOf<'coding'> },
  context: EditContext,
): Result<Edit<CodingAnswer>> {
  const coding = project.get(input.codingId)
  if (!coding) return fail({ code: 'not-found', what: 'coding', id: input.codingId })
  const draft = new Draft(project, context)
  removeWithMemos(project, draft, coding)
  return ok(draft.done({ codingId: coding.id }))
}
