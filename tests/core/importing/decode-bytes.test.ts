import { describe, expect, it } from 'vitest'
import { decodeBytes, type EncodingHints } from '#core/importing/decode-bytes.ts'

/** Text in UTF-16, the low byte first or last. */
const utf16 = (text: string, order: 'le' | 'be', mark = ''): Uint8Array => {
  const units = Buffer.from(mark + text, 'utf16le')
  return order === 'le' ? units : units.swap16()
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const mark = '\uFEFF'

const english = 'The ferry left at noon.\r\nIt was fog.\r\n'
const urdu = 'کشتی دوپہر کو روانہ ہوئی۔\nدھند تھی۔\n'
const arabic = 'غادرت السفينة الميناء\nفي الصباح\n'
const hindi = 'नाव दोपहर को निकली।\nकोहरा था।\n'
const chinese = '渡轮中午离开码头。那天有雾。\n'.repeat(20)

function decoded(bytes: Uint8Array, hints: EncodingHints = {}) {
  const result = decodeBytes(bytes, hints)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

describe('decoding without a hint', () => {
  const cases: readonly (readonly [string, Uint8Array, string, string])[] = [
    ['UTF-8', utf8(urdu), urdu, 'utf-8'],
    ['UTF-8 with a mark', utf8(mark + urdu), urdu, 'utf-8'],
    ['ASCII', utf8(english), english, 'utf-8'],
    ['UTF-16 LE with a mark', utf16(urdu, 'le', mark), urdu, 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(hindi, 'be', mark), hindi, 'utf-16be'],
    ['English in UTF-16 LE', utf16(english, 'le'), english, 'utf-16le'],
    ['English in UTF-16 BE', utf16(english, 'be'), english, 'utf-16be'],
    ['Urdu in UTF-16 LE', utf16(urdu, 'le'), urdu, 'utf-16le'],
    ['Hindi in UTF-16 BE', utf16(hindi, 'be'), hindi, 'utf-16be'],
    ['Arabic in UTF-16 LE, every byte of which is ASCII', utf16(arabic, 'le'), arabic, 'utf-16le'],
    ['Chinese in UTF-16 LE, which has no spaces', utf16(chinese, 'le'), chinese, 'utf-16le'],
    ['Chinese in UTF-16 BE', utf16(chinese, 'be'), chinese, 'utf-16be'],
    ['Windows-1252', latin1('caf\xe9 \x93fog\x94 \x85'), 'café “fog” …', 'windows-1252'],
    ['nothing', new Uint8Array(), '', 'utf-8'],
  ]
  it.each(cases)('reads %s', (_, bytes, text, encoding) => {
    expect(decoded(bytes)).toMatchObject({ text, encoding, replaced: 0, contradicted: null })
  })

  it('keeps every byte of Windows-1252, the undefined ones too', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    const { text, encoding } = decoded(all.subarray(1))
    expect(encoding).toBe('windows-1252')
    expect(text).toHaveLength(255)
    expect(new Set(text).size).toBe(255)
  })

  it('keeps UTF-8 with a damaged place as UTF-8 and counts what was lost', () => {
    const bytes = utf8(urdu.repeat(10))
    bytes[100] = 0xff
    const { encoding, replaced, text } = decoded(bytes)
    expect(encoding).toBe('utf-8')
    expect(replaced).toBeGreaterThan(0)
    expect(text.split('\uFFFD')).toHaveLength(replaced + 1)
  })

  it('knows UTF-8 that was cut in the middle of its last character, and a last letter that is none', () => {
    expect(decoded(utf8('کشتی تھی').subarray(0, -1))).toMatchObject({ encoding: 'utf-8', text: 'کشتی تھ\uFFFD' })
    expect(decoded(latin1('a caf\xe9'))).toMatchObject({ encoding: 'windows-1252', text: 'a café' })
  })

  it('does not count a replacement character that stands in the file', () => {
    expect(decoded(utf8('lost \uFFFD here')).replaced).toBe(0)
  })

  it('reads UTF-16 whose last character is cut in half', () => {
    const { text, encoding, replaced } = decoded(utf16(english, 'le').subarray(0, -1))
    expect({ encoding, replaced }).toEqual({ encoding: 'utf-16le', replaced: 1 })
    expect(text.startsWith('The ferry left at noon.')).toBe(true)
  })

  it('takes a few stray zero bytes for what they are', () => {
    expect(decoded(utf8(`${english.repeat(20)}\0\0\0${english}`)).encoding).toBe('utf-8')
  })
})

describe('decoding by hints', () => {
  it('follows a person', () => {
    expect(decoded(latin1('\xe4'), { chosen: 'windows-1251' })).toMatchObject({ text: 'д', by: 'choice' })
    expect(decoded(latin1('\xc7'), { chosen: 'Windows-1256', declared: 'utf-8' })).toMatchObject({ text: 'ا' })
  })

  it('refuses an encoding that does not exist', () => {
    expect(decodeBytes(utf8('fog'), { chosen: 'utf-9' })).toEqual({ ok: false, error: 'unknown-encoding' })
  })

  it('believes a byte order mark more than anyone', () => {
    expect(decoded(utf8(`${mark}é`), { chosen: 'windows-1252' })).toMatchObject({ text: 'é', by: 'mark' })
  })

  it('follows what the file declares', () => {
    const shiftJis = Uint8Array.of(0x96, 0xb6)
    expect(decoded(shiftJis, { declared: 'shift_jis' })).toMatchObject({ text: '霧', by: 'declaration' })
    expect(decoded(latin1('\xc4\xe4'), { declared: 'iso-8859-5' })).toMatchObject({ text: 'Фф', contradicted: null })
  })

  it('passes over a declaration that names no encoding', () => {
    expect(decoded(utf8('é'), { declared: 'utf-9' })).toMatchObject({ text: 'é', by: 'bytes', contradicted: null })
  })

  it('reads UTF-8 as UTF-8 whatever the page was in before it was saved', () => {
    expect(decoded(utf8('“渡轮”'), { declared: 'gb2312' })).toMatchObject({ text: '“渡轮”', contradicted: 'gbk' })
    expect(decoded(utf8('café'), { declared: 'iso-8859-1' })).toMatchObject({
      text: 'café',
      contradicted: 'windows-1252',
    })
  })

  it('reads what is not UTF-8 by its bytes although it declares UTF-8', () => {
    expect(decoded(latin1('caf\xe9'), { declared: 'utf-8' })).toMatchObject({
      text: 'café',
      encoding: 'windows-1252',
      contradicted: 'utf-8',
    })
  })

  it('does not contradict a declaration over ASCII', () => {
    expect(decoded(utf8('fog'), { declared: 'windows-1256' })).toMatchObject({ contradicted: null, by: 'declaration' })
  })
})
