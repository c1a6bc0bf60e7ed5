import { describe, expect, it } from 'vitest'
import { formatNumber } from '#core/importing/office/number-format.ts'
import type { BlockNode } from '#domain/document/document.ts'
import { makeDocx, para } from './docx/make-docx.ts'
import { blocksOf, imported, readAgain } from './imported.ts'
import { makeOdt } from './odt/make-odt.ts'

/** Every item of the lists in some blocks, inner ones after the one around them, as its marker, or null, and its first words. */
function items(blocks: readonly BlockNode[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'orderedList' && block.type !== 'bulletList') return []
    const start = block.type === 'orderedList' ? block.attrs.start : null
    return block.content.flatMap(({ attrs, content }, index) => {
      const [first] = content
      const words = first?.type === 'paragraph' && first.content?.[0]?.type === 'text' ? first.content[0].text : ''
      const own = attrs?.marker ?? (start === null ? '-' : `=${start + index}.`)
      return [`${own} ${words}`, ...items(content)]
    })
  })
}

const level = (ilvl: number, format: string, text: string, inside = ''): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${inside}</w:lvl>`
const word = async (levels: string, ...all: readonly (readonly [string, number])[]): Promise<readonly string[]> => {
  const numbering = `<w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`
  const body = all.map(([text, ilvl]) => para(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="1"/></w:numPr>`))
  const read = await imported(await makeDocx({ body: body.join(''), numbering }), { name: 'quay.docx' })
  expect(readAgain(read)).toMatchObject({ ok: true })
  expect(read.text).toBe(all.map(([text]) => text).join('\n'))
  return items(read.document.content)
}

describe('the numbers of a Word list', () => {
  it('are kept as its levels write them, and begin again below a new item', async () => {
    const levels =
      level(0, 'upperRoman', '%1.') + level(1, 'lowerLetter', '(%2)') + level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')
    expect(await word(levels, ['Crew', 0], ['Mate', 1], ['Cook', 1], ['Galley', 2], ['Cargo', 0], ['Salt', 1])).toEqual(
      ['I. Crew', '(a) Mate', '(b) Cook', '1.2.1 Galley', 'II. Cargo', '(a) Salt'],
    )
  })

  it('need no keeping where the list shows them anyway', async () => {
    expect(await word(level(0, 'decimal', '%1.'), ['One', 0], ['Two', 0])).toEqual(['=1. One', '=2. Two'])
    expect(await word(level(0, 'decimal', '%1)'), ['One', 0], ['Two', 0])).toEqual(['1) One', '2) Two'])
  })
})

it('the numbers of an OpenDocument list are kept with their signs and the levels that they show', async () => {
  const shape = (at: number, attributes: string): string =>
    `<text:list-level-style-number text:level="${at}" ${attributes}/>`
  const styles = `<text:list-style style:name="L">${
    shape(1, 'style:num-format="A" style:num-suffix="."') +
    shape(2, 'style:num-format="1" text:display-levels="2"') +
    shape(3, 'style:num-format="i" style:num-prefix="(" style:num-suffix=")"')
  }</text:list-style>`
  const item = (text: string, inner = ''): string => `<text:list-item><text:p>${text}</text:p>${inner}</text:list-item>`
  const list = (content: string, style = ''): string => `<text:list${style}>${content}</text:list>`
  const body = list(
    item('Crew') +
      item('Cargo', list(item('Salt') + item('Rope', list(item('Old') + item('New'))))) +
      `<text:list-item text:start-value="7"><text:p>Tide</text:p></text:list-item>`,
    ' text:style-name="L"',
  )
  const { document, text } = await imported(await makeOdt(body, styles), { name: 'quay.odt' })
  expect(items(document.content)).toEqual([
    'A. Crew',
    'B. Cargo',
    'B.1 Salt',
    'B.2 Rope',
    '(i) Old',
    '(ii) New',
    'G. Tide',
  ])
  expect(text).toBe('Crew\nCargo\nSalt\nRope\nOld\nNew\nTide')
})

it('the numbers of a list on a page are counted as a browser counts them', async () => {
  const list = (attributes: string, ...all: readonly string[]): Promise<readonly BlockNode[]> =>
    blocksOf(`<ol ${attributes}>${all.map((each) => `<li${each}`).join('')}</ol>`)
  expect(items(await list('type="i" start="3"', '>Crew', '>Cargo'))).toEqual(['iii. Crew', 'iv. Cargo'])
  expect(items(await list('reversed', '>Crew', '>Cargo'))).toEqual(['=2. Crew', '1. Cargo'])
  expect(items(await list('start="-1"', '>Crew', '>Cargo', ' value="9">Salt'))).toEqual([
    '-1. Crew',
    '0. Cargo',
    '9. Salt',
  ])
  expect(
    items(
      await list('style="margin:0;list-style-type: lower-alpha"', '>Crew', ' style="list-style:upper-roman">Cargo'),
    ),
  ).toEqual(['a. Crew', 'II. Cargo'])
  expect(items(await list('', '>Crew', ' type="A">Cargo'))).toEqual(['=1. Crew', 'B. Cargo'])
})

it.each([
  [3, 'ordinal', '3rd'],
  [12, 'ordinal', '12th'],
  [4, 'decimalZero', '04'],
  [27, 'hindiNumbers', '२७'],
  [15, 'hebrew1', 'טו'],
  [134, 'hebrew1', 'קלד'],
  [14, 'arabicAbjad', 'يد'],
  [2, 'arabicAlpha', 'ب'],
  [90_000, 'hebrew1', '90000'],
] as const)('%d is written as %s: %s', (number, format, written) => {
  expect(formatNumber(number, format)).toBe(written)
})

it('the numbers of Markdown keep the sign that stands after them', async () => {
  const read = await imported('1) Crew\n2) Cargo\n   - Salt\n\nThen\n\n3. Rope\n9. Lamp\n', { name: 'quay.md' })
  expect(items(read.document.content)).toEqual(['1) Crew', '2) Cargo', '- Salt', '=3. Rope', '=4. Lamp'])
})
