import { expect, test } from 'vitest'
import { readImportOutput } from '#core/importing/read-output.ts'
import { imported, outputOf, sentences } from '../imported.ts'
import { makePng, pictureOf } from '../make-picture.ts'

const saved = (parts: readonly string[], head = ''): Buffer =>
  Buffer.from(
    `From: <Saved by a browser>\r\nSnapshot-Content-Location: https://post.invalid/ford\r\nSubject: =?utf-8?Q?The_f=C3=B6rd?=\r\nDate: Sat, 12 Apr 2031 08:30:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="--b1"${head}\r\n\r\n${parts.map((part) => `----b1\r\n${part}\r\n`).join('')}----b1--\r\n`,
    'latin1',
  )
const page = (body: string, more = '', location = 'https://post.invalid/ford'): string =>
  `Content-Type: text/html${more}\r\nContent-Location: ${location}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}`
const frame = page('<p>Frame.</p>', '', 'cid:frame@x')

test('the page of the address is read, in quoted-printable, with where and when it was saved', async () => {
  const body = `<html><body><nav>Menu</nav><article><h1>F=C3=B6rd</h1><p>${sentences(30)}</p><p>Soft =\r\nend.</p><iframe src=3D"cid:frame@x"></iframe></article>`
  const read = await imported(saved([frame, page(body, '; charset=utf-8')]), { name: 'a.bin' })
  expect(read.format).toBe('mhtml')
  expect(read.text).toContain('Soft end.')
  expect(read.text).toContain('Förd')
  expect(read.text).not.toMatch(/Frame|Menu/)
  expect(read.metadata).toMatchObject({
    title: 'The förd',
    url: 'https://post.invalid/ford',
    captured: '2031-04-12T06:30:00Z',
  })
  expect(read.note('media-left-out')).toBe(2)
})

test('the pictures of other parts are kept by their addresses and identifiers, and nothing is fetched', async () => {
  const [quay, bell] = [makePng(60, 40), makePng(50, 50)]
  const part = (bytes: Uint8Array, named: string): string =>
    `Content-Type: image/png\r\n${named}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}`
  const tag = (attributes: string): string => `<img ${attributes.replaceAll('=', '=3D')}>`
  const images = [
    tag('alt="Quay" src="/img/quay.png#top"'),
    tag('alt="Wide" src="thumb.png" srcset="small.png 1x, img/quay.png 2x"'),
    tag('alt="Bell" src="cid:bell@x"'),
    tag('alt="Far" src="https://away.invalid/a.png"'),
  ]
  const parts = [
    page(`<p>Fog. ${images.join('')}</p>`),
    part(quay, 'Content-Location: https://post.invalid/img/quay.png'),
    part(bell, 'Content-ID: <bell@x>'),
  ]
  const read = await imported(saved(parts), { name: 'a.mht', wholePage: true })
  const known = [pictureOf(quay, 60, 40), pictureOf(bell, 50, 50)]
  expect(read.pictures.map(({ picture }) => picture)).toEqual(known)
  expect(JSON.stringify(read.document).split(known[0]?.sha256 ?? '-')).toHaveLength(3)
  expect(read.note('images-left-out')).toBe(1)
})

test('the start names the page, and each part is in its own charset and encoding', async () => {
  const other = `Content-Type: text/html; charset=windows-1251\r\nContent-ID: <two@x>\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from([0x3c, 0x70, 0x3e, 0xcc, 0xe8, 0xf0]).toString('base64')}`
  const read = await imported(saved([frame, other], '; start="<two@x>"'), { name: 'a.mht', wholePage: true })
  expect(read.text).toBe('Мир')
})

test('the encoding that was guessed, chosen or contradicted is said, and headers are read in theirs', async () => {
  const cyrillic = Buffer.from([0xcc, 0xe8, 0xf0]).toString('latin1')
  const words = `${cyrillic} ${cyrillic} ${cyrillic} ${cyrillic}`
  const part = (type: string, body: string): string =>
    `Content-Type: ${type}\r\nContent-Location: https://post.invalid/ford\r\n\r\n<p>${body}`
  const read = (type: string, body: string, options = {}) =>
    imported(saved([part(type, body)]), { name: 'a.mhtml', wholePage: true, ...options })
  expect((await read('text/html; charset=windows-1251', words)).note('encoding')).toBe('windows-1251')
  expect((await read('text/html', words, { encoding: 'windows-1251' })).note('encoding-chosen')).toBe('windows-1251')
  const guessed = await read('text/html', 'caf\u00e9 au bord')
  expect([guessed.text, guessed.note('encoding')]).toEqual(['café au bord', 'windows-1252'])
  const other = await read('text/html; charset=windows-1251', Buffer.from('Fährt').toString('latin1'))
  expect([other.text, other.note('encoding-contradicted')]).toEqual(['Fährt', 'windows-1251'])
  expect((await read('text/html; charset=utf-8', 'plain')).codes).not.toContain('encoding')
  const titled = Buffer.from(
    saved([part('text/html', 'Words')])
      .toString('latin1')
      .replace('=?utf-8?Q?The_f=C3=B6rd?=', '=?windows-1251?B?zOjw?='),
    'latin1',
  )
  expect((await imported(titled, { name: 'a.mhtml', wholePage: true })).metadata.title).toBe('Мир')
})

test('a message without a page is refused by name, and one cut short is read as far as it goes', async () => {
  expect(await outputOf(saved(['Content-Type: image/png\r\n\r\nx']), { name: 'a.mhtml' })).toMatchObject({
    error: { code: 'format-damaged', detail: 'text/html' },
  })
  const whole = saved([page('<p>One.</p><p>Two.')])
  const cut = whole.subarray(0, whole.lastIndexOf('----b1--'))
  expect((await imported(cut, { name: 'a.mhtml', wholePage: true })).text).toContain('One.\nTwo.')
})

test('hostile messages are read in bounded time and nothing of them runs', async () => {
  const nested = Array.from(
    { length: 200 },
    (_, n) => `Content-Type: multipart/related; boundary=n${n}\r\n\r\n--n${n}\r\n`,
  ).join('')
  const script = page('<script>a()</script><p onclick=3D"a()">Words.</p>')
  const output = await outputOf(saved([script, nested, '----b1\r\n'.repeat(20_000)]), { name: 'a.mhtml' })
  expect(readImportOutput(JSON.stringify(output))).toMatchObject({ ok: true })
  expect(JSON.stringify(output)).not.toMatch(/onclick|a\(\)/)
})

test('a letter that only looks like a head is a text', async () => {
  expect((await imported('Date: today\nTo: all\n\nThe ford is closed.', { name: 'a.txt' })).format).toBe('txt')
})
