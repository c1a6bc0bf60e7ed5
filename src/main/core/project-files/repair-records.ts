import { bareId } from '#domain/records/id.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import type { SnapshotFile } from './snapshot-file.ts'
import { missingReferences } from './validate-records.ts'

/**
 * What of damaged records can stand by itself: a lost project record is made again from the header, a lost researcher gets a
 * stand-in by whom their records still are, and what points at anything else that is gone is left out, until nothing does.
 */
export function repaired(records: readonly AnyRecord[], header: SnapshotFile['header']): readonly AnyRecord[] {
  let whole = withProject(records, header)
  for (;;) {
    const missing = missingReferences(whole, null)
    if (missing.length === 0) return whole
    const standIns = new Map<string, AnyRecord>()
    const without = new Set<string | null>()
    for (const { recordId, detail } of missing) {
      if (detail.startsWith('researcher:')) standIns.set(detail, standIn(detail, header.at))
      else without.add(recordId)
    }
    whole = [...standIns.values(), ...whole.filter(({ id }) => !without.has(id))]
  }
}

function withProject(records: readonly AnyRecord[], { projectId, title, at }: SnapshotFile['header']) {
  if (records.some(({ type }) => type === 'project')) return records
  const createdBy = records.find(({ type }) => type === 'researcher')?.id ?? `researcher:${bareId(projectId)}`
  const createdAt = records[0]?.createdAt ?? at
  const shown = title === '' ? 'Project' : title
  const project = { id: projectId, type: 'project', createdAt, createdBy, title: shown, note: '', invented: false }
  return [project as AnyRecord, ...records]
}

const standIn = (id: string, at: string): AnyRecord =>
  ({ id, type: 'researcher', createdAt: at, createdBy: id, name: bareId(id).slice(0, 8) }) as AnyRecord
