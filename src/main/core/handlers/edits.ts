import type { CommandName, CommandOutput, ParsedInput } from '#contract/commands.ts'
import type { EditContext } from '#domain/context.ts'
import type { SourceDocument } from '#domain/document/document.ts'
import { speechOf } from '#domain/document/speech.ts'
import type { Edit } from '#domain/editing/draft.ts'
import type { Passage, PassageInText } from '#domain/editing/passage.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { IdOf } from '#domain/records/id.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Handler } from '../call.ts'
import type { ProjectStore } from '../project/project-store.ts'

type EditOf<N extends CommandName, I> = (
  project: ProjectReader,
  input: I,
  context: EditContext,
) => Result<Edit<CommandOutput<N>>>

/** The handler of a command that is a pure edit of its input. */
export const edits =
  <N extends CommandName>(name: N, edit: EditOf<N, ParsedInput<N>>): Handler<N> =>
  (input, call) =>
    call.store.edit(call.id, name, (project, context) => edit(project, input, context))

/** The same for a command about a new passage: the canonical text is read first and given to the edit. */
export const editsPassage =
  <N extends CommandName, I extends { readonly passage: Passage }>(
    name: N,
    edit: EditOf<N, Omit<I, 'passage'> & { readonly passage: PassageInText }>,
  ) =>
  async (input: I, call: Parameters<Handler<N>>[1]): Promise<Result<CommandOutput<N>>> => {
    const before = call.store.answerTo(call.id)
    if (before) return before as Promise<Result<CommandOutput<N>>>
    const text = await textAt(call.store, input.passage.sourceId, input.passage.revision)
    if (!text.ok) return text
    const passage = { ...input.passage, ...text.value }
    return call.store.edit(call.id, name, (project, context) => edit(project, { ...input, passage }, context))
  }

/** The same for a command about a passage that is marked already. */
export const editsAnnotation =
  <N extends CommandName, I extends { readonly annotationId: IdOf<'annotation'> }>(
    name: N,
    edit: EditOf<N, I & { readonly text: string }>,
  ) =>
  async (input: I, call: Parameters<Handler<N>>[1]): Promise<Result<CommandOutput<N>>> => {
    // Sent again, it is answered as it was, though what it is about may be gone meanwhile.
    const before = call.store.answerTo(call.id)
    if (before) return before as Promise<Result<CommandOutput<N>>>
    const annotation = call.store.records.get(input.annotationId)
    if (!annotation) return fail({ code: 'not-found', what: 'annotation', id: input.annotationId })
    const text = await textAt(call.store, annotation.sourceId, annotation.revision)
    if (!text.ok) return text
    return call.store.edit(call.id, name, (project, context) =>
      edit(project, { ...input, text: text.value.text }, context),
    )
  }

/** The canonical text of a source revision with its paragraphs, from its frozen document, and who speaks in it where it is a transcript. */
async function textAt(
  store: ProjectStore,
  sourceId: IdOf<'source'>,
  revision: number,
): Promise<Result<Pick<PassageInText, 'text' | 'speech' | 'paragraphs'>>> {
  const source = store.records.get(sourceId)
  if (!source) return fail({ code: 'not-found', what: 'source', id: sourceId })
  const read = await store.texts.read(sourceId, revision)
  if (!read.ok) return read
  const { text, paragraphs, json } = read.value
  const isTranscript = source.format === 'srt' || source.format === 'vtt'
  const found = { text, paragraphs }
  return ok(isTranscript ? { ...found, speech: speechOf(JSON.parse(json) as SourceDocument) } : found)
}
