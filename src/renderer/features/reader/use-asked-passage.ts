import { useEffect } from 'react'
import type { RouteParams } from '#client/screen-props.ts'
import { type AnnotationId, type ClaimId, useReaderSession } from './reader-session.ts'
import { useRecords } from './use-records.ts'

/** Goes to the passage that the address asks for (`?at=<annotation>`), and puts the claim it asks for in focus (`&claim=`). */
export function useAskedPassage({ query }: RouteParams): void {
  const session = useReaderSession()
  const { project } = useRecords()
  const at = project.get(query.at as AnnotationId | undefined)?.id
  const asked = project.get(query.claim as ClaimId | undefined)?.id
  useEffect(() => {
    if (asked) session.claimId.set(asked)
    if (!at) return
    const links = project.referring('evidenceLink', at)
    const link = links.find(({ claimId }) => claimId === asked) ?? links[0]
    session.goTo({ annotationId: at, linkId: link?.id ?? null }, link?.claimId ?? null)
  }, [at, asked, project, session])
}
