import type { AnnotationId, ReaderSession, SelectedWords } from './reader-session.ts'

/** Begins to drag a passage or selected words towards a claim; their text goes along, for whatever else takes text. */
export function beginDrag(
  session: ReaderSession,
  transfer: DataTransfer | null,
  what: SelectedWords | AnnotationId,
  text: string,
): void {
  if (!transfer) return
  transfer.setData('text/plain', text)
  transfer.effectAllowed = 'copyLink'
  // A page that changes while a drag begins ends it in some browsers, and the list of claims opens by this.
  setTimeout(() => session.dragged.set(what))
  document.addEventListener('dragend', () => session.dragged.set(null), { once: true })
}
