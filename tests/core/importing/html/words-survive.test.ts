import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceDocument } from '#domain/document/document.ts'
import { imported } from '../imported.ts'

const names = [
  ...[
    'p',
    'div',
    'span',
    'b',
    'i',
    'a',
    'h2',
    'ul',
    'ol',
    'li',
    'blockquote',
    'table',
    'tr',
    'td',
    'th',
    'pre',
    'dl',
    'dt',
    'dd',
  ],
  ...[
    'section',
    'figure',
    'figcaption',
    'button',
    'form',
    'label',
    'x-card',
    'details',
    'summary',
    'center',
    'font',
    'code',
    'sup',
  ],
]
let count = 0
/** A word that stands once in a page, so that its place can be told. */
const word = fc.constant(null).map(() => {
  count += 1
  return `w${count}e`
})
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', maxDepth: 6 },
    word,
    fc.constantFrom(' ', '\n', '<br>', '&nbsp;', '<!-- a <b> -->', '&lt;i&gt;', '<img alt="">', '<hr>'),
    fc
      .tuple(fc.constantFrom(...names), fc.array(tie('tree'), { maxLength: 4 }))
      .map(([name, children]) => `<${name}>${children.join('')}</${name}>`),
  ),
}))

const wordsIn = (text: string): readonly string[] => text.match(/w\d+e/g) ?? []

describe('any page', () => {
  it('keeps every word once, in a document of known nodes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 6 }), async (parts) => {
        const html = `wstart ${parts.join('')}`
        const read = await imported(html, { name: 'page.html', wholePage: true })
        expect(sourceDocument.safeParse(read.document).error).toBeUndefined()
        expect(read.codes).not.toContain('left-out-for-safety')
        expect([...wordsIn(read.text)].sort()).toEqual([...wordsIn(html)].sort())
        // A parser moves what stands in a table where nothing may; all else stays in its order.
        if (!/<t[rdh]|<table/.test(html)) expect(wordsIn(read.text)).toEqual(wordsIn(html))
      }),
      { numRuns: 120 },
    )
  })
})
