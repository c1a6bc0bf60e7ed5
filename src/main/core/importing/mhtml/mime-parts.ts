import { decodeBytes } from '../decode-bytes.ts'

/** A part of a MIME message (RFC 2045, 2046): its headers by lower-case name, and its bytes with their transfer encoding undone. */
export interface MimePart {
  readonly headers: ReadonlyMap<string, string>
  readonly bytes: Uint8Array
}

/** Multiparts in multiparts are read to this depth, and so many parts in all. */
const deepest = 10
const most = 5_000

/** The head of a message and all parts that are no multipart, in their order. */
export function mimePartsOf(data: Uint8Array): {
  readonly head: ReadonlyMap<string, string>
  readonly parts: readonly MimePart[]
} {
  const message = Buffer.from(data).toString('latin1')
  const parts: MimePart[] = []
  const visit = (text: string, depth: number): ReadonlyMap<string, string> => {
    const end = /\r?\n\r?\n|^\r?\n/.exec(text)
    const headers = headersOf(end === null ? text : text.slice(0, end.index))
    const body = end === null ? '' : text.slice(end.index + end[0].length)
    const boundary = parameterOf(headers.get('content-type'), 'boundary')
    if (boundary === null || depth >= deepest) {
      if (parts.length < most) parts.push({ headers, bytes: undone(body, headers.get('content-transfer-encoding')) })
    } else for (const part of between(body, boundary)) visit(part, depth + 1)
    return headers
  }
  return { head: visit(message, 0), parts }
}

/** What stands between the lines of a boundary. A last one that is missing ends with the file. */
function between(body: string, boundary: string): readonly string[] {
  const line = `--${boundary}`
  const parts: string[] = []
  let start: number | null = null
  for (let at = body.indexOf(line); at !== -1; at = body.indexOf(line, at + line.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue
    const after = body.slice(at + line.length, at + line.length + 2)
    if (after !== '--' && !/^[\r\n \t]/.test(after)) continue
    if (start !== null) parts.push(body.slice(start, at).replace(/\r?\n$/, ''))
    if (after === '--') return parts
    const lineEnd = body.indexOf('\n', at)
    start = lineEnd === -1 ? body.length : lineEnd + 1
  }
  if (start !== null) parts.push(body.slice(start))
  return parts
}

function headersOf(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const found = /^([!-9;-~]{1,100}):\s*(.*)$/.exec(line)
    const name = found?.[1]?.toLowerCase()
    if (name !== undefined && !headers.has(name)) headers.set(name, (found?.[2] ?? '').trim())
  }
  return headers
}

/** A parameter of a header's value, such as the charset of a content type; null where there is none. */
export function parameterOf(header: string | undefined, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header ?? '')
  return (found?.[1] ?? found?.[2]) || null
}

function undone(body: string, encoding: string | undefined): Uint8Array {
  const name = encoding?.trim().toLowerCase()
  if (name === 'base64') return Buffer.from(body, 'base64')
  if (name !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const joined = body.replace(/(?<![ \t])[ \t]+(?=\r?\n)/g, '').replace(/=\r?\n/g, '')
  return Buffer.from(
    joined.replace(/=([\dA-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

/** A header's value with its encoded words read (RFC 2047). */
export function headerText(value: string | undefined): string | null {
  if (value === undefined) return null
  return value
    .replace(/(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?)/gi, '$1')
    .replace(/=\?([^?\s]{1,40})\?([bq])\?([^?\s]*)\?=/gi, (whole, charset: string, kind: string, text: string) => {
      const bytes = undone(
        kind.toLowerCase() === 'b' ? text : text.replaceAll('_', ' '),
        kind.toLowerCase() === 'b' ? 'base64' : 'quoted-printable',
      )
      const decoded = decodeBytes(bytes, { chosen: charset })
      return decoded.ok ? decoded.value.text : whole
    })
}
