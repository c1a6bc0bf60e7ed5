import { parsePage } from '../html/page.ts'
import { asLine } from '../metadata-values.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { childNamed, elementsOf, textIn, type XmlElement } from '../xml/xml-element.ts'
import { prefixes } from './book.ts'
import { partPath } from './part-path.ts'

/** The title of a part in the contents, and how deep it stands there, from 1. */
export interface ChapterTitle {
  readonly title: string
  readonly level: number
}

/** What the contents say: the title of each part, and the places where printed pages begin ("path#fragment"). */
export interface Contents {
  readonly titles: Map<string, ChapterTitle>
  readonly pages: Map<string, string>
  /** The titles of places inside of parts ("path#fragment"), but the first of each part. */
  readonly sections: Map<string, ChapterTitle>
}

/** Adds what a navigation document says (EPUB 3.3, chapter 7). */
export function readNav(html: string, path: string, contents: Contents): void {
  const { document, select } = parsePage(html)
  for (const nav of select(document, 'nav')) {
    const kind = `${nav.getAttribute('epub:type') ?? ''} ${nav.getAttribute('role') ?? ''}`.split(/\s+/)
    const isPages = kind.includes('page-list') || kind.includes('doc-pagelist')
    if (!isPages && !kind.includes('toc') && !kind.includes('doc-toc')) continue
    for (const link of select(nav, 'a[href]')) {
      let level = 0
      for (let outer = link.parentElement; outer !== null && outer !== nav; outer = outer.parentElement)
        if (outer.localName === 'ol') level += 1
      add(contents, link.getAttribute('href') ?? '', path, link.textContent, isPages ? null : level)
    }
  }
}

/** Adds what an NCX says (OPF 2.0.1, chapter 2.4.1); nothing where it cannot be read. */
export function readNcx(bytes: Uint8Array, path: string, contents: Contents): void {
  const root = parseXml(bytes, prefixes)
  if (!root.ok) return
  const visit = (element: XmlElement, level: number): void => {
    for (const child of elementsOf(element)) {
      const isPage = child.name === 'ncx:pageTarget'
      if (isPage || child.name === 'ncx:navPoint') {
        const label = childNamed(child, 'ncx:navLabel')
        const src = childNamed(child, 'ncx:content')?.attributes.src ?? ''
        add(contents, src, path, label === undefined ? '' : textIn(label), isPage ? null : level)
        visit(child, level + 1)
      } else if (child.name === 'ncx:navMap' || child.name === 'ncx:pageList') visit(child, level)
    }
  }
  visit(root.value, 1)
}

/** The first entry of a part gives its title. */
function add(
  { titles, pages, sections }: Contents,
  href: string,
  from: string,
  label: string | null,
  level: number | null,
): void {
  const place = partPath(href, from)
  const title = asLine(label, 300)
  if (place === null || title === null) return
  if (level === null) pages.set(`${place.path}#${place.fragment}`, title.slice(0, 40))
  else {
    const named: ChapterTitle = { title, level: Math.min(Math.max(level, 1), 6) }
    if (!titles.has(place.path)) titles.set(place.path, named)
    else if (place.fragment !== '' && titles.get(place.path)?.title !== title)
      sections.set(`${place.path}#${place.fragment}`, named)
  }
}
