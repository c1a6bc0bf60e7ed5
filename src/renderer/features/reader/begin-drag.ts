import { giveDragged } from '#client/dragged-passage.ts'
import type { AnnotationId, ReaderSession, SelectedWords } from './reader-session.ts'

interface BegunDrag {
  readonly session: ReaderSession
  readonly project: string
  readonly transfer: DataTransfer | null
  readonly what: SelectedWords | AnnotationId
  readonly text: string
}

/** Begins to drag a passage or selected words towards a claim, here or in another window of the project. */
export function beginDrag({ session, project, transfer, what, text }: BegunDrag): void {
  if (!transfer) return
  giveDragged(transfer, project, typeof what === 'string' ? { annotationId: what } : { words: passageOf(what) }, text)
  // A page that changes while a drag begins ends it in some browsers, and the list of claims opens by this.
  setTimeout(() => session.dragged.set(what))
  const ended = new AbortController()
  const end = (): void => {
    ended.abort()
    session.dragged.set(null)
  }
  // Where what was dragged is no longer shown, nothing is heard of its end but the drop, or the pointer moving again.
  for (const name of ['dragend', 'pointermove'] as const) document.addEventListener(name, end, { signal: ended.signal })
  document.addEventListener('drop', () => setTimeout(end), { capture: true, signal: ended.signal })
}

const passageOf = ({ sourceId, revision, range: { start, end } }: SelectedWords) => ({
  sourceId,
  revision,
  parts: [{ start, end }],
})
