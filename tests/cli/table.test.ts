import { describe, expect, it } from 'vitest'
import { table } from '#cli/table.ts'

const columns = [{ heading: 'Id' }, { heading: 'Outlet', most: 8 }, { heading: 'Title' }]

describe('a table', () => {
  it('aligns its columns and ends no line in spaces', () => {
    expect(
      table(
        columns,
        [
          ['a1', 'Post', 'One'],
          ['b22', '', 'Two'],
        ],
        null,
      ),
    ).toBe('Id   Outlet  Title\na1   Post    One\nb22          Two\n')
  })

  it('keeps everything where another program reads', () => {
    expect(table(columns, [['a', 'The Vessing Courier', 'x'.repeat(300)]], null)).toContain('The Vessing Courier')
  })

  it('shortens what is too long for the terminal, by characters as people see them', () => {
    const [, line] = table(columns, [['a', 'ویسنگ کوریئر', 'x'.repeat(300)]], 60).split('\n')
    expect(line).toContain('ویسنگ ک…')
    expect([...(line ?? '')].length).toBeLessThanOrEqual(60)
    expect(line?.endsWith('…')).toBe(true)
  })

  it('puts a cell of several lines on one', () => {
    expect(table([{ heading: 'Q' }], [['one\n\ntwo']], null)).toBe('Q\none two\n')
  })
})
