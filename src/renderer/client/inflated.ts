/** A text in UTF-8 that was deflated (RFC 1951). Fails where it is none. */
export async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const inflater = new DecompressionStream('deflate-raw')
  const writer = inflater.writable.getWriter()
  const written = writer.write(bytes).then(() => writer.close())
  const decoder = new TextDecoder()
  let text = ''
  for (const reader = inflater.readable.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) break
    text += decoder.decode(value, { stream: true })
    letGo(value.buffer)
  }
  await written
  return text + decoder.decode()
}

/** Lets the memory of bytes go at once: of a large project they would be 30 MB, until the engine next looks for what nobody needs. */
function letGo(buffer: ArrayBuffer): void {
  // From Chromium 114 on.
  const { transfer } = buffer as { transfer?: (length: number) => ArrayBuffer }
  transfer?.call(buffer, 0)
}
