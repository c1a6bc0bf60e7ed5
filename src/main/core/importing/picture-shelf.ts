import type { SourceDocument } from '#domain/document/document.ts'
import { isWithinLimits, type KeptPicture, pictureLimits } from '#domain/document/kept-picture.ts'
import { pictureHeader } from '#domain/document/picture-header.ts'
import { picturesOf } from '#domain/document/pictures-of.ts'
import { sha256Of } from '../project-files/disk.ts'
import type { PictureFile } from '../project-files/picture-files.ts'
import type { NoteTally } from './note-tally.ts'

/** What lies where a document says that a picture is: its bytes, more than may be read, or null for nothing in this file. */
export type FoundPicture = Uint8Array | 'too-large' | null

/** Gathers the pictures of one import: each once, within the limits; one that is not kept is noted with why. */
export class PictureShelf {
  readonly #notes: NoteTally
  readonly #pictures = new Map<string, PictureFile>()
  #bytes = 0

  constructor(notes: NoteTally) {
    this.#notes = notes
  }

  /** Keeps a picture by its signature and header, and nothing else; null where it is left out. Nothing is decoded. */
  keep(found: FoundPicture): KeptPicture | null {
    if (found === null) return this.leftOut()
    if (found === 'too-large') return this.#tooLarge()
    const header = pictureHeader(found)
    if (header === null) {
      this.#notes.count('images-of-other-kind')
      return null
    }
    if (!isWithinLimits(header, found.length)) return this.#tooLarge()
    const { count, all } = pictureLimits
    const sha256 = sha256Of(found)
    const known = this.#pictures.get(sha256)
    if (known) return known.picture
    if (this.#pictures.size >= count || this.#bytes + found.length > all) return this.#tooLarge()
    const picture = { sha256, ...header }
    this.#pictures.set(sha256, { picture, bytes: found })
    this.#bytes += found.length
    return picture
  }

  /** Notes a picture that is not in the file, or has no place in its text. */
  leftOut(count = 1): null {
    this.#notes.count('images-left-out', count)
    return null
  }

  /** Notes a picture that should lie beside the page and does not. */
  notBeside(): void {
    this.#notes.count('images-not-beside')
  }

  #tooLarge(): null {
    this.#notes.count('images-too-large')
    return null
  }

  /** The pictures that a document shows; what was kept for a part of it that was left out is none of them. */
  shownIn(document: SourceDocument): readonly PictureFile[] {
    return picturesOf(document).flatMap(({ sha256 }) => this.#pictures.get(sha256) ?? [])
  }
}
