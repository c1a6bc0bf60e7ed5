import type { CommandInput } from '#contract/commands.ts'
import type { IdOf } from '#domain/records/id.ts'

/** What is dragged towards a claim: a passage of the project, or words that are not one yet. */
export type DraggedPassage =
  | { readonly annotationId: IdOf<'annotation'> }
  | { readonly words: CommandInput<'claims.highlight'>['passage'] }

/** Names what is dragged for other windows as well; what it holds can be read only where it is dropped. */
const type = 'application/x-countermark-passage'

/** Lets a drag carry a passage of a project. The words go along as text, for whatever else takes text. */
export function giveDragged(transfer: DataTransfer, project: string, passage: DraggedPassage, text: string): void {
  transfer.setData('text/plain', text)
  transfer.setData(type, JSON.stringify({ project, passage }))
  transfer.effectAllowed = 'copyLink'
}

export const carriesPassage = (transfer: DataTransfer): boolean => transfer.types.includes(type)

/** The passage that was dropped; null for one of another project, or for what no window of this app gave. */
export function takeDragged(transfer: DataTransfer, project: string): DraggedPassage | null {
  const data = transfer.getData(type)
  if (data === '') return null
  // Only a window of this app writes the type; the core checks what is asked for with it.
  const given = JSON.parse(data) as { readonly project: string; readonly passage: DraggedPassage }
  return given.project === project ? given.passage : null
}
