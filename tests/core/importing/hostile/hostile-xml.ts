import { members } from './hostile-archives.ts'
import { type HostileFile, shown, text } from './hostile-file.ts'
import { rawZip } from './raw-zip.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const start = `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>${shown}</w:t></w:r></w:p>`
const end = '</w:body></w:document>'
const [types] = members

/** A Word document whose main part is this XML. */
const docx = (xml: string | Uint8Array): Uint8Array =>
  rawZip([...(types ? [types] : []), { name: 'word/document.xml', content: xml, isStored: true }])

const laughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')}]>`
const refused = ['archive-unsafe', 'format-damaged']
const either = ['imported', ...refused]

const xml: readonly (readonly [
  name: string,
  attack: string,
  xml: () => string | Uint8Array,
  ends: readonly string[],
  isHeavy?: boolean,
])[] = [
  ['laughs', 'a billion laughs', () => `<?xml version="1.0"?>${laughs}${start}<w:t>&a12;</w:t>${end}`, refused],
  [
    'blow-up',
    'one large entity, called often',
    () => `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100_000)}">]>${start}${'&a;'.repeat(10_000)}${end}`,
    refused,
  ],
  [
    'outside',
    'an entity from a file',
    () => `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${start}<w:p>&e;</w:p>${end}`,
    refused,
  ],
  [
    'outside-parameter',
    'a parameter entity from the network',
    () => `<!DOCTYPE x [<!ENTITY % e SYSTEM "http://127.0.0.1:9/x.dtd"> %e;]>${start}${end}`,
    refused,
  ],
  [
    'outside-dtd',
    'a document type on the network',
    () => `<!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/x.dtd">${start}${end}`,
    either,
  ],
  ['entity-unknown', 'an entity that nobody declared', () => `${start}<w:p>&nobody;</w:p>${end}`, refused],
  [
    'include',
    'an inclusion',
    () =>
      `${start}<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>${end}`,
    either,
  ],
  [
    'stylesheet',
    'a style sheet instruction',
    () => `<?xml-stylesheet type="text/xsl" href="http://127.0.0.1:9/x.xsl"?>${start}${end}`,
    either,
  ],
  [
    'deep',
    'a hundred thousand elements in each other',
    () => `${start}${'<w:p>'.repeat(100_000)}${'</w:p>'.repeat(100_000)}${end}`,
    refused,
  ],
  [
    'deep-prefixes',
    'namespaces declared at every depth',
    () =>
      `${start}${Array.from({ length: 390 }, (_, n) => `<w:sdt xmlns:p${n}="u${n}">`).join('')}${'</w:sdt>'.repeat(390)}${end}`,
    either,
  ],
  [
    'attributes',
    'an element with 200,000 attributes',
    () => `${start}<w:p ${Array.from({ length: 200_000 }, (_, n) => `a${n}="x"`).join(' ')}/>${end}`,
    either,
  ],
  [
    'attribute',
    'an attribute of ten megabytes',
    () => `${start}<w:p w:rsidR="${'x'.repeat(10_000_000)}"/>${end}`,
    ['archive-unsafe', 'imported'],
  ],
  ['twice', 'an attribute twice', () => `${start}<w:p a="1" a="2"/>${end}`, refused],
  ['name', 'an element with a name of a megabyte', () => `${start}<${'n'.repeat(900_000)}/>${end}`, either],
  [
    'flat',
    'two million empty elements',
    () => `${start}${'<w:p/>'.repeat(2_000_000)}${end}`,
    [...either, 'import-memory'],
    true,
  ],
  ['comment', 'a comment that never ends', () => `${start}<!--${'-'.repeat(1_000_000)}`, refused],
  [
    'cdata',
    'a million sections of CDATA',
    () => `${start}<w:p><w:r><w:t>${'<![CDATA[]]>'.repeat(400_000)}</w:t></w:r></w:p>${end}`,
    [...either, 'archive-unsafe'],
  ],
  ['utf-7', 'UTF-7', () => `<?xml version="1.0" encoding="UTF-7"?>+ADw-script+AD4-${start}${end}`, refused],
  ['utf-7-only', 'UTF-7 by its name alone', () => `<?xml version="1.0" encoding="UTF-7"?>${start}${end}`, either],
  [
    'utf-32',
    'UTF-32',
    () =>
      Uint8Array.from(
        [...`\ufeff${start}${end}`].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8, 0, 0]),
      ),
    refused,
  ],
  [
    'utf-16-lies',
    'UTF-16 that says it is UTF-8',
    () => Buffer.from(`<?xml version="1.0" encoding="utf-8"?>${start}${end}`, 'utf16le'),
    either,
  ],
  ['ebcdic', 'an encoding that nobody reads', () => `<?xml version="1.0" encoding="IBM037"?>${start}${end}`, either],
  ['nul', 'NULs between the letters', () => `${start}<w:p><w:r><w:t>a\0b</w:t></w:r></w:p>${end}`, refused],
  [
    'controls',
    'characters that XML does not have',
    () => `${start}<w:p><w:r><w:t>&#0;&#1;&#xD800;&#xFFFE;&#x110000;</w:t></w:r></w:p>${end}`,
    refused,
  ],
  [
    'broken-utf-8',
    'bytes that are no UTF-8',
    () => Uint8Array.from([...text(start), 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xf8, ...text(end)]),
    either,
  ],
  [
    'prototype',
    'names of what every object has',
    () => `${start}<__proto__ __proto__="1"><constructor prototype="x"/></__proto__>${end}`,
    either,
  ],
  ['nothing', 'nothing at all', () => '', refused],
  ['half', 'half of an element', () => '<w:document', refused],
]

export const hostileXml: readonly HostileFile[] = xml.map(([name, attack, content, ends, isHeavy]) => ({
  name: `xml-${name}.docx`,
  attack: `XML with ${attack}`,
  bytes: () => docx(content()),
  ends,
  ...(isHeavy ? { isHeavy } : {}),
}))
