import { serialize } from 'node:v8'
import { describe, expect, test } from 'vitest'
import { messageBytes } from '#shell/message-bytes.ts'

describe('the size of a message', () => {
  test.each([
    ['Latin text', 'ö'.repeat(100_000)],
    ['Urdu text', 'ن'.repeat(100_000)],
    ['text beyond the first plane', '𐍈'.repeat(50_000)],
    ['bytes', new Uint8Array(100_000)],
    ['a long list of short texts', Array.from({ length: 20_000 }, (_, index) => `line ${index} of the account`)],
    ['a map of texts', new Map([['key', 'x'.repeat(100_000)]])],
    ['a set of texts', new Set(['x'.repeat(100_000), 'y'.repeat(100_000)])],
    ['records in records', { answer: { records: Array.from({ length: 500 }, () => ({ text: 'x'.repeat(500) })) } }],
    ['a long key', { ['k'.repeat(100_000)]: null }],
  ])('is near what structured clone makes of %s', (_what, message) => {
    const cloned = serialize(message).byteLength
    expect(messageBytes(message)).toBeGreaterThan(cloned * 0.99)
    expect(messageBytes(message)).toBeLessThan(cloned * 1.6)
  })

  test('counts the whole buffer under a small view of it, which is what crosses', () => {
    expect(messageBytes(new Uint8Array(1_000_000).subarray(0, 1))).toBeGreaterThan(1_000_000)
  })

  test('has an end where a message holds itself, and where it is nested without end', () => {
    const ring: { inner?: unknown } = {}
    ring.inner = ring
    expect(messageBytes(ring)).toBeLessThan(100)
    let deep: unknown = 'core'
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep]
    expect(messageBytes(deep)).toBeGreaterThan(100_000)
  })
})
