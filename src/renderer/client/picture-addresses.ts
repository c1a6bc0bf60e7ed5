import type { KeptPicture } from '#domain/document/kept-picture.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { Client } from './client.ts'
import { readPicture } from './read-picture.ts'

/** Addresses within this window (`blob:`) under which a page's own images find the bytes. Each picture is read once. */
export class PictureAddresses {
  readonly #client: Client
  readonly #sourceId: IdOf<'source'>
  readonly #known = new Map<string, Promise<string | null>>()

  constructor(client: Client, sourceId: IdOf<'source'>) {
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
