import type { RecordId, RecordType } from '../records/id.ts'
import type { AnyRecord } from '../records/record.ts'

/**
 * The records that point at one: itself where there is only one (most marks have one link), else by type, so that a source
 * with ten thousand marks answers "which notices" without looking at them.
 */
export type Referrers = AnyRecord | Map<RecordType, Map<RecordId, AnyRecord>>

/** Referrers with one more; one that is there already is replaced. */
export function withReferrer(referrers: Referrers | undefined, record: AnyRecord): Referrers {
  if (referrers === undefined) return record
  if (!(referrers instanceof Map)) {
    if (referrers.id === record.id) return record
    return withReferrer(new Map([[referrers.type, new Map([[referrers.id, referrers]])]]), record)
  }
  const ofType = referrers.get(record.type)
  if (ofType) ofType.set(record.id, record)
  else referrers.set(record.type, new Map([[record.id, record]]))
  return referrers
}

/** Referrers without one; null when none is left. */
export function withoutReferrer(referrers: Referrers | undefined, { id, type }: AnyRecord): Referrers | null {
  if (referrers === undefined) return null
  if (!(referrers instanceof Map)) return referrers.id === id ? null : referrers
  const ofType = referrers.get(type)
  ofType?.delete(id)
  if (ofType?.size === 0) referrers.delete(type)
  return referrers.size === 0 ? null : referrers
}

/** The referrers of a type, in no order. */
export function referrersOfType(referrers: Referrers | undefined, type: RecordType): readonly AnyRecord[] {
  if (referrers === undefined) return []
  if (!(referrers instanceof Map)) return referrers.type === type ? [referrers] : []
  return [...(referrers.get(type)?.values() ?? [])]
}

/** All of them. */
export function allReferrers(referrers: Referrers | undefined): readonly AnyRecord[] {
  if (referrers === undefined) return []
  if (!(referrers instanceof Map)) return [referrers]
  return [...referrers.values()].flatMap((ofType) => [...ofType.values()])
}
