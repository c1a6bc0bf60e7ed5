import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pictureHeader } from '#domain/document/picture-header.ts'
import { gifHead, jpegHead, makePng, webpHead } from '#tests/core/importing/make-picture.ts'

describe('what a picture is', () => {
  it('is told by its first bytes, with its size', () => {
    expect(pictureHeader(makePng(5, 3))).toEqual({ type: 'png', width: 5, height: 3 })
    expect(pictureHeader(jpegHead(640, 480))).toEqual({ type: 'jpeg', width: 640, height: 480 })
    expect(pictureHeader(gifHead(7, 9))).toEqual({ type: 'gif', width: 7, height: 9 })
    for (const kind of ['VP8 ', 'VP8L', 'VP8X'] as const)
      expect(pictureHeader(webpHead(kind, 300, 200))).toEqual({ type: 'webp', width: 300, height: 200 })
  })

  it('follows a camera that was held on its side, as browsers do', () => {
    expect(pictureHeader(jpegHead(640, 480, 1))).toMatchObject({ width: 640, height: 480 })
    expect(pictureHeader(jpegHead(640, 480, 6))).toMatchObject({ width: 480, height: 640 })
  })

  it('counts a first frame that is larger than the screen it is on', () => {
    expect(pictureHeader(gifHead(1, 1, { width: 60_000, height: 2 }))).toMatchObject({ width: 60_000, height: 2 })
  })

  it('is nothing for drawings, programs, other formats, and what ends too early', () => {
    const others = ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<html>', 'BM\x9a\0\0\0\0\0', 'II*\0', '%PDF-1.7', '']
    for (const other of others) expect(pictureHeader(Buffer.from(other, 'latin1'))).toBeNull()
    for (const whole of [makePng(5, 3), jpegHead(5, 3), gifHead(5, 3), webpHead('VP8X', 5, 3)])
      expect(pictureHeader(whole.subarray(0, 8))).toBeNull()
    expect(pictureHeader(makePng(1, 1, { width: 0, height: 5 }))).toBeNull()
  })

  it('is found or not, and never fails, whatever comes after a signature', () => {
    const heads = [makePng(2, 2), jpegHead(2, 2, 8), gifHead(2, 2), webpHead('VP8 ', 2, 2), webpHead('VP8X', 2, 2)]
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.nat(40), fc.uint8Array({ maxLength: 80 }), (head, kept, rest) => {
        const header = pictureHeader(Buffer.concat([head.subarray(0, kept), rest]))
        if (header !== null) expect(Math.min(header.width, header.height)).toBeGreaterThan(0)
      }),
      { numRuns: 2_000 },
    )
  })
})
