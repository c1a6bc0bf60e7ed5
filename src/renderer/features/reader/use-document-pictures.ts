import { useEffect, useMemo } from 'react'
import { PictureAddresses } from '#client/picture-addresses.ts'
import { useClient } from '#client/use-client.tsx'
import type { DocumentPictures } from '#editor/document-pictures.ts'
import { useMessages } from '#ui/use-messages.tsx'
import type { SourceId } from './reader-session.ts'

/** The pictures of a source as a pane shows them: asked of the core when they come near, given back when the pane lets the source go. */
export function useDocumentPictures(sourceId: SourceId): DocumentPictures {
  const client = useClient()
  const { messages } = useMessages()
  const words = messages.reader.picture
  const addresses = useMemo(() => new PictureAddresses(client, sourceId), [client, sourceId])
  useEffect(() => () => addresses.revoke(), [addresses])
  return useMemo(() => ({ addressOf: (picture) => addresses.of(picture), words }), [addresses, words])
}
