import { useEffect } from 'react'
import type { RouteParams } from '#client/screen-props.ts'
import { useOpenProject, useProject } from '#client/use-client.tsx'
import type { ReaderJumps } from './reader-jumps.ts'
import { type AnnotationId, type ClaimId, useReaderSession } from './reader-session.ts'

/** Goes to the passage that the address asks for (`?at=<annotation>`), and puts the claim it asks for in focus (`&claim=`). Back at this address the page is where it was left, not at the passage. */
export function useAskedPassage({ query }: RouteParams, jumps: ReaderJumps): void {
  const session = useReaderSession()
  const { replica } = useOpenProject()
  const at = useProject((project) => project.get(query.at as AnnotationId | undefined)?.id)
  const asked = useProject((project) => project.get(query.claim as ClaimId | undefined)?.id)
  useEffect(() => {
    if (asked) session.claimId.set(asked)
    if (!at) return
    const project = replica.records
    const links = project.referring('evidenceLink', at)
    const link = links.find(({ claimId }) => claimId === asked) ?? links[0]
    const passage = { annotationId: at, linkId: link?.id ?? null }
    const sourceId = project.get(at)?.sourceId
    if (sourceId && jumps.kept(sourceId)) session.focusOn(passage, link?.claimId ?? null)
    else session.goTo(passage, link?.claimId ?? null)
  }, [at, asked, replica, session, jumps])
}
