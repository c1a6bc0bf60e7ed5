/** A place in a book: the path of its part in the archive, and an identifier in it, empty for the part as a whole. */
export interface PartPlace {
  readonly path: string
  readonly fragment: string
}

const inside = 'https://book.invalid/'

/** The place that an address in a part means, or null for one that leads out of the book or is none. */
export function partPath(href: string, from: string): PartPlace | null {
  const base = inside + from.split('/').map(encodeURIComponent).join('/')
  if (!URL.canParse(href, base)) return null
  const url = new URL(href, base)
  if (!url.href.startsWith(inside)) return null
  const path = decoded(url.pathname.slice(1))
  const fragment = decoded(url.hash.slice(1))
  return path === null || fragment === null ? null : { path, fragment }
}

/** Percent signs that are no encoding make the address none. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
