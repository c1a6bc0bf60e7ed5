/** A link's address as it may be kept: as written, or null for one that is not a web, mail or relative address. */
export function safeHref(href: string): string | null {
  // Browsers drop these characters before they look for the scheme, so that "java\nscript:" is one.
  const seen = href.replace(ignoredInSchemes, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https' && scheme !== 'mailto') return null
  const kept = href.trim().toWellFormed()
  return kept === '' || kept.length > longest ? null : kept
}

const longest = 4_000
const ignoredInSchemes = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(0x20)}\u00a0\u200b-\u200f\u2028\u2029\ufeff]`,
  'g',
)
