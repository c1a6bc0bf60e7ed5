import { describe, expect, it } from 'vitest'
import { imported } from '../imported.ts'

/** What a page with this head says of itself. */
const metadataOf = async (head: string, body = '<p>Fog.</p>', html = '<html>') =>
  (await imported(`<!doctype html>${html}<head>${head}</head><body>${body}`, { name: 'page.html' })).metadata

const linkedData = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('what a page says of itself', () => {
  it('is nothing where it says nothing', async () => {
    expect(await metadataOf('')).toEqual({
      title: null,
      firstHeading: null,
      authors: [],
      published: null,
      captured: null,
      url: null,
      siteName: null,
      language: null,
      licence: null,
    })
  })

  it('is read from its linked data first', async () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Fog &amp; ferry',
      author: [{ '@type': 'Person', name: 'Rosa Quay' }, 'Amir Pier'],
      datePublished: '2024-03-12T18:30:00.250+05:00',
      publisher: { '@type': 'Organization', name: 'Harbour Post' },
      mainEntityOfPage: { '@id': 'https://post.example/fog' },
      inLanguage: 'ur',
      license: 'https://licence.example/by',
    }
    const meta =
      '<meta property="og:title" content="Other"><meta property="og:site_name" content="Other"><meta name=author content=Other>'
    for (const data of [
      article,
      [article],
      { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, article] },
    ])
      expect(await metadataOf(meta + linkedData(data))).toMatchObject({
        title: 'Fog & ferry',
        authors: ['Rosa Quay', 'Amir Pier'],
        published: '2024-03-12T18:30:00.250+05:00',
        siteName: 'Harbour Post',
        url: 'https://post.example/fog',
        language: 'ur',
        licence: 'https://licence.example/by',
      })
  })

  it('is looked up where linked data only points at it', async () => {
    const data = {
      '@graph': [
        { '@type': 'Article', headline: 'Fog', author: { '@id': '#rosa' }, publisher: { '@id': '#post' } },
        { '@type': 'Person', '@id': '#rosa', name: 'Rosa Quay' },
        { '@type': 'Organization', '@id': '#post', name: 'Harbour Post' },
      ],
    }
    expect(await metadataOf(linkedData(data))).toMatchObject({ authors: ['Rosa Quay'], siteName: 'Harbour Post' })
  })

  it('is the name that the page itself shows where linked data has two', async () => {
    const data = (headline: string, name: string) => linkedData({ '@type': 'Article', headline, name })
    const title = '<title>Harbour fog - Post</title>'
    expect((await metadataOf(title + data('low cloud over water', 'Harbour fog'))).title).toBe('Harbour fog')
    expect((await metadataOf(title + data('Harbour fog', 'Post'))).title).toBe('Harbour fog')
    expect((await metadataOf(data('Harbour fog', 'Post'))).title).toBe('Harbour fog')
  })

  it('survives linked data that is broken, foreign or hostile', async () => {
    const title = '<meta property="og:title" content="Fog">'
    for (const json of [
      '{',
      '[]',
      'null',
      '"x"',
      '{"@type":"Article","headline":{"a":1}}',
      '{"__proto__":{"@type":"Article"}}',
    ])
      expect((await metadataOf(`${title}<script type="application/ld+json">${json}</script>`)).title).toBe('Fog')
  })

  it('is read from meta elements by what they mean', async () => {
    expect(
      await metadataOf(
        `<title>Fog - Post</title>
         <meta property="og:title" content=" Fog at
           the quay "><meta property="og:site_name" content="Harbour Post">
         <meta name="citation_author" content="Quay, Rosa"><meta name="citation_author" content="Pier, Amir">
         <meta property="article:published_time" content="2024-03-12T18:30Z">
         <link rel="shortlink canonical" href="https://post.example/fog"><link rel="license" href="https://licence.example">`,
        '<p>Fog.',
        '<html lang="en_GB">',
      ),
    ).toMatchObject({
      title: 'Fog at the quay',
      authors: ['Quay, Rosa', 'Pier, Amir'],
      siteName: 'Harbour Post',
      published: '2024-03-12T18:30Z',
      url: 'https://post.example/fog',
      language: 'en-GB',
      licence: 'https://licence.example',
    })
  })

  it('is read however Dublin Core is written, and with its characters as themselves', async () => {
    for (const name of ['dc.title', 'DC:Title', 'dcterm:title', 'dcterms.title', 'x:title dc:title'])
      expect(
        (
          await metadataOf(
            `<meta property="og:title" content=Other><meta property="${name}" content="Fog &amp;amp; quay">`,
          )
        ).title,
      ).toBe('Fog & quay')
    expect((await metadataOf('<meta name="dc:creator" content="Rosa Quay">')).authors).toEqual(['Rosa Quay'])
  })

  it('is its title and its first heading where it says no more', async () => {
    expect(await metadataOf('<title> Fog \n report </title>', '<h2>At the <b>quay</b></h2>')).toMatchObject({
      title: 'Fog report',
      firstHeading: 'At the quay',
    })
  })

  it.each([
    ['By Rosa Quay', ['Rosa Quay']],
    ['Rosa Quay and Amir Pier', ['Rosa Quay', 'Amir Pier']],
    ['Rosa Quay, Amir Pier, and Noor Fog, Harbour Post', ['Rosa Quay', 'Amir Pier', 'Noor Fog']],
    ['Quay, Rosa', ['Quay, Rosa']],
    ['Ports and Piers', ['Ports and Piers']],
    ['https://social.example/rosa', []],
  ])('has the authors that are named in %j', async (author, names) => {
    const head = `<meta name="author" content="${author}"><meta property="og:site_name" content="Harbour Post">`
    expect((await metadataOf(head)).authors).toEqual(names)
  })

  it.each([
    ['<time datetime="2024-03-12" itemprop="datePublished">12 March</time>', '2024-03-12'],
    ['<span itemprop="datePublished" content="2024-03-12T08:00">x</span>', '2024-03-12T08:00'],
    ['<time class="entry-date published" datetime="2024-03-12T08:00:00+00:00">x</time>', '2024-03-12T08:00:00+00:00'],
    ['<span itemprop="datePublished">March 12, 2024</span>', '2024-03-12'],
    ['<p>12.03.2024</p>', null],
  ])('was published when its text marks it: %s', async (body, published) => {
    expect((await metadataOf('', `<p>Fog.</p>${body}`)).published).toBe(published)
  })

  it('gives no address that is none of the web', async () => {
    expect(
      (await metadataOf('<link rel=canonical href="javascript:alert(1)"><meta property="og:url" content="/fog">')).url,
    ).toBe(null)
  })
})

describe('where a page was saved from', () => {
  it('is told by browsers', async () => {
    const read = await imported(
      '<!DOCTYPE html>\n<!-- saved from url=(0024)https://post.example/fog -->\n<html><p>Fog.',
      {
        name: 'page.html',
      },
    )
    expect(read.metadata).toMatchObject({ url: 'https://post.example/fog', captured: null })
  })

  it('and when, by an extension', async () => {
    const comment =
      '<!--\r\n Page saved with SingleFile \r\n url: https://post.example/fog \r\n saved date: Tue Mar 12 2024 18:30:00 GMT+0500 (Some Time)\r\n-->'
    const read = await imported(`<!DOCTYPE html> <html lang=en>${comment}<p>Fog.`, { name: 'page.html' })
    expect(read.metadata).toMatchObject({ url: 'https://post.example/fog', captured: '2024-03-12T13:30:00Z' })
  })

  it('stands behind what the page says of its own address', async () => {
    const read = await imported(
      '<!-- saved from url=(0030)https://post.example/fog?from=x --><link rel=canonical href=https://post.example/fog><p>Fog.',
      { name: 'page.html' },
    )
    expect(read.metadata.url).toBe('https://post.example/fog')
  })
})

describe('the encoding of a page', () => {
  const cyrillic = Uint8Array.of(0xf4, 0xee, 0xe3)
  const asBytes = (text: string): number[] => [...Buffer.from(text, 'latin1')]
  const read = (top: string, bytes: Uint8Array, name = 'page.html') =>
    imported(Uint8Array.from([...asBytes(`${top}<p>`), ...bytes, ...asBytes('</p>')]), { name })

  it.each([
    '<meta charset=windows-1251>',
    '<!doctype html><html><head><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Windows-1251">',
    '<?xml version="1.0" encoding="windows-1251"?><html>',
    '<!-- <meta charset=utf-8> --><meta charset="cp1251">',
  ])('is the one that it declares: %s', async (top) => {
    const page = await read(top, cyrillic)
    expect(page.text).toBe('фог')
    expect(page.note('encoding')).toBe('windows-1251')
  })

  it('is UTF-8 where its bytes are, whatever it declares, and says so', async () => {
    const page = await read('<meta charset=windows-1251>', new TextEncoder().encode('فیری'))
    expect(page.text).toBe('فیری')
    expect(page.note('encoding-contradicted')).toBe('windows-1251')
  })

  it('cannot be declared as UTF-16 in bytes that are not', async () => {
    expect((await read('<meta charset=utf-16>', new TextEncoder().encode('فیری'))).text).toBe('فیری')
  })

  it('is no business of a text that speaks of one', async () => {
    const text = await imported('<meta charset=windows-1251> é', { name: 'notes.txt' })
    expect(text.text).toBe('<meta charset=windows-1251> é')
  })
})

describe('an XHTML page', () => {
  it('keeps its words after an element that is closed at once', async () => {
    const read = await imported(
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head><body><p>Fog.</p><iframe src="y"/><p>Quay.</p></body></html>',
      { name: 'page.xhtml', wholePage: true },
    )
    expect(read.text).toBe('Fog.\nQuay.')
  })
})
