import { describe, expect, it } from 'vitest'
import { xmlDepthLimit } from '#core/importing/limits.ts'
import { parseXml } from '#core/importing/xml/parse-xml.ts'
import { childNamed, childrenNamed, textIn } from '#core/importing/xml/xml-element.ts'

const prefixes = { 'urn:fog': 'f' }
const parsed = (xml: string | Uint8Array) => {
  const read = parseXml(xml, prefixes)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

describe('parsing XML', () => {
  it('names elements and attributes by the reader\u2019s prefixes, whatever the file writes', () => {
    const root = parsed('<q:a xmlns:q="urn:fog" xmlns="urn:other" q:x="1" y="2"><b/><q:c>lamp</q:c></q:a>')
    expect(root.name).toBe('f:a')
    expect({ ...root.attributes }).toEqual({ 'f:x': '1', y: '2' })
    expect(childrenNamed(root, '?:b')).toHaveLength(1)
    expect(textIn(childNamed(root, 'f:c') ?? root)).toBe('lamp')
  })

  it('joins text over entities, CDATA and the pieces that it is parsed in, between the halves of a character too', () => {
    expect(textIn(parsed('<a>fog &amp; &#x6a9;<![CDATA[ <lamp>]]></a>'))).toBe('fog & \u06a9 <lamp>')
    const long = `${'a'.repeat(65_532)}\u{1F6A2}ship`
    expect(textIn(parsed(`<a>${long}</a>`))).toBe(long)
  })

  it.each([
    ['<!DOCTYPE a [<!ENTITY b "fog">]><a>&b;</a>', 'xml-declarations'],
    ['<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'xml-declarations'],
    [`${'<a>'.repeat(xmlDepthLimit + 1)}${'</a>'.repeat(xmlDepthLimit + 1)}`, 'xml-depth'],
  ])('refuses what could harm: %.40s', (xml, detail) => {
    expect(parseXml(xml, prefixes)).toEqual({ ok: false, error: { code: 'archive-unsafe', detail } })
  })

  it.each([['<a>'], ['<a></b>'], [''], ['<a>&fog;</a>'], ['<a/><b/>'], ['<b:a/>']])('tells damage: %s', (xml) => {
    expect(parseXml(xml, prefixes)).toMatchObject({ ok: false, error: { code: 'format-damaged' } })
  })

  it('passes over a document type that names an outside file, and reads the encoding that is declared', () => {
    expect(parsed('<!DOCTYPE ncx PUBLIC "-//X" "http://example.org/x.dtd"><a/>').name).toBe('a')
    expect(textIn(parsed(Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>caf\xe9</a>', 'latin1')))).toBe(
      'café',
    )
    expect(textIn(parsed(Buffer.from('\ufeff<a>fog</a>', 'utf16le')))).toBe('fog')
  })
})
