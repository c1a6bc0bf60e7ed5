import { deflateRawSync } from 'node:zlib'
import { type HostileFile, shown } from './hostile-file.ts'
import { type RawMember, rawZip, zip64Extra } from './raw-zip.ts'

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const documentOf = (words: string): string =>
  `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`

const body: RawMember = { name: 'word/document.xml', content: documentOf(shown) }
/** The members of a small honest Word document. */
export const members: readonly RawMember[] = [{ name: '[Content_Types].xml', content: types }, body]
const withMember =
  (member: RawMember): (() => Uint8Array) =>
  () =>
    rawZip([...members, member])
const withBody =
  (changes: Partial<RawMember>): (() => Uint8Array) =>
  () =>
    rawZip([members[0] ?? body, { ...body, ...changes }])

const spaces = (count: number): string => `${documentOf(shown)}<!--${' '.repeat(count)}-->`
const refused = ['archive-unsafe', 'format-damaged', 'format-unknown']
const either = ['imported', ...refused]

/** Members that all point at the bytes of the first, as in a bomb of overlapping files. */
function overlapping(count: number, bytes: number): Uint8Array {
  const kernel: RawMember = { name: 'word/document.xml', content: spaces(bytes) }
  const others = Array.from({ length: count }, (_, n) => ({ ...kernel, name: `word/header${n}.xml`, sharesWith: 1 }))
  const rel = (n: number): string =>
    `<Relationship Id="h${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header${n}.xml"/>`
  return rawZip([
    members[0] ?? kernel,
    kernel,
    ...others,
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${others.map((_, n) => rel(n)).join('')}</Relationships>`,
    },
  ])
}

/** A bomb in a bomb: each archive holds the one before sixteen times. */
function nested(depth: number): Uint8Array {
  let inner = rawZip([{ name: 'word/document.xml', content: spaces(500_000) }])
  for (let level = 0; level < depth; level += 1) {
    const content = inner
    inner = rawZip(Array.from({ length: 16 }, (_, n) => ({ name: `${n}.zip`, content, isStored: level > 0 })))
  }
  return rawZip([...members, { name: 'word/media/inner.zip', content: inner }])
}

export const hostileArchives: readonly HostileFile[] = [
  {
    name: 'bomb.docx',
    attack: 'a part that grows a thousand times',
    bytes: withBody({ content: spaces(30_000_000) }),
    ends: refused,
  },
  {
    name: 'bomb-of-a-gigabyte.docx',
    attack: 'a part of a gigabyte',
    bytes: () => {
      // The same block of packed zeros, over and over: nobody has to hold the gigabyte to write it.
      const head = Buffer.from(documentOf(shown))
      const block = deflateRawSync(Buffer.alloc(1_000_000, 0x20), { finishFlush: 2 })
      const packed = Buffer.concat([
        deflateRawSync(head, { finishFlush: 2 }),
        ...Array<Buffer>(1_000).fill(block),
        Buffer.from([3, 0]),
      ])
      return rawZip([members[0] ?? body, { ...body, packed, saidSize: 1_000_000_000 + head.length, saidCrc: 0 }])
    },
    ends: refused,
  },
  { name: 'nested-bomb.docx', attack: 'archives in archives', bytes: () => nested(3), ends: ['imported'] },
  {
    name: 'overlapping.docx',
    attack: 'members that share their bytes',
    bytes: () => overlapping(300, 900_000),
    ends: refused,
    isHeavy: true,
  },
  {
    name: 'lying-small.docx',
    attack: 'a part that says it is small',
    bytes: withBody({ content: spaces(30_000_000), saidSize: 100 }),
    ends: refused,
  },
  {
    name: 'lying-large.docx',
    attack: 'a part that says it has 4 GB',
    bytes: withBody({ saidSize: 0xfffffffe }),
    ends: either,
  },
  {
    name: 'lying-packed.docx',
    attack: 'a part that says it goes on beyond the file',
    bytes: withBody({ saidPacked: 0x7fffffff }),
    ends: refused,
  },
  {
    name: 'zip64-sizes.docx',
    attack: 'sizes of exabytes in ZIP64',
    bytes: withBody({ saidSize: 0xffffffff, saidPacked: 0xffffffff, extra: zip64Extra(2n ** 63n, 2n ** 62n) }),
    ends: refused,
  },
  {
    name: 'zip64-short.docx',
    attack: 'a field of ZIP64 that is cut off',
    bytes: withBody({ saidSize: 0xffffffff, saidPacked: 0xffffffff, extra: Uint8Array.from([1, 0, 200, 0, 1]) }),
    ends: either,
  },
  {
    name: 'count-lies.docx',
    attack: 'more members than there are',
    bytes: () => rawZip(members, { saidCount: 65_000 }),
    ends: refused,
  },
  {
    name: 'count-too-small.docx',
    attack: 'fewer members than there are',
    bytes: () => rawZip(members, { saidCount: 1 }),
    ends: either,
  },
  {
    name: 'directory-away.docx',
    attack: 'a directory beyond the file',
    bytes: () => rawZip(members, { saidDirectoryOffset: 0xfffffff0 }),
    ends: either,
  },
  {
    name: 'directory-within.docx',
    attack: 'a directory that is no directory',
    bytes: () => rawZip(members, { saidDirectoryOffset: 3 }),
    ends: either,
  },
  {
    name: 'before.docx',
    attack: 'bytes before the archive',
    bytes: () => rawZip(members, { before: Buffer.from('PK\x03\x04 MZ'.repeat(50)) }),
    ends: either,
  },
  {
    name: 'end-in-comment.docx',
    attack: 'an end record within its own comment',
    bytes: () => rawZip(members, { comment: Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`) }),
    ends: either,
  },
  {
    name: 'many-members.docx',
    attack: '65,000 members',
    bytes: () =>
      rawZip([
        ...members,
        ...Array.from({ length: 65_000 }, (_, n) => ({ name: `m${n}`, content: '', isStored: true })),
      ]),
    ends: ['archive-unsafe'],
  },
  {
    name: 'hundred-thousand.docx',
    attack: '100,000 members, more than the end record can say',
    bytes: () =>
      rawZip([
        ...members,
        ...Array.from({ length: 100_000 }, (_, n) => ({ name: `m${n}`, content: '', isStored: true })),
      ]),
    ends: ['archive-unsafe', 'format-damaged'],
    isHeavy: true,
  },
  ...[
    ['a way out', '../../out.xml'],
    ['a way out, in the middle', 'word/../../../out.xml'],
    ['an absolute name', '/etc/out.xml'],
    ['a drive', 'C:/out.xml'],
    ['backslashes', '..\\..\\out.xml'],
    ['a share', '//server/share/out.xml'],
    ['a NUL', 'word/out.xml\0.png'],
    ['a name of 60,000 letters', 'n'.repeat(60_000)],
    ['an empty name', ''],
  ].map(
    ([attack = '', name = ''], n): HostileFile => ({
      name: `name-${n}.docx`,
      attack: `a member with ${attack}`,
      bytes: withMember({ name, content: 'out' }),
      ends: refused,
    }),
  ),
  {
    name: 'name-not-utf8.docx',
    attack: 'a name that is no UTF-8',
    bytes: withMember({ name: Uint8Array.from([0xff, 0xfe, 0x80, 0x2f]), content: 'x' }),
    ends: either,
  },
  {
    name: 'symlink.docx',
    attack: 'a symbolic link for a part',
    bytes: withBody({ content: '/etc/passwd', mode: 0o120777 }),
    ends: refused,
  },
  {
    name: 'twice.docx',
    attack: 'two parts of one name',
    bytes: withMember({ ...body, content: documentOf('other') }),
    ends: refused,
  },
  {
    name: 'encrypted.docx',
    attack: 'a part that says it is encrypted',
    bytes: withBody({ flags: 0x0801 }),
    ends: ['encryption-unsupported'],
  },
  {
    name: 'other-name-inside.docx',
    attack: 'another name in the local header',
    bytes: withBody({ localName: 'word/documenX.xml' }),
    ends: either,
  },
  { name: 'method.docx', attack: 'an unknown way of packing', bytes: withBody({ method: 99 }), ends: refused },
  { name: 'method-deflate64.docx', attack: 'Deflate64 that is none', bytes: withBody({ method: 9 }), ends: either },
  { name: 'wrong-sum.docx', attack: 'a wrong checksum', bytes: withBody({ saidCrc: 1 }), ends: refused },
  {
    name: 'descriptor.docx',
    attack: 'sizes that stand only behind the part',
    bytes: withBody({ flags: 0x0808 }),
    ends: either,
  },
  { name: 'only-the-end.docx', attack: 'nothing but an end record', bytes: () => rawZip([]), ends: refused },
]
