import { describe, expect, it } from 'vitest'
import { NoteTally } from '#core/importing/note-tally.ts'
import { withinGrid } from '#core/importing/table-spans.ts'
import type { TableRowNode } from '#domain/document/document.ts'

const row = (...spans: readonly (readonly [colspan: number, rowspan: number])[]): TableRowNode => ({
  type: 'tableRow',
  content: spans.map(([colspan, rowspan]) => ({
    type: 'tableCell',
    attrs: { colspan, rowspan },
    content: [{ type: 'paragraph' }],
  })),
})
const spansOf = (rows: readonly TableRowNode[]) =>
  withinGrid(rows, new NoteTally()).map(({ content }) => content.map(({ attrs }) => [attrs.colspan, attrs.rowspan]))

describe('the cells of a table', () => {
  it('span what they say', () => {
    expect(spansOf([row([2, 1], [1, 2]), row([1, 1], [1, 1])])).toEqual([
      [
        [2, 1],
        [1, 2],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ])
  })

  it('span no more rows than there are', () => {
    expect(spansOf([row([1, 1_000]), row([1, 1_000])])).toEqual([[[1, 2]], [[1, 1]]])
  })

  it('are one wide and one high where they would span more than any window can lay out', () => {
    const rows = Array.from({ length: 20 }, () => row(...Array.from({ length: 20 }, () => [1_000, 1_000] as const)))
    expect(
      spansOf(rows)
        .flat(2)
        .every((span) => span === 1),
    ).toBe(true)
  })

  it('are noted where they lose their spans, those that had one', () => {
    const notes = new NoteTally()
    withinGrid([row([1, 1], [2, 1])], notes)
    expect(notes.list()).toEqual([])
    withinGrid([row([1, 1], ...Array.from({ length: 3 }, () => [1_000, 1] as const))], notes)
    expect(notes.list()).toEqual([{ code: 'spans-left-out', count: 3, detail: null }])
  })
})
