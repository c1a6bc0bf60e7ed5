import { expect, it } from 'vitest'
import { pagesOf } from '#domain/document/pages.ts'
import { textOf } from '#domain/text/text-map.ts'
import { imported } from '../imported.ts'

async function pagesIn(body: string, whole = true, head = '<!doctype html>') {
  const { document, text } = await imported(`${head}<body>${body}`, { name: 'page.html', wholePage: whole })
  const pages = pagesOf(document)
  return pages.starts.map(({ offset, page }) => [page, text.slice(offset, offset + 5).split('\n')[0]])
}

it('takes the pages of a book from its page breaks, with their numbers as printed', async () => {
  const breaks = [
    '<p>Front matter.</p><div role="doc-pagebreak" aria-label="Page xiv."></div><h2>Fog</h2>',
    '<hr epub:type="pagebreak" title="1"><p>Ferry left.</p><span role="doc-pagebreak" id="p2">2</span><p>Later on.</p>',
  ]
  expect(await pagesIn(breaks.join(''))).toEqual([
    ['xiv', 'Fog'],
    ['1', 'Ferry'],
    ['2', '2'],
  ])
})

it('keeps the place of a page that begins inside a paragraph, with a word and not with a space', async () => {
  const page = '<p>  One <b>ferry</b> <span role="doc-pagebreak" title="8"></span> struck the pier.<br><br>Two</p>'
  expect(await pagesIn(page)).toEqual([['8', 'struc']])
  const again = '<p>One<span role="doc-pagebreak" title="8"></span>two <a epub:type="pagebreak" title="9"></a> six</p>'
  expect(await pagesIn(again)).toEqual([
    ['8', 'two s'],
    ['9', 'six'],
  ])
})

it('changes no word of the text, and passes over a break without a number', async () => {
  const withBreaks =
    '<p>a <span role="doc-pagebreak" title="8"></span>b</p><div role="doc-pagebreak" id="p9"></div><p>c</p>'
  const { document } = await imported(`<!doctype html><body>${withBreaks}`, { name: 'page.html', wholePage: true })
  expect(textOf(document)).toBe('a b\nc')
  expect(pagesOf(document).starts).toEqual([{ offset: 2, page: '8' }])
})

it('finds them in an article that is told apart from its page, and in XHTML that closes them at once', async () => {
  const words = 'The ferry struck the north pier in fog and the harbour office counted who was aboard. '.repeat(8)
  const article = `<nav><a href="/">Home</a></nav><article><h1>Fog at the pier</h1><p>${words}</p>
    <div role="doc-pagebreak" aria-label="12"></div><p>Second ${words}</p></article><footer>All rights</footer>`
  expect(await pagesIn(article, false)).toEqual([['12', 'Secon']])
  const xhtml = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'
  const closed =
    '<p>One</p><span epub:type="pagebreak" title="3"/><p>Two</p><span epub:type="pagebreak" title="4"/><p>Six</p>'
  expect(await pagesIn(closed, true, xhtml)).toEqual([
    ['3', 'Two'],
    ['4', 'Six'],
  ])
})
