import { expect, it } from 'vitest'
import { sourceDocument } from '#domain/document/document.ts'
import { correctedDocument } from '#editor/corrected-document.ts'

const paragraph = { lang: null, dir: null, script: 'latin', number: 3, page: null, pageTurns: null }

it('keeps when something was said and by whom', () => {
  const attrs = { ...paragraph, time: { start: 1_000, end: 2_000 }, speaker: 'Mira' }
  const said = { type: 'doc', content: [{ type: 'paragraph', attrs, content: [{ type: 'text', text: 'fog' }] }] }
  expect(correctedDocument(said).content[0]).toMatchObject({
    attrs: { time: { start: 1_000, end: 2_000 }, speaker: 'Mira' },
  })
})

it('is the closed list of nodes again, without what only the editor knows', () => {
  const content = {
    type: 'doc',
    content: [
      {
        type: 'section',
        content: [
          {
            type: 'heading',
            attrs: { lang: null, dir: null, script: null, page: '7', pageTurns: null, level: 2 },
            content: [{ type: 'text', text: 'Log' }],
          },
          {
            type: 'paragraph',
            attrs: {
              ...paragraph,
              pageTurns: [
                { at: 2, page: '8' },
                { at: 40, page: '9' },
              ],
            },
            content: [
              {
                type: 'text',
                text: 'forty',
                marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://quay.example/' } }],
              },
              { type: 'hardBreak' },
              { type: 'footnoteReference', attrs: { label: '1' } },
            ],
          },
        ],
      },
      { type: 'section', content: [{ type: 'paragraph', attrs: paragraph }, { type: 'horizontalRule' }] },
    ],
  }
  const corrected = correctedDocument(content)
  expect(sourceDocument.safeParse(corrected).error).toBeUndefined()
  expect(corrected.content).toMatchObject([
    { type: 'heading', attrs: { level: 2, page: '7' } },
    { type: 'paragraph', attrs: { pageTurns: [{ at: 2, page: '8' }] } },
    { type: 'paragraph', attrs: { lang: null, dir: null } },
    { type: 'horizontalRule' },
  ])
})

it('keeps the number of an item as the source shows it', () => {
  const item = (marker: string | null) => ({
    type: 'listItem',
    attrs: { marker },
    content: [{ type: 'paragraph', attrs: paragraph, content: [{ type: 'text', text: 'fog' }] }],
  })
  const list = { type: 'orderedList', attrs: { start: 1 }, content: [item('(a)'), item(null)] }
  const corrected = correctedDocument({ type: 'doc', content: [{ type: 'section', content: [list] }] })
  expect(sourceDocument.safeParse(corrected).success).toBe(true)
  expect(corrected.content).toMatchObject([{ content: [{ attrs: { marker: '(a)' } }, { type: 'listItem' }] }])
})
