import { commentOf } from '#domain/document/comment-label.ts'

/** The attributes by which the style sheet shows what a note is called: a comment by the interface's word for one. */
export function shownLabel(label: string): Readonly<Record<string, string>> {
  const comment = commentOf(label)
  return comment === null ? { 'data-label': label } : { 'data-label': comment, 'data-comment': '' }
}
