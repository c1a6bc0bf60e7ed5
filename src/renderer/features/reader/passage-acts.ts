import type { AnnotationId, ClaimId, LinkId, SelectedWords } from './reader-session.ts'
import type { ReaderCommand } from './use-reader-keys.ts'

/** What the details of a passage leave to the screen, because it opens a dialog. */
export interface PassageActs {
  onSpeaker(linkId: LinkId): void
  onCode(annotationId: AnnotationId): void
  onLink(annotationId: AnnotationId): void
  /** Does a command of the key table on the passage in focus. */
  onCommand(command: ReaderCommand): void
  /** Something was dropped onto a claim: how it stands to it is asked next. */
  onDrop(about: SelectedWords | AnnotationId, claimId: ClaimId): void
}
