import type { IdOf } from '#domain/records/id.ts'
import type { AskedRevisions } from './asked-revisions.ts'
import { useClient, useOpenProject } from './use-client.tsx'

/** Asks for the revisions of a source to be shown over the screen. */
export function useAskingRevisions(): (sourceId: IdOf<'source'>, show: AskedRevisions['show']) => void {
  const client = useClient()
  const { project } = useOpenProject()
  return (sourceId, show) => client.askedRevisions.set({ project, sourceId, show })
}
