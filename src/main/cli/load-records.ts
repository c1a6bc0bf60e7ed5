import { ProjectRecords } from '#domain/project/project-records.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import type { ProjectSession } from './project-session.ts'

/** Every record of the open project, read the way a window reads its replica. The core has checked them. */
export async function loadRecords(request: ProjectSession['request']): Promise<ProjectRecords> {
  const { copyId, chunks } = await request('replica.open', {})
  const records: AnyRecord[] = []
  for (let index = 0; index < chunks; index += 1) {
    const { text } = await request('replica.chunk', { copyId, index })
    records.push(...(JSON.parse(text) as AnyRecord[]))
  }
  return new ProjectRecords(records)
}
