import { expect, it } from 'vitest'
import { commentLabel, commentOf } from '#domain/document/comment-label.ts'
import { shownLabel } from '#editor/shown-label.ts'

it('shows a comment by what its label says, beside the interface’s own word, and another note by its label', () => {
  const label = commentLabel(2, 'R. Marsh', '2024-03-05')
  expect(shownLabel(label)).toEqual({ 'data-label': '2, R. Marsh, 2024-03-05', 'data-comment': '' })
  expect(shownLabel('2')).toEqual({ 'data-label': '2' })
  expect(commentOf(commentLabel(1, null, null))).toBe('1')
  expect(commentLabel(1, 'M'.repeat(500), null)).toHaveLength(200)
})
