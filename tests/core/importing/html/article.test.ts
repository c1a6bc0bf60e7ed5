import { describe, expect, it } from 'vitest'
import { imported, sentences } from '../imported.ts'

const around = '<nav><a href="/">Home</a><a href="/boats">Boats</a></nav>'
const footer = '<footer>About us. Leave a note.</footer>'
const article = (body: string, head = '') =>
  imported(`<!doctype html><html><head><title>Fog at the quay</title>${head}</head><body>${body}`, {
    name: 'page.html',
  })

describe('the article of a page', () => {
  it('is taken without what stands around it, and the note says about how much that was', async () => {
    const read = await article(
      `${around}<main><article><h2>What is known</h2><p>${sentences(6)}</p><p>${sentences(5)}</p></article></main>${footer}`,
    )
    expect(read.text).toContain(sentences(6))
    expect(read.text).not.toContain('Leave a note')
    expect(read.note('article-extracted')).toBe('HomeBoatsAbout us. Leave a note.'.length)
    expect(read.codes).not.toContain('whole-page')
  })

  it('gets its headline back where that stood outside', async () => {
    const read = await article(
      `${around}<header><h1>Fog at the quay</h1></header><article><p>${sentences(6)}</p><p>${sentences(5)}</p></article>${footer}`,
    )
    expect(read.text.startsWith('Fog at the quay\nSentence 1')).toBe(true)
    expect(read.text.split('Fog at the quay')).toHaveLength(2)
    expect(read.codes).toContain('headline-restored')
  })

  it('has its headline once where it stood inside', async () => {
    const read = await article(
      `<article><p>Fog at the quay, the second time.</p><p>${sentences(6)}</p><p>${sentences(5)}</p></article>`,
    )
    expect(read.codes).not.toContain('headline-restored')
  })

  it('keeps repeated headings where they are', async () => {
    const part = (n: number) => `<h2>The day</h2><p>Part ${n}. ${sentences(4)}</p>`
    const read = await article(`<article>${part(1)}${part(2)}${part(3)}</article>`)
    const places = [...read.text.matchAll(/The day\nPart (\d)/g)].map(([, n]) => n)
    expect(places).toEqual(['1', '2', '3'])
  })

  it('is not told apart where it is short, and the whole page is taken', async () => {
    const read = await article(`${around}<p>The ferry left.</p>${footer}`)
    expect(read.text).toContain('The ferry left.')
    expect(read.text).toContain('Leave a note')
    expect(read.codes).toContain('whole-page')
  })

  it('is not looked for in a page of a few lines, every word of which is kept', async () => {
    const read = await article(`<p>${sentences(4)}</p><p><button>Go on</button></p>`)
    expect(read.text).toBe(`${sentences(4)}\nGo on`)
    expect(read.codes).toContain('whole-page')
  })

  it('is not looked for in a page of the length of a book', async () => {
    const read = await article(`<nav>Home</nav><article><p>${'fog, '.repeat(250_000)}</p></article>`)
    expect(read.text.startsWith('Home\nfog, fog')).toBe(true)
    expect(read.codes).toContain('whole-page')
  })

  it('is what the page declares it to be where the search found far less', async () => {
    const teaser = `<div id="print-message"><p>${sentences(9)}</p></div>`
    const body = Array.from({ length: 60 }, (_, n) => `<li><a href="/${n}">Log ${n}: ${sentences(1)}</a></li>`).join('')
    const read = await article(`${teaser}<div itemprop="articleBody"><ul class="menu sidebar">${body}</ul></div>`)
    expect(read.text).toContain('Log 59')
  })

  it('does not count the data for machines as text that was left out', async () => {
    const data = `<script type="application/json">${JSON.stringify('x'.repeat(9_000))}</script>`
    const linked = `<script type="application/ld+json">{"name":"${'y'.repeat(9_000)}"}</script>`
    const read = await article(
      `<article><p>${sentences(6)}</p><p>${sentences(5)}</p></article>${data}${linked}${footer}`,
    )
    expect(Number(read.note('article-extracted') ?? 0)).toBeLessThan(100)
  })

  it('is not looked for where a person wants the whole page', async () => {
    const page = `${around}<article><p>${sentences(6)}</p><p>${sentences(5)}</p></article>${footer}`
    const read = await imported(page, { name: 'page.html', wholePage: true })
    expect(read.text).toContain('Home')
    expect(read.text).toContain('Leave a note')
    expect(read.codes).toContain('whole-page-chosen')
  })

  it('is not looked for in what was pasted', async () => {
    const read = await imported(`<meta charset=utf-8><b id="docs-internal-guid-1"><p>${around}</p>Fog</b>`, {
      name: '',
      pasted: 'html',
    })
    expect(read.text).toContain('HomeBoats')
    expect(JSON.stringify(read.document)).not.toContain('bold')
    expect(read.codes).toEqual([])
  })

  it('keeps the direction of what it was taken out of', async () => {
    const read = await article(`<div dir=rtl><article><p>${sentences(6)}</p><p>${sentences(5)}</p></article></div>`)
    expect(read.document.content.map((block) => ('attrs' in block ? block.attrs : null))).toEqual([
      { lang: null, dir: 'rtl' },
      { lang: null, dir: 'rtl' },
    ])
  })

  it('survives a page whose own names stand in the way of the search', async () => {
    const read = await article(
      `<form id="f"><input name="parentNode"><input id="remove"><input name="querySelectorAll"></form><img name="getElementsByTagName"><article><p>${sentences(6)}</p><p>${sentences(5)}</p></article>`,
    )
    expect(read.text).toContain(sentences(6))
  })
})
