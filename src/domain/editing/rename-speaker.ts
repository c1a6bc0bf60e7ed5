import type { EditContext } from '../context.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { IdOf } from '../records/id.ts'
import type { Speaker } from '../records/speaker.ts'
import { fail, ok, type Result } from '../result.ts'
import { Draft, type Edit } from './draft.ts'
import { othersNamed } from './named-records.ts'

/**
 * Renames a speaker everywhere. Where another speaker has that name already the two are one person from then on: what the
 * renamed one said, had from others, is said to be and is noted about goes to the other, who is the answer.
 */
export function renameSpeaker(
  project: ProjectReader,
  input: { readonly speakerId: IdOf<'speaker'>; readonly name: string },
  context: EditContext,
): Result<Edit<{ readonly speakerId: IdOf<'speaker'> }>> {
  const speaker = project.get(input.speakerId)
  if (!speaker) return fail({ code: 'not-found', what: 'speaker', id: input.speakerId })
  const draft = new Draft(project, context)
  const same = othersNamed(project, speaker, input.name)
  if (same) moveTo(project, draft, speaker, same)
  else draft.update<'speaker'>(speaker, { name: input.name })
  return ok(draft.done({ speakerId: same?.id ?? speaker.id }))
}

function moveTo(project: ProjectReader, draft: Draft, from: Readonly<Speaker>, to: Readonly<Speaker>): void {
  for (const link of project.referring('evidenceLink', from.id)) {
    const moved = (id: typeof link.speakerId): typeof link.speakerId => (id === from.id ? to.id : id)
    const [speakerId, hadFromId] = [moved(link.speakerId), moved(link.hadFromId)]
    // Nobody has anything from themselves.
    draft.update<'evidenceLink'>(link, { speakerId, hadFromId: hadFromId === speakerId ? null : hadFromId })
  }
  for (const declaration of project.referring('sideDeclaration', from.id))
    draft.update<'sideDeclaration'>(declaration, { subjectId: to.id })
  for (const memo of project.referring('memo', from.id)) draft.update<'memo'>(memo, { subjectId: to.id })
  draft.update<'speaker'>(to, {
    outletId: to.outletId ?? from.outletId,
    note: [to.note, from.note].filter((note) => note !== '').join('\n'),
  })
  draft.remove(from)
}
