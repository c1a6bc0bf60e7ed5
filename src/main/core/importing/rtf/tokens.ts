import { fail, ok, type Result } from '#domain/result.ts'

/** One piece of RTF (Rich Text Format 1.9.1, "Conventions of an RTF reader"). */
export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** Bytes in the code page that holds at their place. */
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] }

const deepest = 400

/** Takes RTF apart. Fails where groups are nested deeper than any writer does. Numbers beyond 32 bits are cut to them. */
export function tokensOf(data: Uint8Array): Result<readonly Token[], 'depth'> {
  const text = Buffer.from(data).toString('latin1')
  const tokens: Token[] = []
  let depth = 0
  let bytes: number[] = []
  const flush = (): void => {
    if (bytes.length > 0) tokens.push({ kind: 'bytes', bytes })
    bytes = []
  }
  const piece = new RegExp(pieces)
  for (let found = piece.exec(text); found !== null; found = piece.exec(text)) {
    const [whole, name, number, hex, symbol] = found
    // Raw bytes may hold braces and backslashes; they are data and never text.
    if (name === 'bin') piece.lastIndex = afterBytes(piece.lastIndex, Number(number ?? 0), text.length)
    else if (hex !== undefined) bytes.push(Number.parseInt(hex, 16))
    else if (name !== undefined) {
      flush()
      const value = number === undefined ? null : Math.max(-(2 ** 31), Math.min(2 ** 31, Number(number)))
      tokens.push({ kind: 'word', name, value })
    } else if (symbol === '\\' || symbol === '{' || symbol === '}') bytes.push(symbol.charCodeAt(0))
    else if (symbol !== undefined) {
      flush()
      tokens.push({ kind: 'word', name: symbol === '\n' || symbol === '\r' ? 'par' : symbol, value: null })
    } else if (whole === '{' || whole === '}') {
      flush()
      depth += whole === '{' ? 1 : -1
      if (depth > deepest) return fail('depth')
      tokens.push(whole === '{' ? { kind: 'open' } : { kind: 'close' })
    } else if (whole !== '\r' && whole !== '\n' && whole !== '\0') bytes.push(whole.charCodeAt(0))
  }
  flush()
  return ok(tokens)
}

const pieces = /\\([a-zA-Z]{1,40})(-?\d{1,12})? ?|\\'([\da-fA-F]{2})|\\([\s\S])|[{}]|[\s\S]/g

/** A number of bytes beyond the file is a lie, and what stands there is read: it must not take the rest of the text with it. */
const afterBytes = (at: number, count: number, length: number): number =>
  count > 0 && at + count <= length ? at + count : at
