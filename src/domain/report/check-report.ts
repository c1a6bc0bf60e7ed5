import { carried } from './html.ts'
import type { ManifestClaim, ManifestQuotation, ManifestSource, ReportManifest, SealedManifest } from './manifest.ts'
import type { VisibleQuotation } from './visible-quotation.ts'

/** Something that a report says and the project does not: `expected` is what stands in the report, `found` in the project. */
export interface ReportMismatch {
  readonly kind: 'file' | 'quotation' | 'source' | 'record'
  readonly id: string
  readonly expected: string
  readonly found: string
}

/** What a report is held against. */
export interface ReportCheck {
  readonly reported: SealedManifest
  /** The manifest that the records give at the report's sequence, in its language. */
  readonly recorded: ReportManifest
  /** The quotations as a reader of the file sees them. */
  readonly visible: readonly VisibleQuotation[]
  /** The canonical text of a revision as it is stored now; null where it cannot be read. */
  textOf(sourceId: string, revision: number): string | null
  /** The SHA-256 of the original file as it is stored now; null where there is none. */
  originalOf(sourceId: string): string | null
  sha256(text: string): string
}

/** Checks every source, quotation and claim of a report, one a step; answers what does not agree. */
export function* checkSteps(
  check: ReportCheck,
): Generator<void, { readonly checked: number; readonly mismatches: readonly ReportMismatch[] }> {
  const { sources, quotations, claims } = check.reported
  const mismatches: ReportMismatch[] = []
  for (const part of [projectOf, sourcesOf, quotationsOf, claimsOf]) {
    for (const found of part(check)) {
      if (found !== null) mismatches.push(found)
      yield
    }
  }
  return { checked: sources.length + quotations.length + claims.length + 1, mismatches }
}

/** What does not agree, with null after each item that was looked at. */
type Found = Generator<ReportMismatch | null>

function* projectOf({ reported, recorded }: ReportCheck): Found {
  if (reported.projectId === recorded.projectId) return
  yield mismatch('record', reported.projectId ?? 'project', reported.projectId, recorded.projectId)
}

function* sourcesOf({ reported, recorded, textOf, originalOf, sha256 }: ReportCheck): Found {
  const keyOf = ({ id, revision }: ManifestSource): string => `${id}/${revision}`
  const known = new Map(recorded.sources.map((source) => [keyOf(source), source]))
  for (const source of reported.sources) {
    const record = known.get(keyOf(source))
    known.delete(keyOf(source))
    yield* fieldsOf('source', source.id, source, record, sourceFields)
    const text = textOf(source.id, source.revision)
    const fingerprint = text === null ? null : sha256(text)
    if (fingerprint !== source.fingerprint) yield mismatch('source', source.id, source.fingerprint, fingerprint)
    yield null
    if (source.originalFingerprint === null) continue
    const original = originalOf(source.id)
    if (original !== source.originalFingerprint)
      yield mismatch('source', source.id, source.originalFingerprint, original)
  }
  for (const { id, title } of known.values()) yield mismatch('source', id, null, title)
}

function* quotationsOf({ reported, recorded, visible, textOf, sha256 }: ReportCheck): Found {
  const keyOf = ({ linkId, part }: { readonly linkId: string; readonly part: number }): string => `${linkId}/${part}`
  const known = new Map(recorded.quotations.map((quotation) => [keyOf(quotation), quotation]))
  const seen = Map.groupBy(visible, keyOf)
  for (const quotation of reported.quotations) {
    yield null
    const key = keyOf(quotation)
    const shown = seen.get(key) ?? []
    yield* fieldsOf('quotation', quotation.linkId, quotation, known.get(key), quotationFields)
    known.delete(key)
    seen.delete(key)
    if (sha256(quotation.quote) !== quotation.quoteSha256)
      yield mismatch('quotation', quotation.linkId, quotation.quoteSha256, sha256(quotation.quote))
    const stored = textOf(quotation.sourceId, quotation.revision)?.slice(quotation.start, quotation.end)
    if (quotation.outcome !== 'orphaned' && stored !== quotation.quote)
      yield mismatch('quotation', quotation.linkId, quotation.quote, stored)
    if (shown.length === 0) yield mismatch('quotation', quotation.linkId, null, quotation.quote)
    for (const { words } of shown)
      if (words !== carried(quotation.quote)) yield mismatch('quotation', quotation.linkId, words, quotation.quote)
  }
  for (const { linkId, quote } of known.values()) yield mismatch('quotation', linkId, null, quote)
  for (const [first] of seen.values()) if (first) yield mismatch('quotation', first.linkId, first.words, null)
}

function* claimsOf({ reported, recorded }: ReportCheck): Found {
  const known = new Map(recorded.claims.map((claim) => [claim.id, claim]))
  for (const claim of reported.claims) {
    const record = known.get(claim.id)
    known.delete(claim.id)
    yield* fieldsOf('record', claim.id, claim, record, claimFields)
    yield null
  }
  for (const { id, statement } of known.values()) yield mismatch('record', id, null, statement)
}

const sourceFields: readonly (keyof ManifestSource)[] = ['title', 'fingerprint', 'characters', 'originalFingerprint']
const quotationFields: readonly (keyof ManifestQuotation)[] = [
  'annotationId',
  'claimId',
  'sourceId',
  'revision',
  'start',
  'end',
  'outcome',
  'stance',
  'voice',
  'quote',
]
const claimFields: readonly (keyof ManifestClaim)[] = [
  'statement',
  'kind',
  'verdicts',
  'status',
  'marks',
  'reasons',
  'counts',
]

/** One mismatch for each field that differs, or one for a record that is not there. */
function* fieldsOf<T extends object>(
  kind: ReportMismatch['kind'],
  id: string,
  reported: T,
  recorded: T | undefined,
  fields: readonly (keyof T & string)[],
): Generator<ReportMismatch> {
  if (!recorded) {
    yield mismatch(kind, id, shown(reported[fields[0] as keyof T]), null)
    return
  }
  for (const field of fields) {
    const [expected, found] = [shown(reported[field]), shown(recorded[field])]
    if (expected !== found) yield mismatch(kind, id, `${field}: ${expected}`, `${field}: ${found}`)
  }
}

/** A value as it is compared and shown: text as it is, anything else as JSON with its keys in order. */
const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, inOrder))

const inOrder = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

const mismatch = (
  kind: ReportMismatch['kind'],
  id: string,
  expected: string | null | undefined,
  found: string | null | undefined,
): ReportMismatch => ({ kind, id, expected: expected ?? '', found: found ?? '' })
