import { describe, expect, it } from 'vitest'
import type { ImportOptions } from '#core/importing/import-output.ts'
import { readImportOutput } from '#core/importing/read-output.ts'
import { sourceDocument } from '#domain/document/document.ts'
import { imported, sentences } from './imported.ts'

/** Published attacks on note and annotation programs, each around the word "quay", which a reader of it sees. */
const attacks: Readonly<Record<string, string>> = {
  script: '<p>quay<script>alert(1)</script></p>',
  'script in a script': '<p>quay</p><script>/*<script>*/alert(1)</script>',
  'image that fails': '<p>quay<img src=x onerror=alert(1)></p>',
  'svg that loads': '<p>quay<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x></svg></p>',
  'script in svg':
    '<p>quay</p><svg><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  'foreign content in svg': '<p>quay</p><svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  'markup out of MathML':
    '<p>quay</p><math><mi><table><malignmark><style><!--</style><img alt="--&gt;&lt;img src=x onerror=alert(1)&gt;"></math>',
  noscript: '<p>quay</p><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  embed: '<p>quay</p><embed src="javascript:alert(1)"><object data="javascript:alert(1)"></object>',
  iframe: '<p>quay</p><iframe srcdoc="<script>alert(1)</script>" src="javascript:alert(1)"></iframe>',
  form: '<form action="javascript:alert(1)"><p>quay</p><input autofocus onfocus=alert(1)></form>',
  button: '<p>quay</p><button formaction="javascript:alert(1)" onclick=alert(1)>go</button>',
  isindex: '<p>quay</p><isindex type=image src=1 onerror=alert(1)>',
  details: '<details open ontoggle=alert(1)><summary>quay</summary>fog</details>',
  popover: '<p>quay</p><button popovertarget=x>go</button><div id=x popover onbeforetoggle=alert(1)>fog</div>',
  'less-than before no letter': '<p>quay <1 <\u0000script>alert(1)</script> < img src=x onerror=alert(1) ></p>',
  'comment that HTML ends early': '<p>quay</p><!--> <img src=x onerror=alert(1)> -->',
  'comment that ends oddly': '<p>quay</p><!-- --!> <img src=x onerror=alert(1)> -->',
  'conditional comment': '<p>quay</p><!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  cdata: '<p>quay</p><svg><![CDATA[><img src=x onerror=alert(1)>]]></svg>',
  'script link': '<p>quay <a href="javascript:alert(1)">log</a></p>',
  'script link in disguise': '<p>quay <a href=" &#14; java&#10;script&colon;alert(1)">log</a></p>',
  'script link in capitals': '<p>quay <a href="JaVaScRiPt:alert(1)">log</a></p>',
  'data link': '<p>quay <a href="data:text/html,<script>alert(1)</script>">log</a></p>',
  'vbscript link': '<p>quay <a href="vbscript:msgbox(1)">log</a></p>',
  'link into a program': '<p>quay <a href="ms-settings:x">log</a> <a href="app://main/..%2f..%2fetc">log</a></p>',
  'file link': '<p>quay <a href="file:///etc/passwd">log</a> <a href="smb://x/y">log</a></p>',
  'data attributes as commands':
    '<p data-command="delete" data-pm-slice="0 0 []" data-type="mention" v-html="alert(1)">quay</p>',
  'styles that load':
    '<p style="background:url(javascript:alert(1));behavior:url(x)">quay</p><link rel=stylesheet href="javascript:alert(1)">',
  'base and refresh':
    '<base href="javascript:/a/"><meta http-equiv=refresh content="0;url=javascript:alert(1)"><p>quay <a href="#x">x</a></p>',
  'names over the page':
    '<form><input name=attributes><input name=childNodes><p>quay</p></form><img name=body><img name=createElement>',
  'template and slot':
    '<p>quay</p><template><img src=x onerror=alert(1)></template><slot onslotchange=alert(1)>fog</slot>',
  'table that leaks': '<table><tr><td>quay<script>alert(1)</script><td background="javascript:alert(1)">fog</table>',
  'custom element': '<p is="x-p" onmouseover=alert(1)>quay</p><x-p onconnected=alert(1)>fog</x-p>',
  'prototype names': '<__proto__>quay</__proto__><constructor>fog</constructor><p constructor=1 __proto__=2>pier</p>',
}

const ways: Readonly<Record<string, Partial<ImportOptions>>> = {
  'a page': { name: 'page.html' },
  'a whole page': { name: 'page.html', wholePage: true },
  'a paste of HTML': { name: '', pasted: 'html' },
  Markdown: { name: 'notes.md' },
  'a paste of text': { name: '', pasted: 'text' },
}

/** Every address that a document's links keep. */
const addressesIn = (json: string): readonly string[] =>
  [...json.matchAll(/"href":("(?:[^"\\]|\\.)*")/g)].map(([, literal]) => JSON.parse(literal ?? '""') as string)

describe.each(Object.entries(attacks))('an attack by %s', (_, attack) => {
  it.each(Object.entries(ways))('comes to nothing in %s', async (way, options) => {
    const long = way === 'a page' ? `<p>${sentences(8)}</p>` : ''
    const read = await imported(`${attack}\n\n${long}`, options)
    const json = JSON.stringify(read.document)
    expect(sourceDocument.safeParse(read.document).error).toBeUndefined()
    expect(read.text).toContain('quay')
    for (const href of addressesIn(json)) expect(href).toMatch(/^(?:https?:|mailto:|#)/)
    // Where HTML is read as HTML, no part of a program is left even as words, but for what the page shows as words.
    if (way.includes('page') || way.includes('HTML')) expect(read.text.replace(/<.*/s, '')).not.toContain('alert(1)')
  })
})

describe('text that looks like an attack', () => {
  it('is kept letter by letter, for it is evidence', async () => {
    for (const attack of Object.values(attacks)) {
      const read = await imported(attack, { name: 'account.txt' })
      expect(read.text).toBe(attack)
      expect(JSON.stringify(read.document)).not.toContain('marks')
    }
  })

  it('is kept in Markdown too, where it is written as HTML', async () => {
    expect((await imported('Fog <img src=x onerror=alert(1)> quay', { name: 'a.md' })).text).toBe(
      'Fog <img src=x onerror=alert(1)> quay',
    )
  })

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    'java&#9;script:x',
    'data:text/html,x',
    'app://main/..%5cx',
    'tel:1',
  ])('is no link in Markdown: %j', async (address) => {
    const read = await imported(`[log](<${address}>) [log][l] <${address}>\n\n[l]: <${address}>`, { name: 'a.md' })
    expect(addressesIn(JSON.stringify(read.document))).toEqual([])
    expect(read.text).toContain('log log')
    expect(read.note('links-dropped')).toBeGreaterThan(0)
  })
})

describe('what an importer process wrote', () => {
  const valid = async () => {
    const { document, metadata, notes, format, layout } = await imported('[log](https://port.example) of the quay', {
      name: 'a.md',
    })
    return { ok: true, document, metadata, notes, format, layout, pictures: [] }
  }
  const changed = async (from: string, to: string): Promise<string> => {
    const json = JSON.stringify(await valid())
    expect(json).toContain(from)
    return json.replace(from, to)
  }

  it('is believed where it is whole', async () => {
    const output = await valid()
    expect(readImportOutput(JSON.stringify(output))).toEqual({ ok: true, value: output })
  })

  it.each([
    ['a node of no known kind', '"type":"paragraph"', '"type":"script"'],
    ['a key of no known name', '"type":"paragraph"', '"type":"paragraph","onclick":"x"'],
    ['a program for an address', 'https://port.example', 'javascript:alert(1)'],
    ['a prototype', '"type":"paragraph"', '"type":"paragraph","__proto__":{"x":1}'],
    ['a format of no known name', '"format":"md"', '"format":"exe"'],
    ['no document', '"document":', '"documents":'],
    ['a note in no known form', '"notes":[', '"notes":[{"code":"<b>","count":null,"detail":null},'],
    ['half of its JSON', '{"ok":true', '{"ok":tr'],
  ])('is refused with %s', async (_, from, to) => {
    expect(readImportOutput(await changed(from, to))).toEqual({ ok: false, error: 'invalid' })
  })

  it('is refused where it is nested deeper than we can walk', () => {
    const deep = `${'{"type":"blockquote","content":['.repeat(5_000)}${']}'.repeat(5_000)}`
    expect(readImportOutput(`{"ok":true,"document":${deep}}`)).toEqual({ ok: false, error: 'invalid' })
  })
})
