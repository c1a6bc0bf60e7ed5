import type { ReportTree } from './report-tree.ts'

/** The columns of a CSV report, in English whatever the report's language: they are read by programs. */
export const csvColumns = [
  'claim',
  'claimId',
  'statement',
  'says',
  'kind',
  'verdicts',
  'status',
  'marks',
  'reasons',
  'sources',
  'origins',
  'originsFor',
  'originsAgainst',
  'lookedThrough',
  'notExamined',
  'linkId',
  'stance',
  'voice',
  'qualities',
  'notCounted',
  'sourceTitle',
  'sourceId',
  'revision',
  'fingerprint',
  'offsets',
  'paragraphs',
  'quotation',
  'sequence',
  'generatedAt',
  'digest',
] as const

type Row = Readonly<Record<(typeof csvColumns)[number], string>>

/**
 * One row for each link, and one for a claim without any. Every row names the digest of the HTML report of the same moment.
 * Offsets are UTF-16, half-open, `start-end` for each part. Cells are plain text; whoever writes them escapes what a
 * spreadsheet would take for a formula.
 */
export function csvRows(tree: ReportTree, digest: string): readonly Row[] {
  const { words, manifest } = tree
  return tree.claims.flatMap((claim): readonly Row[] => {
    const known = manifest.claims.find(({ id }) => id === claim.id)
    const count = (name: string): string => String(known?.counts[name] ?? 0)
    const ofClaim = {
      claim: String(claim.number),
      claimId: claim.id,
      statement: claim.statement,
      says: listed(claim.says),
      kind: claim.kind ?? '',
      verdicts: listed(claim.verdicts.filter(({ ended }) => ended === null).map(({ word, by }) => `${word}, ${by}`)),
      status: claim.status.status,
      marks: listed(claim.status.marks.map(({ mark }) => mark)),
      reasons: claim.status.reasons.map(plain).join(' '),
      sources: count('sources'),
      origins: count('origins'),
      originsFor: count('originsFor'),
      originsAgainst: count('originsAgainst'),
      lookedThrough: count('lookedThrough'),
      notExamined: count('notExamined'),
      sequence: String(manifest.sequence),
      generatedAt: manifest.generatedAt,
      digest,
    }
    if (claim.passages.length === 0) return [{ ...noLink, ...ofClaim }]
    return claim.passages.map((entry) => ({
      ...ofClaim,
      linkId: entry.linkId,
      stance: entry.stance,
      voice: entry.voice,
      qualities: listed(entry.qualities),
      notCounted: entry.notCounted === null ? '' : words.text.csv.notCounted[entry.notCounted],
      sourceTitle: entry.sourceTitle,
      sourceId: tree.sources.find(({ number }) => number === entry.sourceNumber)?.id ?? '',
      revision: String(entry.revision),
      fingerprint: entry.fingerprint,
      offsets: entry.parts.map(({ start, end }) => `${start}-${end}`).join(' '),
      paragraphs: entry.parts.flatMap(({ paragraph }) => paragraph ?? []).join(' '),
      quotation: entry.parts.map(({ quote }) => quote).join(' […] '),
    }))
  })
}

const noLink = {
  linkId: '',
  stance: '',
  voice: '',
  qualities: '',
  notCounted: '',
  sourceTitle: '',
  sourceId: '',
  revision: '',
  fingerprint: '',
  offsets: '',
  paragraphs: '',
  quotation: '',
} as const

const plain = (sentence: string): string => sentence.replace(/[\u2068\u2069]/gu, '')
const listed = (items: readonly string[]): string => items.map(plain).join('; ')
