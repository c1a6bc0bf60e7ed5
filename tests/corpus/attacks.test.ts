import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import type { ImportOptions } from '#core/importing/import-output.ts'
import { sourceDocument } from '#domain/document/document.ts'
import { textOf } from '#domain/text/text-map.ts'
import { outputOf } from '#tests/core/importing/imported.ts'
import { jsonOf, wordsOf } from './corpus.ts'

interface Attack {
  readonly payload: string
  readonly expected: string | readonly string[]
}
const attacks = jsonOf<readonly Attack[]>('html/xss/dompurify_expect.json')

const ways: Readonly<Record<string, Partial<ImportOptions>>> = {
  'a page': { name: 'page.html' },
  'a whole page': { name: 'page.html', wholePage: true },
  'a paste of HTML': { name: '', pasted: 'html' },
  Markdown: { name: 'notes.md' },
}

/** What is no text to us: fields, drawings, and what a page does not show. */
const noText = 'style, script, svg, math, select, textarea, option, template, [hidden], noscript, video, audio, title'
/** Words that a parser of older pages made up. */
const madeUp = /searchable index|search keywords/
const parser = new new JSDOM('').window.DOMParser()

/** The words that a reader would see of a sanitised payload. The article of a page is taken without its buttons. */
function shownWords(html: string, way: string): readonly string[] {
  const document = parser.parseFromString(html, 'text/html')
  for (const each of document.querySelectorAll(way === 'a page' ? `${noText}, button` : noText)) each.remove()
  const text = document.body?.textContent ?? ''
  return madeUp.test(text) ? [] : wordsOf(text)
}

const unspaced = (text: string): string => text.replace(/\s+/g, '')

describe('published attacks', () => {
  it('are there', () => {
    expect(attacks.length).toBeGreaterThan(200)
  })

  it.each(Object.entries(ways))('come to nothing in %s', async (way, options) => {
    let looked = 0
    for (const { payload, expected } of attacks) {
      looked += 1
      const output = await outputOf(payload, { encoding: 'utf-8', ...options })
      if (!output.ok) {
        expect(['no-text', payload]).toEqual([output.error.code, payload])
        continue
      }
      expect(sourceDocument.safeParse(output.document).error).toBeUndefined()
      const hrefs = [...JSON.stringify(output.document).matchAll(/"href":("(?:[^"\\]|\\.)*")/g)]
      for (const [, href] of hrefs) expect(JSON.parse(href ?? '""')).toMatch(/^(?:https?:|mailto:|[#/.?]|[^:]*$)/i)
      if (way === 'Markdown') continue
      const text = unspaced(textOf(output.document))
      const accepted = typeof expected === 'string' ? [expected] : expected
      const missing = accepted.map((html) => shownWords(html, way).filter((word) => !text.includes(word)))
      expect([payload, missing.some((words) => words.length === 0)]).toEqual([payload, true])
    }
    expect(looked).toBe(attacks.length)
  })
})
