import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentExtensions } from '#editor/document-schema.ts'
import { preparedDocument } from '#editor/prepared-document.ts'
import { sectionStretches } from '#editor/section-stretches.ts'
import { anyDocument } from './documents.ts'

const schema = getSchema([...documentExtensions])

test('sections cover the text without gaps, each from its first block to where the next one begins', () => {
  fc.assert(
    fc.property(anyDocument, (source) => {
      const { content, map } = preparedDocument(source, null)
      const doc = schema.nodeFromJSON(content)
      const stretches = sectionStretches(doc, map)
      expect(stretches).toHaveLength(doc.childCount)
      expect(stretches[0]?.start).toBe(0)
      expect(stretches.at(-1)?.end).toBe(map.text.length + 1)
      for (const [at, { end }] of stretches.entries()) {
        const next = stretches[at + 1]
        if (next) expect(next.start).toBe(end)
      }
      let position = 0
      for (const [at, { start }] of stretches.entries()) {
        const section = doc.child(at)
        const words = section.textBetween(0, section.content.size, '\n', (leaf) =>
          leaf.type.name === 'hardBreak' ? '\n' : '\uFFFC',
        )
        expect(map.text.slice(start, start + words.length)).toBe(words)
        position += section.nodeSize
      }
      expect(position).toBe(doc.content.size)
    }),
    { numRuns: 60 },
  )
})
