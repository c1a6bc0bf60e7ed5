import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { checkSteps, type ReportMismatch } from '#domain/report/check-report.ts'
import type { SealedManifest } from '#domain/report/manifest.ts'
import type { ManifestFault } from '#domain/report/manifest-json.ts'
import { manifestInHtml, quotationsInHtml } from '#domain/report/render-html.ts'
import { manifestInMarkdown, quotationsInMarkdown } from '#domain/report/render-markdown.ts'
import type { VisibleQuotation } from '#domain/report/visible-quotation.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { textOf } from '#domain/text/text-map.ts'
import type { Call } from '../call.ts'
import { codeOf, sha256Of } from '../project-files/disk.ts'
import type { ProjectStorage } from '../project-files/project-storage.ts'
import { buildReportManifest, buildReportTree, type ReportRequest } from './build-report.ts'
import { inSlices } from './in-slices.ts'
import { recordsAt } from './records-at.ts'
import { renderHtml, renderMarkdown } from './render-report.ts'

/** How many items were checked, and which of them do not agree. */
export interface VerifiedReport {
  readonly checked: number
  readonly mismatches: ReportMismatch[]
}

type Format = 'html' | 'md'

/**
 * Holds a report file against the project: the file against its digest, every fingerprint against what is stored now, every
 * quotation against the stored text and the records, and every claim with its verdicts, status and reasons against the
 * records at the report's sequence. Where all of that agrees, the report is made again and compared whole, which finds words that
 * were changed together with the digest: reports of one manifest format are made alike by every version. Fails with `file-unreadable`, `report-unreadable`.
 */
export async function verifyReport(call: Call, file: string): Promise<Result<VerifiedReport>> {
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
  const records = await recordsAt(call.store, reported.sequence)
  if (!records.ok) {
    const found = String(call.store.sequence)
    const unknown = {
      kind: 'record' as const,
      id: reported.projectId ?? 'project',
      expected: String(reported.sequence),
      found,
    }
    return ok({ checked: 2, mismatches: [...ofFile, unknown] })
  }
  const { version } = reported.app
  const request = { project: records.value, options: reported.options, header: { ...reported, version } }
  const visible = format === 'html' ? quotationsInHtml(text) : quotationsInMarkdown(text)
  const { checked, mismatches } = await checkAgainst(call, request, reported, visible)
  const found = [...ofFile, ...mismatches]
  if (found.length === 0) found.push(...(await comparedWhole(call, request, format, text, name)))
  if (call.signal.aborted) return fail({ code: 'cancelled' })
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
  call: Call,
  request: ReportRequest,
  reported: SealedManifest,
  visible: readonly VisibleQuotation[],
): Promise<VerifiedReport> {
  const stored = await storedNow(call.store.storage, reported)
  const recorded = await buildReportManifest(request, call.signal)
  if (recorded === 'cancelled') return nothingChecked
  const steps = checkSteps({
    reported,
    recorded,
    visible,
    textOf: (sourceId, revision) => stored.texts.get(`${sourceId}/${revision}`) ?? null,
    originalOf: (sourceId) => stored.originals.get(sourceId) ?? null,
    sha256: sha256Of,
  })
  const done = await inSlices(steps, { signal: call.signal })
  return done === 'cancelled' ? nothingChecked : { checked: done.checked, mismatches: [...done.mismatches] }
}

/** What a check that was cancelled says; the answer to the request is then `cancelled`. */
const nothingChecked: VerifiedReport = { checked: 0, mismatches: [] }

/** Reads every text and original from the disk again: what is kept in memory proves nothing about the files. */
async function storedNow(storage: ProjectStorage, { sources }: SealedManifest) {
  const texts = new Map<string, string>()
  const originals = new Map<string, string>()
  for (const { id, revision, originalFingerprint } of sources) {
    const read = await storage.readDocument(id, revision)
    if (read.ok) texts.set(`${id}/${revision}`, textOf(read.value.document))
    if (originalFingerprint === null || originals.has(id)) continue
    const original = await storage.readOriginal(id, 1)
    if (original.ok) originals.set(id, sha256Of(original.value))
  }
  return { texts, originals }
}

/** Makes the report again and names the first place where the file differs from it. */
async function comparedWhole(
  call: Call,
  request: ReportRequest,
  format: Format,
  text: string,
  name: string,
): Promise<readonly ReportMismatch[]> {
  const tree = await buildReportTree(call, request)
  if (!tree.ok) return []
  const made = await (format === 'html' ? renderHtml : renderMarkdown)(tree.value, call.signal)
  if (made === null || made.text === text) return []
  const at = firstDifference(made.text, text)
  return [{ kind: 'file', id: name, expected: around(text, at), found: around(made.text, at) }]
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 30), at + 50)
