/** What a value costs beside its content: its type, and the length of what has one. */
const head = 8

/**
 * The size in bytes of a message as structured clone carries it between processes: a text takes one byte a UTF-16 unit, or two where
 * it is not all Latin-1; what is met twice is counted once, so that a message that holds itself has an end too.
 * Counted and not measured on a serialized copy, which costs as much as the sending itself and, with the serializer of
 * Electron 22's Node, damages the memory that its buffers lie in.
 */
export function messageBytes(message: unknown): number {
  const met = new Set<object>()
  const left: unknown[] = [message]
  let bytes = 0
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string') bytes += textBytes(value)
    else if (typeof value !== 'object' || value === null) bytes += head
    else if (!met.has(value)) {
      met.add(value)
      bytes += head
      if (ArrayBuffer.isView(value)) left.push(value.buffer)
      else if (value instanceof ArrayBuffer || value instanceof SharedArrayBuffer) bytes += value.byteLength
      else if (value instanceof Map) for (const [key, inner] of value) left.push(key, inner)
      else if (value instanceof Set) for (const inner of value) left.push(inner)
      else
        for (const [key, inner] of Object.entries(value)) {
          bytes += Array.isArray(value) ? 0 : textBytes(key)
          left.push(inner)
        }
    }
  }
  return bytes
}

const textBytes = (text: string): number => head + text.length * (isLatin(text) ? 1 : 2)

const isLatin = (text: string): boolean => !/[^\p{ASCII}\u0080-\u00ff]/u.test(text)
