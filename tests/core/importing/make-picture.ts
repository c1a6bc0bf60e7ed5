import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import type { KeptPicture } from '#domain/document/kept-picture.ts'

const chunk = (type: string, content: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** The bytes of a PNG of one grey. `states` is the size that its header states, where that is another than it has. */
export function makePng(width: number, height: number, states = { width, height }, grey = 0x80): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(states.width, 0)
  header.writeUInt32BE(states.height, 4)
  header[8] = 8
  const rows = Buffer.alloc((width + 1) * height, grey)
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]))
}

/** The beginning of a JPEG of a size; `orientation` is the camera's note on how it was held. */
export function jpegHead(width: number, height: number, orientation: number | null = null): Uint8Array {
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  const exif =
    orientation === null
      ? []
      : [0xff, 0xe1, 0, 32, ...Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0', 'latin1')]
  const value = orientation === null ? [] : [orientation, 0, 0, 0, 0, 0]
  return Uint8Array.from([0xff, 0xd8, ...exif, ...value, 0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0])
}

/** The beginning of a GIF whose screen and first frame have these sizes. */
export function gifHead(width: number, height: number, frame = { width, height }): Uint8Array {
  const uint16 = (value: number): number[] => [value & 255, value >> 8]
  const comment = [0x21, 0xfe, 2, 65, 66, 0]
  const screen = [...uint16(width), ...uint16(height), 0x80, 0, 0, 0, 0, 0, 9, 9, 9]
  const first = [0x2c, 0, 0, 0, 0, ...uint16(frame.width), ...uint16(frame.height), 0, 2, 0, 0x3b]
  return Uint8Array.from([...Buffer.from('GIF89a'), ...screen, ...comment, ...first])
}

/** The beginning of a WebP of a size, in one of the three ways that it may begin. */
export function webpHead(kind: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(40)
  bytes.write('RIFF\x20\0\0\0WEBP', 'latin1')
  bytes.write(kind, 12, 'latin1')
  if (kind === 'VP8X') {
    bytes.writeUIntLE(width - 1, 24, 3)
    bytes.writeUIntLE(height - 1, 27, 3)
  } else if (kind === 'VP8L') {
    bytes[20] = 0x2f
    bytes.writeUInt32LE((width - 1) | ((height - 1) << 14), 21)
  } else {
    bytes.write('\x9d\x01\x2a', 23, 'latin1')
    bytes.writeUInt16LE(width, 26)
    bytes.writeUInt16LE(height, 28)
  }
  return bytes
}

/** What a document says of a picture of these bytes. */
export const pictureOf = (bytes: Uint8Array, width: number, height: number): KeptPicture => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  type: 'png',
  width,
  height,
})

/** The `data:` address that holds these bytes. */
export const dataAddress = (bytes: Uint8Array, type = 'image/png'): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
