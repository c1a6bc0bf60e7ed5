import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.d.ts'
import type { BlockNode } from '#domain/document/document.ts'
import type { PageLayout } from '#domain/document/page-layout.ts'
import { ok, type Result } from '#domain/result.ts'
import type { FileToRead, ImportRefusal, ReadDocument } from '../import-output.ts'
import { pageLimit } from '../limits.ts'
import { columnsOf } from './columns.ts'
import { compoundsIn } from './join-lines.ts'
import { type Segment, segmentsOf } from './lines.ts'
import { openPdf } from './open-pdf.ts'
import { PageBlocks } from './page-blocks.ts'
import type { PageRuns } from './page-runs.ts'
import { type LineGroup, paragraphsOf } from './paragraphs.ts'
import { pdfMetadata } from './pdf-metadata.ts'
import { readPages } from './pdf-pages.ts'
import { runningLines } from './running-lines.ts'

/** Reads a PDF: its text in the order of reading, without headers and footers, with its pages. Pages that cannot be read are noted. */
export async function pdfDocument(file: FileToRead): Promise<Result<ReadDocument, ImportRefusal>> {
  const opened = await openPdf(file.bytes, file.options.password)
  if (!opened.ok) return opened
  if (opened.value.numPages > pageLimit) return { ok: false, error: { code: 'archive-unsafe', detail: 'pages' } }
  const { pages, pdf, isCut } = await readPages(opened.value, file)
  const { content, layout } = await blocksOf(pdf, pages, file)
  const metadata = await pdfMetadata(pdf)
  const [first] = content
  if (first === undefined)
    return { ok: false, error: isCut ? { code: 'archive-unsafe', detail: 'page' } : { code: 'no-text', detail: '' } }
  const heading = content.find(({ type }) => type === 'heading')
  const firstHeading = heading?.type === 'heading' ? textIn(heading) : null
  return ok({ document: { type: 'doc', content }, metadata: { ...metadata, firstHeading }, layout })
}

const textIn = (block: Extract<BlockNode, { type: 'heading' }>): string =>
  (block.content ?? []).map((node) => (node.type === 'text' ? node.text : '')).join('')

async function blocksOf(
  pdf: PDFDocumentProxy,
  pages: readonly (PageRuns | null)[],
  { notes }: FileToRead,
): Promise<{ readonly content: readonly BlockNode[]; readonly layout: PageLayout }> {
  const directions = pages.map((page) =>
    (page?.directions ?? []).map(({ isUpright, runs }) => ({ isUpright, segments: segmentsOf(runs) })),
  )
  const running = runningLines(
    pages.map((page, at) => ({
      height: page?.height ?? 0,
      segments: directions[at]?.find(({ isUpright }) => isUpright)?.segments ?? [],
    })),
  )
  notes.count('running-lines-left-out', running.lines)
  notes.count(
    'links-dropped',
    pages.reduce((sum, page) => sum + (page?.droppedLinks ?? 0), 0),
  )
  const isText = (segment: Segment): boolean => !running.left.has(segment)
  const outline = outlineOf(await pdf.getOutline())
  const isTitle = (text: string): boolean => outline.has(titleKey(text))
  const groups: readonly LineGroup[] = directions.flatMap((page, at) =>
    page.flatMap(({ segments }) =>
      columnsOf(segments.filter(isText)).flatMap((column) =>
        column.length === 0 ? [] : paragraphsOf(column, at, isTitle),
      ),
    ),
  )
  const labels = await pdf.getPageLabels()
  const label = (at: number): string => (labels?.[at] || running.numbers.get(at) || String(at + 1)).slice(0, 40)
  const { blocks, runs } = new PageBlocks({
    page: label,
    compounds: compoundsIn(groups.flatMap(({ lines }) => lines)),
    outline,
    groups,
    notes,
  }).list()
  return {
    content: blocks,
    layout: { pages: pages.map((page, at) => ({ page: label(at), ...sizeOf(page) })), runs: [...runs] },
  }
}

/** The size of a page as it is shown; that of a letter where it could not be read. */
const sizeOf = (page: PageRuns | null): PageRuns['shown'] => page?.shown ?? { width: 612, height: 792 }

interface OutlineEntry {
  readonly title: string
  readonly items?: readonly OutlineEntry[]
}

/** A title in lower case and without spaces: as the outline and the page may differ in. */
const titleKey = (title: string): string => title.replace(/\s+/g, '').toLowerCase()

/** The levels of the outline's titles. */
function outlineOf(outline: readonly OutlineEntry[] | null): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  const waiting = (outline ?? []).map((entry) => ({ entry, level: 1 }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { entry, level } = next
    levels.set(titleKey(entry.title), Math.min(level, 6))
    for (const item of entry.items ?? []) waiting.push({ entry: item, level: level + 1 })
  }
  return levels
}
