import { afterEach, describe, expect, test, vi } from 'vitest'
import { BytesInTransit } from '#hosts/bytes-in-transit.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('bytes on their way to a page', () => {
  test('are given once, whole, to whoever asks for their own path', () => {
    const inTransit = new BytesInTransit()
    const first = inTransit.put(Uint8Array.of(0, 1, 2, 3).subarray(1))
    const second = inTransit.put(Uint8Array.of(9))
    expect(inTransit.take(`${first}x`)).toBeNull()
    expect(inTransit.take(first)).toEqual(Buffer.from([1, 2, 3]))
    expect(inTransit.take(first)).toBeNull()
    expect(inTransit.take(second)).toEqual(Buffer.from([9]))
  })

  test('are let go where no page comes for them', () => {
    vi.useFakeTimers()
    const inTransit = new BytesInTransit()
    const path = inTransit.put(Uint8Array.of(1))
    vi.advanceTimersByTime(30_000)
    expect(inTransit.take(path)).toBeNull()
  })
})
