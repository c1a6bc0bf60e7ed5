import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { carried } from '#domain/report/html.ts'
import { escapeQuoted, unescapeQuoted } from '#domain/report/markdown.ts'

/** Pieces that mean something to Markdown, next to words of several scripts. */
const tricky = fc.oneof(
  fc.constantFrom(
    ...[
      '*',
      '_',
      '`',
      '~~',
      '<b>',
      '</q>',
      '<!-- /q -->',
      '&amp;',
      '&#35;',
      '# ',
      '- ',
      '+ ',
      '1. ',
      '12) ',
      '> ',
      '|',
    ],
    ...['[a](b)', '![i](u)', '[^1]', 'https://a.example/b', 'www.a.example', 'a@b.example', '$x$', '\\', '---', '==='],
    ...[
      '\n',
      '  ',
      ' ',
      '\t',
      ':',
      'دھند',
      'کی',
      '۔',
      'कोहरा',
      'fog',
      'the ',
      '\u202e',
      '\u200f',
      '\u00a0',
      '🚢',
      '$&',
    ],
  ),
  fc.string({ maxLength: 3 }),
)
const words = fc.array(tricky, { maxLength: 14 }).map((pieces) => pieces.join(''))

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

const parsed = (markdown: string): Node => unified().use(remarkParse).use(remarkGfm).parse(markdown) as unknown as Node

/** What a reader of the rendered text sees, and the kinds of nodes it is made of. */
function read(node: Node, kinds: Set<string>): string {
  kinds.add(node.type)
  if (node.type === 'break') return '\n'
  return node.value ?? (node.children ?? []).map((child) => read(child, kinds)).join('')
}

describe('words quoted in Markdown', () => {
  it('come back exactly', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(unescapeQuoted(escapeQuoted(text))).toBe(carried(text))
      }),
      { numRuns: 2_000 },
    )
  })

  // This reader makes links of addresses in text that it has already read; the words stay the same.
  it('are read as those words, and as nothing but words, by a Markdown reader', () => {
    fc.assert(
      fc.property(words, (text) => {
        const kinds = new Set<string>()
        const seen = read(parsed(`> “${escapeQuoted(text)}”`), kinds)
        expect(seen).toBe(`“${carried(text)}”`)
        expect(
          [...kinds].filter((kind) => !['root', 'blockquote', 'paragraph', 'text', 'break', 'link'].includes(kind)),
        ).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })
})
