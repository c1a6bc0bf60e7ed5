import { readFileSync } from 'node:fs'
import { decodedEscapes } from '#domain/text/decoded-escapes.ts'
import { composed } from '#domain/text/piled-marks.ts'
import type { FoundPicture } from '../picture-shelf.ts'
import type { FindPicture } from './page-pictures.ts'

/**
 * A file that lies beside a saved page and was handed over with it. `path` is where it lies as seen from the page, or a stroke and a
 * name where the two were chosen together and the folder is not known. It is compared only, and never opened; `file` is where its
 * bytes are, null where they are more than a picture may have.
 */
export interface PagePart {
  readonly path: string
  readonly file: string | null
}

/** Finds what a page refers to among the parts that came with it, and nothing else; `not-beside` for what should lie there. */
export function partFinder(parts: readonly PagePart[]): FindPicture {
  const known = new Map(parts.map((part) => [keyOf(part.path), part]))
  return (address) => {
    const path = address.trim()
    if (/^[a-z][a-z\d+.-]*:|^[/\\]/i.test(path)) return null
    for (const each of [path, path.replace(/[?#].*$/s, '')].flatMap((written) => [written, decodedEscapes(written)])) {
      const key = keyOf(each)
      const part = known.get(key) ?? known.get(`/${key.slice(key.lastIndexOf('/') + 1)}`)
      if (part) return bytesOf(part)
    }
    return 'not-beside'
  }
}

const bytesOf = ({ file }: PagePart): FoundPicture => (file === null ? 'too-large' : readFileSync(file))

/** Systems write names in composed and in decomposed letters, and some do not tell case apart. */
const keyOf = (path: string): string => composed(path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')).toLowerCase()
