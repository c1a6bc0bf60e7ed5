import Papa from 'papaparse'
import { csvColumns, csvRows } from '#domain/report/csv-rows.ts'
import { htmlStretches, printedStretches } from '#domain/report/render-html.ts'
import { markdownStretches } from '#domain/report/render-markdown.ts'
import type { ReportTree } from '#domain/report/report-tree.ts'
import { facesPlace, joined, type Stretch } from '#domain/report/stretches.ts'
import { sha256Of } from '../project-files/disk.ts'
import { inSlices } from './in-slices.ts'
import { readFaces } from './read-faces.ts'

/** A finished text file with the digest it carries, or null where the work was cancelled. */
export type Rendered = { readonly text: string; readonly digest: string } | null

/** The report as one HTML file. Its digest is the SHA-256 of the file in UTF-8 with the digest taken out. */
export const renderHtml = (tree: ReportTree, signal: AbortSignal): Promise<Rendered> =>
  sealed(htmlStretches(tree), signal)

/** The report as one Markdown file, sealed the same way. */
export const renderMarkdown = (tree: ReportTree, signal: AbortSignal): Promise<Rendered> =>
  sealed(markdownStretches(tree), signal)

/** The page that is printed, naming the digest of the HTML report of the same moment. */
export async function renderPrinted(tree: ReportTree, signal: AbortSignal): Promise<Rendered> {
  const page = await renderHtml(tree, signal)
  if (page === null) return null
  const stretches = await gathered(printedStretches(tree, page.digest), signal)
  if (stretches === null) return null
  return { text: joined(stretches, page.digest, await readFaces(joined(stretches, ''))), digest: page.digest }
}

/** What a spreadsheet would take for a formula (OWASP, "CSV Injection"). */
const formula = /^[=+\-@\t\r]/

/** The report as CSV (RFC 4180, UTF-8 without BOM), naming the digest of the HTML report of the same moment. */
export async function renderCsv(tree: ReportTree, signal: AbortSignal): Promise<Rendered> {
  const page = await renderHtml(tree, signal)
  if (page === null) return null
  const text = Papa.unparse([...csvRows(tree, page.digest)], {
    columns: [...csvColumns],
    escapeFormulae: formula,
    newline: '\r\n',
  })
  return { text: `${text}\r\n`, digest: page.digest }
}

async function sealed(steps: Generator<Stretch>, signal: AbortSignal): Promise<Rendered> {
  const stretches = await gathered(steps, signal)
  if (stretches === null) return null
  const faces = stretches.includes(facesPlace) ? await readFaces(joined(stretches, '')) : ''
  const digest = sha256Of(joined(stretches, '', faces))
  return { text: joined(stretches, digest, faces), digest }
}

async function gathered(steps: Generator<Stretch>, signal: AbortSignal): Promise<readonly Stretch[] | null> {
  const stretches: Stretch[] = []
  const ended = await inSlices(steps, { signal, onStep: (stretch) => stretches.push(stretch) })
  return ended === 'cancelled' ? null : stretches
}
