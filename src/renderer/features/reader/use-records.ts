import { useSyncExternalStore } from 'react'
import { useOpenProject } from '#client/use-client.tsx'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { IdOf } from '#domain/records/id.ts'

/** The records of the open project for a part of the screen that is drawn again with every change. */
export function useRecords(): {
  readonly project: ProjectReader
  readonly researcherId: IdOf<'researcher'>
  readonly version: number
} {
  const { replica, researcherId } = useOpenProject()
  const version = useSyncExternalStore(replica.subscribe, () => replica.version)
  return { project: replica.records, researcherId, version }
}
