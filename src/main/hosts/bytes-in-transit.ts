import { randomUUID } from 'node:crypto'

/** Where in the app's origin bytes are fetched from. No file of the build is called so. */
const place = 'delivered/'

/** How long bytes wait for a page that may have gone, in milliseconds. */
const patience = 30_000

/** Bytes on their way to a page of ours, each under an address of its own that nobody can guess, until they were fetched. */
export class BytesInTransit {
  readonly #bytes = new Map<string, Buffer>()

  /** Keeps bytes to be fetched once; answers the path. */
  put(bytes: Uint8Array): string {
    const path = `/${place}${randomUUID()}`
    this.#bytes.set(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    setTimeout(() => this.#bytes.delete(path), patience).unref()
    return path
  }

  /** What stands at a path, for the first who asks. */
  take(path: string): Buffer | null {
    const found = this.#bytes.get(path) ?? null
    this.#bytes.delete(path)
    return found
  }
}
