import type { PictureType } from './kept-picture.ts'

/** What the first bytes of a picture say of it, in pixels as it is shown upright. */
export interface PictureHeader {
  readonly type: PictureType
  readonly width: number
  readonly height: number
}

/**
 * The type and size of a picture by its signature and header alone; nothing is decoded. Null for what is no PNG (RFC 2083), JPEG
 * (ITU T.81), GIF (89a) or WebP (RFC 9649), or ends before it says its size. Whatever a file's name or its document calls it counts
 * for nothing.
 */
export function pictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = png(view) ?? jpeg(view) ?? gif(view) ?? webp(view)
  return header !== null && header.width > 0 && header.height > 0 ? header : null
}

const asciiAt = (view: DataView, at: number, text: string): boolean =>
  at + text.length <= view.byteLength &&
  [...text].every((sign, index) => view.getUint8(at + index) === sign.charCodeAt(0))

/** The first chunk of a PNG has to be IHDR, which begins with width and height. */
function png(view: DataView): PictureHeader | null {
  if (view.byteLength < 33 || !asciiAt(view, 0, '\x89PNG\r\n\x1a\n') || !asciiAt(view, 12, 'IHDR')) return null
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** A frame may reach beyond the screen that the file states, and browsers make room for the first that does. */
function gif(view: DataView): PictureHeader | null {
  if (view.byteLength < 14 || !(asciiAt(view, 0, 'GIF89a') || asciiAt(view, 0, 'GIF87a'))) return null
  const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  const packed = view.getUint8(10)
  let at = 13 + ((packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1))
  while (at + 10 <= view.byteLength) {
    const kind = view.getUint8(at)
    if (kind === 0x2c) {
      const frame = [1, 3, 5, 7].map((offset) => view.getUint16(at + offset, true))
      const [left = 0, top = 0, width = 0, height = 0] = frame
      return { type: 'gif', width: Math.max(screen.width, left + width), height: Math.max(screen.height, top + height) }
    }
    if (kind !== 0x21) return null
    at += 2
    while (at < view.byteLength && view.getUint8(at) !== 0) at += view.getUint8(at) + 1
    at += 1
  }
  return null
}

function webp(view: DataView): PictureHeader | null {
  if (view.byteLength < 30 || !asciiAt(view, 0, 'RIFF') || !asciiAt(view, 8, 'WEBP')) return null
  const uint24 = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
  if (asciiAt(view, 12, 'VP8X')) return { type: 'webp', width: uint24(24) + 1, height: uint24(27) + 1 }
  if (asciiAt(view, 12, 'VP8L') && view.getUint8(20) === 0x2f) {
    const bits = view.getUint32(21, true)
    return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  const isKeyFrame = asciiAt(view, 12, 'VP8 ') && asciiAt(view, 23, '\x9d\x01\x2a')
  if (!isKeyFrame) return null
  return { type: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

/** Markers of a JPEG that begin a frame, by which it says its size; the others of their row say something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function jpeg(view: DataView): PictureHeader | null {
  if (view.byteLength < 4 || !asciiAt(view, 0, '\xff\xd8\xff')) return null
  let isTurned = false
  let at = 2
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    const isPadding = marker === 0xff
    const isAlone = isPadding || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return isTurned ? { type: 'jpeg', width: height, height: width } : { type: 'jpeg', width, height }
    }
    // The picture's own data before its frame, or its end.
    if (marker === 0xda || marker === 0xd9) return null
    if (marker === 0xe1 && asciiAt(view, at + 4, 'Exif\0\0')) isTurned = isTurnedBy(view, at + 10)
    const length = isAlone ? 0 : view.getUint16(at + 2)
    if (!isAlone && length < 2) return null
    at += isPadding ? 1 : 2 + length
  }
  return null
}

/** Whether the camera's note on how it was held (Exif 2.32, tag 0x0112) puts the picture on its side; browsers follow it. */
function isTurnedBy(view: DataView, start: number): boolean {
  if (start + 8 > view.byteLength) return false
  const isLittle = asciiAt(view, start, 'II')
  const first = start + view.getUint32(start + 4, isLittle)
  if (first + 2 > view.byteLength) return false
  const entries = Math.min(view.getUint16(first, isLittle), 200)
  for (let index = 0; index < entries; index += 1) {
    const entry = first + 2 + index * 12
    if (entry + 12 > view.byteLength) return false
    if (view.getUint16(entry, isLittle) !== 0x0112) continue
    const orientation = view.getUint16(entry + 8, isLittle)
    return orientation >= 5 && orientation <= 8
  }
  return false
}
