import { describe, expect, it } from 'vitest'
import { blocksOf } from '../imported.ts'

const spansOf = async (table: string): Promise<readonly (readonly number[])[]> => {
  const [block] = await blocksOf(`<table>${table}</table>`)
  if (block?.type !== 'table') throw new Error('no table')
  return block.content.flatMap(({ content }) => content.map(({ attrs }) => [attrs.colspan, attrs.rowspan]))
}

describe('the cells of a table', () => {
  it('span what the page says, but no more rows than there are', async () => {
    const rows = '<tr><td colspan="2">Fog</td><td rowspan="9">Pier</td></tr><tr><td>Bell</td><td>Horn</td></tr>'
    expect(await spansOf(rows)).toEqual([
      [2, 1],
      [1, 2],
      [1, 1],
      [1, 1],
    ])
  })

  it('are one wide and high each where they span more than any table holds', async () => {
    const cell = '<td colspan="1000">Fog</td>'
    expect(await spansOf(`<tr>${cell.repeat(5)}</tr><tr><td>Bell</td></tr>`)).toEqual(
      Array.from({ length: 6 }, () => [1, 1]),
    )
  })
})
