import type { PDFPageProxy } from 'pdfjs-dist/types/src/pdf.d.ts'
import { safeHref } from '#domain/document/safe-href.ts'
import { inLogicalOrder, isRightToLeft } from './logical-order.ts'
import type { PageGlyphs } from './page-glyphs.ts'
import { partOfBox, type RunBox, runBox } from './run-box.ts'

/** A piece of text where it stands on its page, turned so that its lines run along x and follow each other down y. In points. */
export interface Run {
  readonly text: string
  readonly x: number
  /** The baseline; larger is higher on the page. */
  readonly y: number
  readonly width: number
  readonly size: number
  readonly isRightToLeft: boolean
  readonly href: string | null
  /** The level of the heading that a tagged file says it is in, or null. */
  readonly heading: number | null
  /** Where it stands on the page as it is shown. */
  readonly box: RunBox
}

/** The text of one page: runs by the direction in which they are written, most text first. */
export interface PageRuns {
  readonly height: number
  /** The page as it is shown upright, in points. */
  readonly shown: { readonly width: number; readonly height: number }
  readonly directions: readonly { readonly isUpright: boolean; readonly runs: readonly Run[] }[]
  /** Links whose address is not a web or mail address. */
  readonly droppedLinks: number
}

interface Link {
  readonly href: string
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** Reads the runs of a page. Throws what the library throws where the page is damaged. */
export async function runsOfPage(page: PDFPageProxy, glyphs: PageGlyphs): Promise<PageRuns> {
  const view = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const texts = content.items.filter((item) => 'str' in item)
  const ordered = texts.some(({ str }) => isRightToLeft(str))
    ? inLogicalOrder(texts, await glyphs.of(page.pageNumber))
    : null
  const { links, dropped } = await linksOf(page)
  const headings = headingsOf(await page.getStructTree())
  const marked: (string | null)[] = []
  const byDirection = new Map<string, Run[]>()
  let at = -1
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marked.pop()
      else marked.push(item.id ?? null)
      continue
    }
    at += 1
    const str = ordered?.get(at) ?? item.str
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]: number[] = item.transform
    const size = Math.hypot(c, d) || Math.hypot(a, b)
    if (str === '' || ![size, x, y, item.width, item.height].every(Number.isFinite) || size === 0) continue
    const isVertical = content.styles[item.fontName]?.vertical === true
    const turns = isVertical ? 3 : (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4
    const heading = headings.get(marked.findLast((id) => id !== null) ?? '') ?? null
    const run = {
      ...turned(x, y, turns),
      width: isVertical ? item.height : item.width,
      size,
      isRightToLeft: item.dir === 'rtl',
      heading,
      box: runBox(view.transform, { ...item, page: page.pageNumber - 1, isVertical }),
    }
    const key = `${isVertical ? 'vertical' : turns}`
    const runs = byDirection.get(key) ?? []
    byDirection.set(key, runs)
    for (const part of turns === 0 ? cutAtLinks(str, run, links) : [{ ...run, text: str, href: null }]) runs.push(part)
  }
  const [, bottom = 0, , top = 0] = page.view
  const directions = [...byDirection]
    .map(([key, runs]) => ({ isUpright: key === '0', runs }))
    .sort((one, other) => lettersIn(other.runs) - lettersIn(one.runs))
  const shown = { width: view.width, height: view.height }
  return { height: top - bottom, shown, directions, droppedLinks: dropped }
}

const lettersIn = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + text.trim().length, 0)

/** Coordinates after so many quarter turns of the text are undone. */
function turned(x: number, y: number, turns: number): { readonly x: number; readonly y: number } {
  switch (turns) {
    case 1:
      return { x: y, y: -x }
    case 2:
      return { x: -x, y: -y }
    case 3:
      return { x: -y, y: x }
    default:
      return { x, y }
  }
}

async function linksOf(page: PDFPageProxy): Promise<{ readonly links: readonly Link[]; readonly dropped: number }> {
  const annotations: readonly Readonly<Record<string, unknown>>[] = await page.getAnnotations()
  const links: Link[] = []
  let dropped = 0
  for (const { subtype, unsafeUrl, url, rect } of annotations) {
    const address = unsafeUrl ?? url
    if (subtype !== 'Link' || typeof address !== 'string' || !Array.isArray(rect)) continue
    const href = safeHref(address)
    const [x0, y0, x1, y1] = rect.map(Number)
    if (href === null || x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) dropped += 1
    else
      links.push({
        href,
        left: Math.min(x0, x1),
        right: Math.max(x0, x1),
        bottom: Math.min(y0, y1),
        top: Math.max(y0, y1),
      })
  }
  return { links, dropped }
}

/** A run as its parts inside and outside of the first link that crosses it, cut where words end. */
function cutAtLinks(text: string, run: Omit<Run, 'text' | 'href'>, links: readonly Link[]): readonly Run[] {
  const middle = run.y + run.size / 3
  const link = links.find(
    ({ left, right, bottom, top }) =>
      middle >= bottom && middle <= top && run.x < right - 1 && run.x + run.width > left + 1,
  )
  if (!link) return [{ ...run, text, href: null }]
  const each = run.width / text.length
  const from = nearestBorder(text, (link.left - run.x) / each, /(?<=\s)\S/gu)
  const to = nearestBorder(text, (link.right - run.x) / each, /(?<=\S)\s/gu)
  if (run.isRightToLeft || from >= to) return [{ ...run, text, href: link.href }]
  return [
    [0, from],
    [from, to],
    [to, text.length],
  ].flatMap(([start = 0, end = 0]): readonly Run[] => {
    if (start === end) return []
    const href = start === from ? link.href : null
    const box = partOfBox(run.box, start / text.length, end / text.length)
    return [{ ...run, text: text.slice(start, end), x: run.x + each * start, width: each * (end - start), href, box }]
  })
}

/** The border of a word, as a pattern finds it, that is nearest to a place in a text. */
function nearestBorder(text: string, at: number, borders: RegExp): number {
  let best = at <= text.length / 2 ? 0 : text.length
  for (const { index } of text.matchAll(borders)) if (Math.abs(index - at) < Math.abs(best - at)) best = index
  return best
}

interface TreeNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly TreeNode[]
}

/** The levels of headings by the ids of the marked content in them. */
function headingsOf(tree: unknown): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  const waiting: { readonly node: TreeNode; readonly level: number | null }[] = []
  if (tree !== null && typeof tree === 'object') waiting.push({ node: tree as TreeNode, level: null })
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const own = /^H([1-6])?$/.exec(next.node.role ?? '')
    const level = own ? Number(own[1] ?? 1) : next.level
    if (next.node.type === 'content' && next.node.id !== undefined && level !== null) levels.set(next.node.id, level)
    for (const node of next.node.children ?? []) waiting.push({ node, level })
  }
  return levels
}
