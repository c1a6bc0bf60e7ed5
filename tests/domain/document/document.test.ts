import { describe, expect, it } from 'vitest'
import { sourceDocument } from '#domain/document/document.ts'
import { safeHref } from '#domain/document/safe-href.ts'

describe('the address of a link', () => {
  it.each([
    'https://port.example/a?b#c',
    'http://port.example',
    'mailto:rosa@port.example',
    '/log',
    '../log',
    '#fog',
    '?a=b',
    '//port.example/x',
    'نقشہ',
    'a/b:c',
  ])('is kept as written: %s', (href) => {
    expect(safeHref(href)).toBe(href)
  })

  it('is kept without the spaces around it', () => {
    expect(safeHref(' \n/log\t')).toBe('/log')
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\u0000script:alert(1)',
    '\u0001javascript:alert(1)',
    '\ufeffjavascript:alert(1)',
    'java\u200bscript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'blob:https://port.example/x',
    'file:///etc/passwd',
    'app://main/x',
    'x-program+1.0:run',
    '',
    '   ',
    `https://port.example/${'x'.repeat(4_000)}`,
  ])('is dropped where it is none of the web, of mail or relative: %j', (href) => {
    expect(safeHref(href)).toBe(null)
  })
})

describe('the document of a revision', () => {
  const withBlock = (block: unknown) => sourceDocument.safeParse({ type: 'doc', content: [block] }).success
  const text = (text: string, ...marks: readonly unknown[]) => ({ type: 'text', text, marks })
  const linked = (href: string) => ({
    type: 'paragraph',
    content: [text('log', { type: 'link', attrs: { href } })],
  })

  it('is made of known nodes', () => {
    expect(withBlock({ type: 'paragraph' })).toBe(true)
    expect(withBlock({ type: 'paragraph', content: [text('fog', { type: 'bold' }), { type: 'hardBreak' }] })).toBe(true)
    expect(withBlock({ type: 'footnote', attrs: { label: '1' }, content: [{ type: 'paragraph' }] })).toBe(true)
    expect(withBlock(linked('https://port.example'))).toBe(true)
  })

  it.each([
    ['no block', undefined],
    ['an unknown block', { type: 'iframe' }],
    ['an unknown key', { type: 'paragraph', style: 'x' }],
    ['an unknown mark', { type: 'paragraph', content: [text('x', { type: 'textStyle' })] }],
    ['an empty text', { type: 'paragraph', content: [text('')] }],
    ['text without a block', { type: 'text', text: 'x' }],
    ['a list without items', { type: 'bulletList', content: [] }],
    ['a list of paragraphs', { type: 'bulletList', content: [{ type: 'paragraph' }] }],
    ['a heading of no level', { type: 'heading', attrs: { lang: null, dir: null, level: 7 } }],
    [
      'a picture with an address',
      { type: 'paragraph', content: [{ type: 'image', attrs: { alt: '', title: null, src: 'x' } }] },
    ],
    ['a link that is a program', linked('javascript:alert(1)')],
    ['a link whose program is hidden', linked('java\tscript:alert(1)')],
  ])('is refused with %s', (_, block) => {
    expect(withBlock(block)).toBe(false)
  })

  it('holds at least one block', () => {
    expect(sourceDocument.safeParse({ type: 'doc', content: [] }).success).toBe(false)
  })
})
