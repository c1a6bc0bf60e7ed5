import { describe, expect, it } from 'vitest'
import { detectFormat, extensionOf, hasForeignSignature, looksBinary } from '#core/importing/detect-format.ts'
import { imported, outputOf } from './imported.ts'

describe('the format of a file', () => {
  it.each([
    ['account.txt', 'fog', 'txt'],
    ['ACCOUNT.TXT', 'fog', 'txt'],
    ['notes.md', 'fog', 'md'],
    ['notes.markdown', '<html>', 'md'],
    ['page.htm', 'fog', 'html'],
    ['page.XHTML', 'fog', 'html'],
    ['page.php', '<!-- saved -->\n<!DOCTYPE html><p>fog', 'html'],
    ['page.aspx', '<?xml version="1.0"?><html lang="en">', 'html'],
    ['transcript', 'fog', 'txt'],
    ['transcript', '<!doctype html><p>fog', 'html'],
    ['table.xyz', 'fog', null],
    ['constructor', 'fog', 'txt'],
    ['a.tostring', 'fog', null],
  ])('of %s holding %j is %s', (name, text, format) => {
    expect(detectFormat(name, text)).toBe(format)
  })

  it('takes a name for its extension only where it looks like one', () => {
    expect(extensionOf('2024.05.03 fog. It was dark')).toBe('')
    expect(extensionOf('Interviews of 2024.05.03')).toBe('')
    expect(extensionOf('.hidden')).toBe('')
    expect(extensionOf('archive.tar.GZ')).toBe('gz')
  })
})

describe('a file that is no text', () => {
  it.each([
    ['a sound', [...new TextEncoder().encode('RIFF1234WAVE')]],
    ['a picture', [...new TextEncoder().encode('GIF89a')]],
  ])('is refused under the name of a text: %s', async (_, bytes) => {
    expect(hasForeignSignature(Uint8Array.from(bytes))).toBe(true)
    expect(await outputOf(Uint8Array.from(bytes))).toMatchObject({ ok: false, error: { code: 'format-unknown' } })
  })

  it('is not a text that only begins with the same letters', async () => {
    for (const text of ['RIFF of the guitar, and fog', 'GIF8 is no word', 'PK, he said']) {
      expect((await imported(text)).text).toBe(text)
    }
  })

  it('is told by its control characters', async () => {
    const noise = Uint8Array.from({ length: 4_000 }, (_, n) => (n * 37) % 32)
    expect(await outputOf(noise)).toMatchObject({ ok: false, error: { code: 'format-unknown' } })
    expect(looksBinary('\f a page break and \u001b[1m an escape \f'.repeat(50))).toBe(false)
  })

  it('is refused where it holds not one letter', async () => {
    for (const text of ['', ' \n\n\t', '\uFEFF'])
      expect(await outputOf(text)).toMatchObject({ ok: false, error: { code: 'no-text' } })
    expect(await outputOf('<p><img src="a.png" alt="quay">', { name: 'a.html' })).toMatchObject({
      error: { code: 'no-text' },
    })
  })

  it('is refused with a chosen encoding that does not exist', async () => {
    expect(await outputOf('fog', { encoding: 'no-such' })).toEqual({
      ok: false,
      error: { code: 'format-unknown', detail: 'encoding' },
    })
  })
})
