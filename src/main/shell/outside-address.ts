/** What an address that may be opened outside is shown as (its host, or who the mail goes to); null for any other. */
export function outsideAddress(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, host, pathname } = new URL(url)
  if (protocol === 'https:') return host
  return protocol === 'mailto:' ? decoded(pathname) : null
}

/** What a percent-encoded text says, or null where it is not one. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
