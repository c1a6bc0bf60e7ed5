import { inflateSync } from 'fflate'
import type { TableReading } from '#domain/project/table-bytes.ts'
import { RecentWords } from '#domain/project/table-words.ts'

/** How a window reads tables. What the page itself inflates with answers later, and a screen that draws a passage cannot wait. */
export function tableReading(): TableReading {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return {
    text: (utf8) => decoder.decode(utf8),
    recent: new RecentWords((deflated) => decoder.decode(inflateSync(deflated))),
  }
}
