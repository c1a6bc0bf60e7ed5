import type { AnnotationId, LinkId } from './reader-session.ts'

/** What the details of a passage leave to the screen, because it opens a dialog. */
export interface PassageActs {
  onSpeaker(linkId: LinkId): void
  onCode(annotationId: AnnotationId): void
  onLink(annotationId: AnnotationId): void
}
