/** The reports that the report origin serves, by id. Only their number is bounded: the oldest goes first. */
export interface PreviewShelf {
  /** The HTML under an id, or null. */
  find(id: string): string | null
  /** Puts a report there, or takes it away (null). */
  put(id: string, html: string | null): void
}

const idPattern = /^[0-9A-Za-z-]{1,80}$/

/** An empty shelf of at most `limit` reports. */
export function createPreviewShelf(limit = 8): PreviewShelf {
  const reports = new Map<string, string>()
  return {
    find: (id) => reports.get(id) ?? null,
    put: (id, html) => {
      reports.delete(id)
      if (html === null || !idPattern.test(id)) return
      reports.set(id, html)
      const oldest = reports.keys().next().value
      if (reports.size > limit && oldest !== undefined) reports.delete(oldest)
    },
  }
}
