import { makeArchive } from '#tests/core/importing/archive/make-archive.ts'
import { type HostileFile, shown } from './hostile-file.ts'
import { unpacked } from './raw-zip.ts'

interface Parts {
  readonly container?: string
  readonly manifest?: string
  readonly spine?: string
  readonly chapter?: string
  readonly others?: Readonly<Record<string, string>>
  readonly metadata?: string
}

const container = (path: string): string =>
  `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="${path}"/></rootfiles></container>`

/** A book of one chapter. */
const book = ({
  container: said = container('book.opf'),
  manifest = '',
  spine = '',
  chapter = `<p>${shown}</p>`,
  others = {},
  metadata = '',
}: Parts): Promise<Uint8Array> =>
  makeArchive({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': said,
    'book.opf': `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/>${manifest}</manifest><spine><itemref idref="c"/>${spine}</spine></package>`,
    'c.xhtml': `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><link rel="stylesheet" href="http://127.0.0.1:9/x.css"/><style>@import url(http://127.0.0.1:9/y.css);@font-face{font-family:x;src:url(http://127.0.0.1:9/f.woff)}</style></head><body>${chapter}</body></html>`,
    ...others,
  })

const algorithms = (algorithm: string): string =>
  `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`
const imported = ['imported']
const damaged = ['format-damaged', 'archive-unsafe']
const bounded = ['imported', 'archive-unsafe', 'format-damaged', 'output-too-large']

const books: readonly (readonly [
  name: string,
  attack: string,
  bytes: () => Promise<Uint8Array>,
  ends: readonly string[],
  isHeavy?: boolean,
])[] = [
  [
    'scripts',
    'scripts and links that run',
    () =>
      book({
        chapter: `<p onclick="alert(1)">${shown} <a href="javascript:alert(1)">log</a><a href="jar:http://127.0.0.1:9/x!/y">log</a></p><script>alert(1)</script><script src="http://127.0.0.1:9/x.js"/><iframe src="http://127.0.0.1:9/"/><img src="http://127.0.0.1:9/x.png" onerror="alert(1)" alt="lamp"/><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg><audio src="http://127.0.0.1:9/x.mp3" autoplay=""/>`,
      }),
    imported,
  ],
  [
    'rights',
    'an encryption that is none',
    () => book({ others: { 'META-INF/encryption.xml': algorithms('http://www.idpf.org/2008/embedding') } }),
    imported,
  ],
  [
    'rights-named',
    'an encryption with a name of a megabyte',
    () => book({ others: { 'META-INF/encryption.xml': algorithms(`x${'y'.repeat(900_000)}`) } }),
    ['rights-protected', ...damaged],
  ],
  [
    'rights-entities',
    'an encryption with entities',
    () => book({ others: { 'META-INF/encryption.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${algorithms('&a;')}` } }),
    [...imported, ...damaged],
  ],
  [
    'path',
    'a package path of a hundred thousand letters',
    () => book({ container: container(`${'p'.repeat(100_000)}.opf`) }),
    damaged,
  ],
  [
    'path-out',
    'a package path out of the archive',
    () => book({ container: container('../../../../etc/passwd') }),
    damaged,
  ],
  [
    'path-half',
    'a package path with half a character',
    () => book({ container: container('&#xD800;.opf') }),
    [...imported, ...damaged],
  ],
  [
    'outside',
    'chapters that lie elsewhere',
    () =>
      book({
        manifest:
          '<item id="a" href="file:///etc/passwd" media-type="application/xhtml+xml"/><item id="b" href="http://127.0.0.1:9/x" media-type="application/xhtml+xml"/><item id="d" href="%2e%2e/%2e%2e/etc/passwd" media-type="application/xhtml+xml"/><item id="e" href="%ff%00" media-type="application/xhtml+xml"/>',
        spine:
          '<itemref idref="a"/><itemref idref="b"/><itemref idref="d"/><itemref idref="e"/><itemref idref="none"/>',
      }),
    imported,
  ],
  [
    'spine',
    'one chapter a hundred thousand times',
    () => book({ spine: '<itemref idref="c"/>'.repeat(100_000) }),
    bounded,
  ],
  [
    'spine-many',
    'a hundred thousand names for one chapter',
    () =>
      book({
        manifest: Array.from(
          { length: 50_000 },
          (_, n) => `<item id="i${n}" href="c.xhtml#${n}" media-type="application/xhtml+xml"/>`,
        ).join(''),
        spine: Array.from({ length: 50_000 }, (_, n) => `<itemref idref="i${n}"/>`).join(''),
      }),
    bounded,
  ],
  [
    'spine-names',
    'fifty thousand chapters that are not there',
    () =>
      book({
        manifest: Array.from(
          { length: 50_000 },
          (_, n) => `<item id="i${n}" href="${'n'.repeat(90)}${n}.xhtml" media-type="application/xhtml+xml"/>`,
        ).join(''),
        spine: Array.from({ length: 50_000 }, (_, n) => `<itemref idref="i${n}"/>`).join(''),
      }),
    bounded,
  ],
  [
    'authors',
    'ten thousand authors',
    () =>
      book({
        metadata: `<dc:title>${'T'.repeat(50_000)}</dc:title>${'<dc:creator>A. Keeper</dc:creator>'.repeat(10_000)}<dc:rights>${'r'.repeat(10_000)}</dc:rights><dc:identifier>https://x.example/\u202e${'x'.repeat(3_000)}</dc:identifier><dc:language>${'en-'.repeat(500)}</dc:language>`,
      }),
    [...imported, 'archive-unsafe'],
  ],
  [
    'nav',
    'contents in contents',
    () =>
      book({
        manifest: '<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
        others: {
          'nav.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc">${'<ol><li>'.repeat(500)}<a href="c.xhtml">fog</a></nav></body></html>`,
        },
      }),
    bounded,
  ],
  [
    'notes',
    'notes that stand in each other',
    () =>
      book({
        chapter: `<p>${shown}</p>${Array.from({ length: 50 }, (_, n) => `<aside epub:type="footnote" id="n${n}"><a epub:type="noteref" href="#n${(n + 1) % 50}">${n}</a>`).join('')}`,
      }),
    bounded,
  ],
]

export const hostileBooks: readonly HostileFile[] = books.map(([name, attack, bytes, ends, isHeavy]) => ({
  name: `${name}.epub`,
  attack: `a book with ${attack}`,
  bytes: async () => unpacked(await bytes()),
  ends,
  ...(isHeavy ? { isHeavy } : {}),
}))
