import { expect, test } from 'vitest'
import { readTar } from '#hosts/read-tar.ts'

/** One entry of an archive as `tar` writes it. */
function entry(name: string, content: string, { type = '0', mode = '0000644', prefix = '' } = {}): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0, 100, 'latin1')
  header.write(`${mode}\0`, 100)
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write(type, 156)
  header.write('ustar\0', 257)
  header.write(prefix, 345, 155, 'latin1')
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512)
  body.write(content)
  return Buffer.concat([header, body])
}

const archive = (...entries: readonly Buffer[]): Buffer => Buffer.concat([...entries, Buffer.alloc(1024)])
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

test('reads plain files in order, with what they hold and whether they run', () => {
  const files = readTar(
    archive(entry('lib/a.so', 'x'.repeat(700), { mode: '0000755' }), entry('empty', ''), entry('b.conf', 'two')),
  )
  expect(files.map(({ name, isExecutable, bytes }) => [name, isExecutable, text(bytes)])).toEqual([
    ['lib/a.so', true, 'x'.repeat(700)],
    ['empty', false, ''],
    ['b.conf', false, 'two'],
  ])
})

test('puts a long name together from its two fields', () => {
  expect(readTar(archive(entry('file', 'x', { prefix: 'a/long/folder' }))).map(({ name }) => name)).toEqual([
    'a/long/folder/file',
  ])
})

test('leaves folders and links out', () => {
  const files = readTar(
    archive(entry('folder/', '', { type: '5' }), entry('link', '', { type: '2' }), entry('file', 'x')),
  )
  expect(files.map(({ name }) => name)).toEqual(['file'])
})

test.each(['/etc/passwd', '../outside', 'a/../../outside', 'a/..'])('refuses the name %s', (name) => {
  expect(() => readTar(archive(entry(name, 'x')))).toThrow('leads out')
})

test('refuses an archive that ends in the middle of a file', () => {
  const whole = archive(entry('file', 'x'.repeat(700)))
  expect(() => readTar(whole.subarray(0, 900))).toThrow()
})

test('reads nothing from an empty archive', () => {
  expect(readTar(new Uint8Array())).toEqual([])
})
