/** A text with its percent escapes decoded (RFC 3986, UTF-8); one with a broken escape, or of another encoding, as it stands. */
export function decodedEscapes(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (failure) {
    if (failure instanceof URIError) return text
    throw failure
  }
}
