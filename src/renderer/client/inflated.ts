/** There from Chromium 140 on. */
const { fromBase64 } = Uint8Array as unknown as { fromBase64?(base64: string): Uint8Array<ArrayBuffer> }

/** Whether this engine takes in deflated text sooner than it would the text itself: a loop over its letters takes longer than that saves. */
export const canInflate = fromBase64 !== undefined

/** A text (UTF-8) that was deflated (RFC 1951) and written in base64. Fails where it is none. */
export async function inflated(base64: string): Promise<string> {
  const inflater = new DecompressionStream('deflate-raw')
  const writer = inflater.writable.getWriter()
  const bytes = fromBase64?.call(Uint8Array, base64) ?? Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))
  const written = writer.write(bytes).then(() => writer.close())
  const decoder = new TextDecoder()
  let text = ''
  for (const reader = inflater.readable.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) break
    text += decoder.decode(value, { stream: true })
    // Let go at once: of a large project these would be 30 MB, until the engine next looks for what nobody needs.
    value.buffer.transfer(0)
  }
  await written
  return text + decoder.decode()
}
