import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BlockNode, SourceDocument } from '#domain/document/document.ts'
import { type TextMap, textMapOf, textOf } from '#domain/text/text-map.ts'
import { documentExtensions } from '#editor/document-schema.ts'
import { PreparingAhead, preparedDocument } from '#editor/prepared-document.ts'
import { anyDocument, documentOf } from './documents.ts'

const sectioned = (document: SourceDocument, language: string | null = null) =>
  preparedDocument(document, language).content
const schema = getSchema([...documentExtensions])
const leaf = (node: { readonly type: { readonly name: string } }) => (node.type.name === 'hardBreak' ? '\n' : '\uFFFC')

test('the text map of a sectioned document says what ProseMirror says', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const inSections = sectioned(document)
      const map = textMapOf(inSections)
      const doc = schema.nodeFromJSON(inSections)
      doc.check()
      expect(doc.content.size).toBe(map.size)
      expect(doc.textBetween(0, doc.content.size, '\n', leaf)).toBe(map.text)
    }),
    { numRuns: 120 },
  )
})

test('a prepared document has the map of its sections, and one that was prepared while it came is the same', () => {
  fc.assert(
    fc.property(anyDocument, fc.constantFrom(null, 'ur'), fc.nat(), (document, language, cut) => {
      const prepared = preparedDocument(document, language)
      const plain = ({ text, blocks, size }: TextMap) => ({ text, blocks, size })
      expect(plain(prepared.map)).toEqual(plain(textMapOf(prepared.content)))
      const coming: BlockNode[] = document.content.slice(0, cut % (document.content.length + 1))
      const listeners: (() => void)[] = []
      const hear = (listener: () => void) => {
        listeners.push(listener)
        return () => undefined
      }
      const ahead = new PreparingAhead({ blocks: coming, hear }, language, () => undefined)
      for (const block of document.content.slice(coming.length)) {
        coming.push(block)
        for (const listener of listeners) listener()
      }
      const whole: SourceDocument = { type: 'doc', content: coming }
      ahead.finish(whole)
      coming.push({ type: 'horizontalRule' })
      const [early, late] = [preparedDocument(whole, language), preparedDocument(whole, language)]
      coming.pop()
      expect(early.content).toEqual(prepared.content)
      expect(plain(early.map)).toEqual(plain(prepared.map))
      expect(plain(early.numbers.map)).toEqual(plain(prepared.numbers.map))
      expect(prepared.map.blocks.map((_, at) => early.numbers.ofBlock(at))).toEqual(
        prepared.map.blocks.map((_, at) => prepared.numbers.ofBlock(at)),
      )
      // What was made ahead is given to the first who asks; the others make it of the document as it is then.
      expect(late.map.blocks).toHaveLength(early.map.blocks.length + 1)
    }),
    { numRuns: 100 },
  )
})

test('every offset goes to the position of the same character and back', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const inSections = sectioned(document)
      const map = textMapOf(inSections)
      const doc = schema.nodeFromJSON(inSections)
      for (const { start, end } of map.blocks) {
        for (let offset = start; offset < end; offset += 1) {
          const position = map.toPosition(offset)
          expect(map.toOffset(position)).toBe(offset)
          expect(doc.textBetween(position, position + 1, '\n', leaf)).toBe(map.text[offset])
        }
      }
    }),
    { numRuns: 40 },
  )
})

test('sections leave the text as it is', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      expect(textOf(sectioned(document))).toBe(textOf(document))
    }),
  )
})

test('thirty textblocks make a section, and a long list is not cut', () => {
  const lines = Array.from({ length: 70 }, (_, line) => `line ${line}`)
  expect(sectioned(documentOf(...lines)).content.map(({ content }) => content.length)).toEqual([30, 30, 10])
  const list = {
    type: 'bulletList',
    content: lines.map((line) => ({ type: 'listItem', content: documentOf(line).content })),
  }
  const long = sectioned({ type: 'doc', content: [list as never, ...documentOf('after').content] })
  expect(long.content.map(({ content }) => content.length)).toEqual([1, 1])
})

test('paragraphs with words are numbered as in a report, headings count, and empty ones show no number', () => {
  const heading = {
    type: 'heading',
    attrs: { lang: null, dir: null, level: 1 },
    content: [{ type: 'text', text: 'One' }],
  }
  const content = [heading as never, ...documentOf('two', '', 'three').content]
  const numbered = sectioned({ type: 'doc', content }).content[0]?.content
  expect(numbered).toMatchObject([{}, { attrs: { number: 2 } }, { attrs: { number: null } }, { attrs: { number: 3 } }])
})

test('a block is set by its script, and Arabic script by its language or the letters that give it away', () => {
  const scripts = (language: string | null, ...lines: readonly string[]) =>
    (sectioned(documentOf(...lines), language).content[0]?.content ?? []).map((block) =>
      'attrs' in block ? block.attrs : {},
    )
  expect(scripts(null, 'یہ گھاٹ ہے', 'قال الرجل', 'घाट पर', 'the pier', '12')).toMatchObject([
    { script: 'nastaliq' },
    { script: 'arabic' },
    { script: 'devanagari' },
    { script: null },
    { script: null },
  ])
  expect(scripts('ur', 'قال الرجل', 'the pier')).toMatchObject([{ script: 'nastaliq' }, { script: null }])
  expect(scripts('fa', 'گھ', 'the pier')).toMatchObject([{ script: 'arabic' }, { script: null }])
})
