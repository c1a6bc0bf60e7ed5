/** Where and when a browser or an extension says that it saved a page. */
export interface SavedFrom {
  readonly url: string | null
  /** ISO 8601, or null. */
  readonly captured: string | null
}

/** Reads the comment that saving programs leave near the top of a page. */
export function savedFrom(html: string): SavedFrom {
  const top = html.slice(0, 5_000)
  const browser = /<!--\s*saved from url=\(\d{1,6}\)(https?:\/\/[^\s>]{1,4000}?)\s*-->/i.exec(top)?.[1] ?? null
  const single = /<!--\s*Page saved with SingleFile([\s\S]{0,2000}?)-->/i.exec(top)?.[1] ?? ''
  const url = /^\s*url:\s*(\S+)\s*$/m.exec(single)?.[1] ?? null
  // The zone's name in brackets repeats what the offset says.
  const date = /^\s*saved date:\s*(.+?)\s*(?:\([^)]*\))?\s*$/m.exec(single)?.[1] ?? null
  const time = date === null ? Number.NaN : Date.parse(date)
  return { url: browser ?? url, captured: Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z` }
}
