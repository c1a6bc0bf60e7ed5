import { useEffect, useMemo } from 'react'
import type { Client } from '#client/client.ts'
import { readPicture } from '#client/read-picture.ts'
import { useClient } from '#client/use-client.tsx'
import type { KeptPicture } from '#domain/document/kept-picture.ts'
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

/** Addresses within this window (`blob:`) under which a page's own images find the bytes. Each picture is read once. */
class PictureAddresses {
  readonly #client: Client
  readonly #sourceId: SourceId
  readonly #known = new Map<string, Promise<string | null>>()

  constructor(client: Client, sourceId: SourceId) {
    this.#client = client
    this.#sourceId = sourceId
  }

  of(picture: KeptPicture): Promise<string | null> {
    const known = this.#known.get(picture.sha256)
    if (known) return known
    const address = readPicture(this.#client, this.#sourceId, picture).then((read) => {
      if (read.ok) return URL.createObjectURL(read.value)
      // Asked for again when it is shown again: a picture can be put back.
      this.#known.delete(picture.sha256)
      return null
    })
    this.#known.set(picture.sha256, address)
    return address
  }

  revoke(): void {
    for (const address of this.#known.values())
      void address.then((given) => {
        if (given !== null) URL.revokeObjectURL(given)
      })
    this.#known.clear()
  }
}
