import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BlockNode, SourceDocument } from '#domain/document/document.ts'
import { sourceDocument } from '#domain/document/document.ts'
import { pagesOf } from '#domain/document/pages.ts'
import { textMapOf, textOf } from '#domain/text/text-map.ts'
import { documentExtensions } from '#editor/document-schema.ts'
import { preparedDocument } from '#editor/prepared-document.ts'
import { anyDocument, documentOf } from '#tests/renderer/editor/documents.ts'

/** The document with a page, a time and a speaker that begin with every paragraph and heading, at any depth. */
function withPages(document: SourceDocument): SourceDocument {
  let page = 0
  const visit = (node: BlockNode): BlockNode => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      page += 1
      const attrs = {
        lang: null,
        dir: null,
        ...node.attrs,
        page: String(page),
        pageTurns: [{ at: 1, page: `${page}a` }],
        time: { start: page, end: page + 1 },
        speaker: `Speaker ${page}`,
      }
      return { ...node, attrs } as BlockNode
    }
    if (node.type === 'codeBlock' || node.type === 'horizontalRule') return node
    return { ...node, content: node.content.map((each) => visit(each as BlockNode)) } as BlockNode
  }
  return { type: 'doc', content: document.content.map(visit) }
}

const schema = getSchema([...documentExtensions])

test('pages, times and speakers change neither the text nor a position of a document', () => {
  fc.assert(
    fc.property(anyDocument, (plain) => {
      const paged = withPages(plain)
      expect(textOf(paged)).toBe(textOf(plain))
      expect(textMapOf(paged)).toMatchObject({ size: textMapOf(plain).size, blocks: textMapOf(plain).blocks })
      const doc = schema.nodeFromJSON(preparedDocument(paged, null).content)
      doc.check()
      expect(doc.textContent).toBe(schema.nodeFromJSON(preparedDocument(plain, null).content).textContent)
    }),
    { numRuns: 60 },
  )
})

test('each page begins where its block does, in text order, and never outside the text', () => {
  fc.assert(
    fc.property(anyDocument, (plain) => {
      const paged = withPages(plain)
      const { starts, at } = pagesOf(paged)
      const { blocks, text } = textMapOf(paged)
      const begun = blocks.filter(({ type }) => type === 'paragraph' || type === 'heading')
      expect(starts.filter(({ page }) => !page.endsWith('a')).map(({ offset }) => offset)).toEqual(
        begun.map(({ start }) => start),
      )
      expect(starts.every(({ offset }) => offset <= text.length)).toBe(true)
      expect(starts.map(({ offset }) => offset)).toEqual(starts.map(({ offset }) => offset).toSorted((a, b) => a - b))
      expect(at(text.length)).toBe(starts.at(-1)?.page ?? null)
    }),
    { numRuns: 60 },
  )
})

test('a document without pages is valid and read back byte for byte; one with pages too', () => {
  fc.assert(
    fc.property(anyDocument, (plain) => {
      for (const document of [plain, withPages(plain)]) {
        const stored = JSON.stringify(document)
        expect(JSON.stringify(sourceDocument.parse(JSON.parse(stored)))).toHaveLength(stored.length)
      }
      expect(pagesOf(plain).starts).toEqual([])
    }),
    { numRuns: 60 },
  )
  const old =
    '{"type":"doc","content":[{"type":"paragraph","attrs":{"lang":"ur","dir":"rtl"},"content":[{"type":"text","text":"a"}]}]}'
  expect(JSON.stringify(sourceDocument.parse(JSON.parse(old)))).toBe(old)
})

test('before the first page there is none, and a passage after a turn is on the new page', () => {
  const [first, second] = documentOf('Fog.', 'The ferry left.').content
  const attrs = { lang: null, dir: null, pageTurns: [{ at: 4, page: '13' }] }
  const pages = pagesOf({ type: 'doc', content: [first as BlockNode, { ...second, attrs } as BlockNode] })
  expect([0, 5, 8, 9, 12].map((offset) => pages.at(offset))).toEqual([null, null, null, '13', '13'])
})
