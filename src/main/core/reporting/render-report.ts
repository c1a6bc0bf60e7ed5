import Papa from 'papaparse'
import { csvColumns, csvRows } from '#domain/report/csv-rows.ts'
import { htmlStretches, printedStretches } from '#domain/report/render-html.ts'
import { markdownStretches } from '#domain/report/render-markdown.ts'
import type { ReportTree } from '#domain/report/report-tree.ts'
import { facesPlace, joined, type Stretch } from '#domain/report/stretches.ts'
import { sha256Of } from '../project-files/disk.ts'
import { readFaces } from './read-faces.ts'

/** A finished text file with the digest it carries. */
export interface Rendered {
  readonly text: string
  readonly digest: string
}

/** The report as one HTML file. Its digest is the SHA-256 of the file in UTF-8 with the digest taken out. */
export const renderHtml = (tree: ReportTree): Promise<Rendered> => sealed([...htmlStretches(tree)])

/** The report as one Markdown file, sealed the same way. */
export const renderMarkdown = (tree: ReportTree): Promise<Rendered> => sealed([...markdownStretches(tree)])

/** The page that is printed, naming the digest of the HTML report of the same moment. */
export async function renderPrinted(tree: ReportTree): Promise<Rendered> {
  const { digest } = await renderHtml(tree)
  const stretches = [...printedStretches(tree, digest)]
  return { text: joined(stretches, digest, await readFaces(joined(stretches, ''))), digest }
}

/** What a spreadsheet would take for a formula (OWASP, "CSV Injection"): signs of full width too, as some read them. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/** The report as CSV (RFC 4180, UTF-8 without BOM), naming the digest of the HTML report of the same moment. */
export async function renderCsv(tree: ReportTree): Promise<Rendered> {
  const { digest } = await renderHtml(tree)
  const text = Papa.unparse([...csvRows(tree, digest)], {
    columns: [...csvColumns],
    escapeFormulae: formula,
    newline: '\r\n',
  })
  return { text: `${text}\r\n`, digest }
}

async function sealed(stretches: readonly Stretch[]): Promise<Rendered> {
  const faces = stretches.includes(facesPlace) ? await readFaces(joined(stretches, '')) : ''
  const digest = sha256Of(joined(stretches, '', faces))
  return { text: joined(stretches, digest, faces), digest }
}
