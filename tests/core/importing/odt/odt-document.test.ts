import { describe, expect, it } from 'vitest'
import type { ImportOptions } from '#core/importing/import-output.ts'
import type { BlockNode } from '#domain/document/document.ts'
import { imported, outputOf, paragraph } from '#tests/core/importing/imported.ts'
import { makeArchive } from '../archive/make-archive.ts'
import { makePng, pictureOf } from '../make-picture.ts'
import { makeOdt, mimetype, namespaces } from './make-odt.ts'

const read = async (body: string, styles = '', options: Partial<ImportOptions> = {}, parts = {}) =>
  imported(await makeOdt(body, styles, parts), { name: 'quay.odt', ...options })
const blocks = async (body: string, styles = ''): Promise<readonly BlockNode[]> =>
  (await read(body, styles)).document.content
const p = (content: string, style = 'Standard'): string => `<text:p text:style-name="${style}">${content}</text:p>`
const style = (name: string, family: string, properties: string, parent = ''): string =>
  `<style:style style:name="${name}" style:family="${family}"${parent && ` style:parent-style-name="${parent}"`}><style:text-properties ${properties}/></style:style>`
const both = async (body: string): Promise<readonly string[]> => [
  (await read(body)).text,
  (await read(body, '', { trackedChanges: 'rejected' })).text,
]

describe('an OpenDocument text', () => {
  it('keeps headings, white space as it is meant, marks and links', async () => {
    const styles =
      style('T1', 'text', 'fo:font-weight="bold"') + style('T2', 'text', 'style:text-position="super 58%"', 'T1')
    const body = `<text:h text:outline-level="2">Quay</text:h>${p(
      '  A\n <text:span text:style-name="T1">b<text:span text:style-name="T2">2</text:span></text:span><text:s text:c="3"/><text:tab/>c<text:line-break/> d <text:a xlink:href="https://quay.example/">e</text:a><text:a xlink:href="javascript:f">f</text:a>',
    )}`
    const { document, note } = await read(body, styles)
    expect(document.content).toEqual([
      { type: 'heading', attrs: { lang: null, dir: null, level: 2 }, content: [{ type: 'text', text: 'Quay' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'A ' },
          { type: 'text', text: 'b', marks: [{ type: 'bold' }] },
          { type: 'text', text: '2', marks: [{ type: 'bold' }, { type: 'superscript' }] },
          { type: 'text', text: '   \tc' },
          { type: 'hardBreak' },
          { type: 'text', text: 'd ' },
          { type: 'text', text: 'e', marks: [{ type: 'link', attrs: { href: 'https://quay.example/' } }] },
          { type: 'text', text: 'f' },
        ],
      },
    ])
    expect(note('links-dropped')).toBe(1)
  })

  it('ends where styles inherit from each other in a circle', async () => {
    const styles = style('A', 'paragraph', 'fo:color="#000"', 'B') + style('B', 'paragraph', 'fo:color="#000"', 'A')
    expect(await blocks(p('Quay', 'A'), styles)).toEqual([paragraph('Quay')])
  })

  it('counts lists on where they say so, from where they start, within each other', async () => {
    const styles =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." text:start-value="3"/><text:list-level-style-bullet text:level="2"/></text:list-style>'
    const item = (content: string, start = ''): string => `<text:list-item${start}>${content}</text:list-item>`
    const body =
      `<text:list text:style-name="L">${item(`${p('Three')}<text:list>${item(p('Dot'))}</text:list>`)}</text:list>${p('Between')}` +
      `<text:list text:style-name="L" text:continue-numbering="true">${item(p('Four'))}${item(p('Nine'), ' text:start-value="9"')}</text:list>`
    const ordered = (start: number, ...content: readonly BlockNode[]): BlockNode => ({
      type: 'orderedList',
      attrs: { start },
      content: [{ type: 'listItem', content }],
    })
    expect(await blocks(body, styles)).toEqual([
      ordered(3, paragraph('Three'), {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph('Dot')] }],
      }),
      paragraph('Between'),
      ordered(4, paragraph('Four')),
      ordered(9, paragraph('Nine')),
    ])
  })

  it('keeps tables with their spans and header rows, and bounds what a number repeats', async () => {
    const cell = (text: string, attributes = ''): string =>
      `<table:table-cell ${attributes}>${p(text)}</table:table-cell>`
    const body = `<table:table><table:table-header-rows><table:table-row>${cell(
      'Head',
      'table:number-columns-spanned="2"',
    )}<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>${cell(
      'Again',
      'table:number-columns-repeated="999999999"',
    )}</table:table-row><table:table-row table:number-rows-repeated="999999999">${cell('')}</table:table-row></table:table>`
    const { document, note } = await read(body)
    const [table] = document.content
    if (table?.type !== 'table') throw new Error('no table')
    expect(table.content[0]?.content).toMatchObject([{ type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 } }])
    expect(table.content.map((row) => row.content.length)).toEqual([1, 1_000, 1])
    expect(note('repeats-left-out')).toBe(999_998_999)
  })

  it('keeps notes and comments in place, and text boxes and pictures', async () => {
    const note = (text: string): string =>
      `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`
    const comment = `<office:annotation><dc:creator>R. Marsh</dc:creator><dc:date>2021-01-01</dc:date>${p('Which?')}</office:annotation>`
    const frame = `<draw:frame><draw:image xlink:href="https://quay.example/p.png"/><svg:desc>A bell</svg:desc></draw:frame><draw:frame><draw:text-box>${p('Boxed')}</draw:text-box></draw:frame>`
    const { document, note: noted } = await read(p(`Bell${note('By hand.')}${comment}${frame}`))
    const label = '✎ 1, R. Marsh, 2021-01-01'
    expect(document.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Bell' },
          { type: 'footnoteReference', attrs: { label: '1' } },
          { type: 'footnoteReference', attrs: { label } },
          { type: 'image', attrs: { alt: 'A bell', title: null } },
        ],
      },
      { type: 'footnote', attrs: { label: '1' }, content: [paragraph('By hand.')] },
      { type: 'footnote', attrs: { label }, content: [paragraph('Which?')] },
      paragraph('Boxed'),
    ])
    expect([noted('comments-as-notes'), noted('images-left-out')]).toEqual([1, 1])
  })

  it('keeps the pictures of the file, one for the renderings of a frame', async () => {
    const image = (href: string): string => `<draw:image xlink:href="${href}"/>`
    const frame = (...all: readonly string[]): string =>
      `<draw:frame>${all.map(image).join('')}<svg:desc>Quay</svg:desc></draw:frame>`
    const quay = makePng(60, 40)
    const parts = { 'Pictures/q.svm': 'VCLMTF', 'Pictures/q.png': quay }
    const body = p(
      `Fog.${frame('Pictures/q.svm', './Pictures/q.png')}${frame('Pictures/q.svm')}${frame('Pictures/gone.png')}`,
    )
    const { document, text, note, pictures } = await read(body, '', {}, parts)
    const picture = pictureOf(quay, 60, 40)
    expect(pictures).toEqual([{ picture, bytes: quay }])
    expect(document.content).toMatchObject([
      {
        content: [
          { text: 'Fog.' },
          { attrs: { alt: 'Quay', title: null, picture } },
          { attrs: { alt: 'Quay', title: null } },
          { attrs: { alt: 'Quay', title: null } },
        ],
      },
    ])
    expect([text, note('images-of-other-kind'), note('images-left-out')]).toEqual(['Fog.\uFFFC\uFFFC\uFFFC', 1, 1])
  })

  it('takes tracked changes as accepted, or brings back what was there before them', async () => {
    const changes = `<text:tracked-changes><text:changed-region text:id="a"><text:insertion><office:change-info/></text:insertion></text:changed-region><text:changed-region text:id="b"><text:deletion><office:change-info/>${p('left')}</text:deletion></text:changed-region><text:changed-region text:id="c"><text:deletion>${p(' One.')}${p('Two.')}</text:deletion></text:changed-region></text:tracked-changes>`
    const body =
      changes +
      p(
        'The ferry <text:change text:change-id="b"/><text:change-start text:change-id="a"/>came<text:change-end text:change-id="a"/>.<text:change text:change-id="c"/>',
      )
    expect(await both(body)).toEqual(['The ferry came.', 'The ferry left. One.\nTwo.'])
    expect((await read(body)).note('tracked-changes-accepted')).toBe(3)
    const over =
      changes + p('One <text:change-start text:change-id="a"/>and') + p('more<text:change-end text:change-id="a"/> two')
    expect(await both(over)).toEqual(['One and\nmore two', 'One two'])
  })

  it('leaves hidden text out by style, by section and by field, and says so', async () => {
    const styles = style('H', 'text', 'text:display="none"') + style('P', 'paragraph', 'text:display="none"')
    const body = `${p('Seen<text:span text:style-name="H"> hid</text:span>')}${p('Hidden', 'P')}<text:section text:display="none">${p('Away')}</text:section>`
    const { text, note } = await read(body, styles)
    expect(text).toBe('Seen')
    expect(note('hidden-text-left-out')).toBe(3)
  })

  it('keeps direction, language, and what the file says of itself', async () => {
    const styles =
      '<style:style style:name="U" style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb"/><style:text-properties style:language-complex="ur" style:country-complex="PK"/></style:style>'
    const meta = `<office:document-meta ${namespaces}><office:meta><dc:title>On the quay</dc:title><meta:initial-creator>R. Marsh</meta:initial-creator><meta:creation-date>2021-03-04T05:06:07</meta:creation-date></office:meta></office:document-meta>`
    const { document, metadata, note } = await read(p('گھاٹ', 'U'), styles, {}, { 'meta.xml': meta })
    expect(document.content).toMatchObject([{ attrs: { lang: null, dir: 'rtl' } }])
    expect(metadata).toMatchObject({ title: 'On the quay', authors: ['R. Marsh'], language: 'ur-PK', published: null })
    expect(note('file-made')).toBe('2021-03-04')
  })

  it('brings a deletion back once that holds itself, and is bounded where tables repeat within tables', async () => {
    const itself = `<text:tracked-changes><text:changed-region text:id="a"><text:deletion>${p('left<text:change text:change-id="a"/>')}</text:deletion></text:changed-region></text:tracked-changes>`
    const again = '<text:change text:change-id="a"/>'.repeat(50)
    expect((await both(itself + p(`One ${again}`)))[1]).toBe('One left')
    const nested = (depth: number): string =>
      depth === 0
        ? p('x')
        : `<table:table><table:table-row><table:table-cell table:number-columns-repeated="900">${nested(depth - 1)}</table:table-cell></table:table-row></table:table>`
    const { document, note } = await read(nested(10))
    expect(JSON.stringify(document).length).toBeLessThan(5_000_000)
    expect(note('repeats-left-out')).toBeGreaterThan(0)
  })

  it('bounds lists within lists', async () => {
    const nested = (depth: number): string =>
      depth === 0 ? p('Innermost') : `<text:list><text:list-item>${nested(depth - 1)}</text:list-item></text:list>`
    const { text, note } = await read(nested(120))
    expect(text).toBe('Innermost')
    expect(note('nesting-flattened')).toBeGreaterThan(0)
  })

  it('is refused where it is encrypted, and named as damaged without its content', async () => {
    const manifest = `<manifest:manifest ${namespaces}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`
    const encrypted = await makeOdt(p('Quay'), '', { 'META-INF/manifest.xml': manifest })
    expect(await outputOf(encrypted, { name: 'quay.odt' })).toMatchObject({ error: { code: 'encryption-unsupported' } })
    const empty = await makeArchive({ mimetype })
    expect(await outputOf(empty, { name: 'quay.odt' })).toMatchObject({ error: { code: 'format-damaged' } })
  })
})
