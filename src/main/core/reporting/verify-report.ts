import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Progress } from '#contract/envelope.ts'
import type { ProjectReader, ProjectRecords } from '#domain/project/project-records.ts'
import { checkSteps, type ReportMismatch } from '#domain/report/check-report.ts'
import type { SealedManifest } from '#domain/report/manifest.ts'
import type { ManifestFault } from '#domain/report/manifest-json.ts'
import { manifestInHtml, quotationsInHtml } from '#domain/report/render-html.ts'
import { manifestInMarkdown, quotationsInMarkdown } from '#domain/report/render-markdown.ts'
import type { VisibleQuotation } from '#domain/report/visible-quotation.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { textOf } from '#domain/text/text-map.ts'
import { codeOf, realDisk, sha256Of } from '../project-files/disk.ts'
import { type ProjectFolder, projectFolder } from '../project-files/project-folder.ts'
import { readSourceDocument, readSourceOriginal } from '../project-files/source-files.ts'
import type { Jobs, ReportOrder, VerifiedReport } from '../working/jobs.ts'
import { buildReportManifest, buildReportTree } from './build-report.ts'
import { recordsAt } from './records-at.ts'
import { renderHtml, renderMarkdown } from './render-report.ts'

type Format = 'html' | 'md'

/**
 * Holds a report file against the project: the file against its digest, every fingerprint against what is stored now, every
 * quotation against the stored text and the records, and every claim with its verdicts, status and reasons against the
 * records at the report's sequence. Where all of that agrees, the report is made again and compared whole, which finds words that
 * were changed together with the digest: reports of one manifest format are made alike by every version. Fails with `file-unreadable`, `report-unreadable`.
 */
export async function verifyReport(
  project: ProjectRecords,
  { folder, file, sequence: now }: Jobs['verify']['input'],
  progress: (progress: Progress) => void,
): Promise<Result<VerifiedReport>> {
  const bytes = await readFile(file).catch((error: unknown) => codeOf(error) || 'unreadable')
  if (typeof bytes === 'string') return fail({ code: 'file-unreadable', file, reason: bytes })
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const format = formatOf(text)
  if (format === null) return fail({ code: 'report-unreadable', file, detail: 'no-manifest' })
  const manifest = format === 'html' ? manifestInHtml(text) : manifestInMarkdown(text)
  const name = basename(file)
  if (!manifest.ok) return ok({ checked: 1, mismatches: [damaged(name, manifest.error)] })

  const reported = manifest.value
  const digest = digestOf(bytes, reported.digest)
  const ofFile: readonly ReportMismatch[] =
    digest === reported.digest ? [] : [{ kind: 'file', id: name, expected: reported.digest, found: digest }]
  const records = await recordsAt(project, { folder, now }, reported.sequence)
  if (!records.ok) {
    const id = reported.projectId ?? 'project'
    const unknown = { kind: 'record' as const, id, expected: String(reported.sequence), found: String(now) }
    return ok({ checked: 2, mismatches: [...ofFile, unknown] })
  }
  const { version } = reported.app
  const order: ReportOrder = { folder, options: reported.options, header: { ...reported, version } }
  const visible = format === 'html' ? quotationsInHtml(text) : quotationsInMarkdown(text)
  const { checked, mismatches } = await checkAgainst(records.value, order, reported, visible)
  const found = [...ofFile, ...mismatches]
  if (found.length === 0) found.push(...(await comparedWhole(records.value, order, { format, text, name }, progress)))
  return ok({ checked: checked + 1, mismatches: found })
}

/** Which format a file is a report in: by its manifest, or, where a change hit just that, by what else only reports have. */
function formatOf(text: string): Format | null {
  if (text.includes('id="countermark-manifest"') || text.includes('content="Countermark ')) return 'html'
  if (text.includes('```json countermark-manifest') || text.includes('countermark verify report.md')) return 'md'
  return null
}

const damaged = (name: string, fault: ManifestFault): ReportMismatch => ({
  kind: 'file',
  id: name,
  expected: 'countermark-manifest',
  found: fault,
})

/** The SHA-256 of the file's bytes with the digest taken out wherever it stands. */
function digestOf(bytes: Buffer, digest: string): string {
  const hash = createHash('sha256')
  let from = 0
  for (let at = bytes.indexOf(digest); at >= 0; at = bytes.indexOf(digest, from)) {
    hash.update(bytes.subarray(from, at))
    from = at + digest.length
  }
  return hash.update(bytes.subarray(from)).digest('hex')
}

async function checkAgainst(
  project: ProjectReader,
  order: ReportOrder,
  reported: SealedManifest,
  visible: readonly VisibleQuotation[],
): Promise<VerifiedReport> {
  const stored = await storedNow(projectFolder(order.folder), reported)
  const steps = checkSteps({
    reported,
    recorded: buildReportManifest(project, order),
    visible,
    textOf: (sourceId, revision) => stored.texts.get(`${sourceId}/${revision}`) ?? null,
    originalOf: (sourceId) => stored.originals.get(sourceId) ?? null,
    sha256: sha256Of,
  })
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Reads every text and original from the disk: what is kept in memory would prove nothing about the files. */
async function storedNow(folder: ProjectFolder, { sources }: SealedManifest) {
  const texts = new Map<string, string>()
  const originals = new Map<string, string>()
  for (const { id, revision, originalFingerprint } of sources) {
    const read = await readSourceDocument(realDisk, folder, id, revision)
    if (read.ok) texts.set(`${id}/${revision}`, textOf(read.value.document))
    if (originalFingerprint === null || originals.has(id)) continue
    const original = await readSourceOriginal(realDisk, folder, id, 1)
    if (original.ok) originals.set(id, sha256Of(original.value))
  }
  return { texts, originals }
}

/** Makes the report again and names the first place where the file differs from it. */
async function comparedWhole(
  project: ProjectReader,
  order: ReportOrder,
  { format, text, name }: { readonly format: Format; readonly text: string; readonly name: string },
  progress: (progress: Progress) => void,
): Promise<readonly ReportMismatch[]> {
  const tree = await buildReportTree(project, order, progress)
  if (!tree.ok) return []
  const made = await (format === 'html' ? renderHtml : renderMarkdown)(tree.value)
  if (made.text === text) return []
  const at = firstDifference(made.text, text)
  return [{ kind: 'file', id: name, expected: around(text, at), found: around(made.text, at) }]
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 30), at + 50)
