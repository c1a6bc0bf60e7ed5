import type { EditContext } from '../context.ts'
import { given } from '../given.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { IdOf } from '../records/id.ts'
import { fail, ok, type Result } from '../result.ts'
import type { DescribeSourceInput } from './describe-source.ts'
import { Draft, type Edit } from './draft.ts'
import { outletNamed } from './named-records.ts'

/** What is said of several sources alike; what is left out stays. A note is added below the one that a source has. */
export type ManySourcesChange = Omit<DescribeSourceInput, 'sourceId' | 'note'> & {
  readonly sourceIds: readonly IdOf<'source'>[]
  readonly addToNote?: string | undefined
}

/**
 * Fills in the provenance of many sources as one change, which one undo takes back. Answers on how many something changed;
 * `nothing-to-change` where there was none. Where one of them is not there, nothing is done.
 */
export function describeManySources(
  project: ProjectReader,
  { changes }: { readonly changes: readonly ManySourcesChange[] },
  context: EditContext,
): Result<Edit<{ readonly changed: number }>> {
  const draft = new Draft(project, context)
  const outlets = new Map<string, IdOf<'outlet'>>()
  // A new outlet that several changes name is made once, however it is capitalised.
  const outletId = (name: string): IdOf<'outlet'> => {
    const key = name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('und')
    const id = outlets.get(key) ?? outletNamed(project, draft, name)
    outlets.set(key, id)
    return id
  }
  const notes = new Map<IdOf<'source'>, string>()
  for (const { sourceIds, outletName, addToNote, ...plain } of changes) {
    const fields = {
      ...given(plain),
      ...(outletName === undefined ? {} : { outletId: outletName === null ? null : outletId(outletName) }),
    }
    for (const sourceId of new Set(sourceIds)) {
      const source = project.get(sourceId)
      if (!source) return fail({ code: 'not-found', what: 'source', id: sourceId })
      const note = below(notes.get(sourceId) ?? source.note, addToNote)
      notes.set(sourceId, note)
      draft.update<'source'>(source, { ...fields, note })
    }
  }
  const edit = draft.done({ changed: 0 })
  const changed = edit.changes.filter(({ after }) => after?.type === 'source').length
  if (changed === 0) return fail({ code: 'nothing-to-change' })
  return ok({ ...edit, answer: { changed } })
}

/** A note with a paragraph added. */
const below = (note: string, added: string | undefined): string =>
  added === undefined ? note : note.trim() === '' ? added : `${note.trimEnd()}\n\n${added}`
