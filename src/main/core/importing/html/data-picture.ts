import { pictureLimits } from '#domain/document/kept-picture.ts'
import type { FoundPicture } from '../picture-shelf.ts'

/**
 * The bytes that a `data:` address holds (RFC 2397), read as base64; no picture that is kept is ever written in another way. What type
 * the address states counts for nothing. Null for an address of another kind.
 */
export function dataPicture(address: string): FoundPicture {
  const comma = address.indexOf(',')
  const head = /^\s*data:([^,]*)$/i.exec(address.slice(0, Math.max(comma, 0)))
  if (head === null) return null
  const content = address.slice(comma + 1)
  // Four signs are three bytes; each may be written as three.
  if (content.length > pictureLimits.bytes * 4) return 'too-large'
  if (!/;\s*base64\s*$/i.test(head[1] ?? '')) return new TextEncoder().encode(content.slice(0, 1_000))
  return Buffer.from(content.includes('%') ? unescaped(content) : content, 'base64')
}

const unescaped = (text: string): string =>
  text.replace(/%([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
