import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOfId, hashOfUuid, uuidAt, writeUuid } from '#domain/project/uuid-bytes.ts'

describe('a UUID in bytes', () => {
  it('is the text it was, and its hash that of any id that ends with it', () => {
    fc.assert(
      fc.property(fc.uuid(), (text) => {
        const bytes = new Uint8Array(40)
        expect(writeUuid(`claim:${text}"`, 6, bytes, 3)).toBe(true)
        expect(uuidAt(bytes, 3)).toBe(text)
        expect(hashOfId(`annotation:${text}`)).toBe(hashOfUuid(bytes, 3))
      }),
    )
  })

  it('is none where anything but lower-case digits and hyphens stands', () => {
    const text = '9f1c0b7a-1234-4abc-8def-0123456789ab'
    for (const other of [text.toUpperCase(), text.replaceAll('-', '0'), text.slice(1), `${text.slice(0, -1)}g`, ''])
      expect(writeUuid(other, 0, new Uint8Array(16), 0)).toBe(false)
  })

  it('has a hash of its own where ids differ in one place only', () => {
    for (const place of [0, 7, 9, 14, 20, 35]) {
      const ids = '0123456789abcdef'.split('').map((digit) => {
        const text = '00000000-0000-4000-8000-000000000000'
        return `claim:${text.slice(0, place)}${digit}${text.slice(place + 1)}`
      })
      expect(new Set(ids.map(hashOfId)).size).toBe(ids.length)
    }
    expect(Number.isInteger(hashOfId('claim:1')) && hashOfId('claim:1') !== hashOfId('claim:2')).toBe(true)
  })
})
