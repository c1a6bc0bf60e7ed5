import type { KeptPicture } from '#domain/document/kept-picture.ts'
import { pictureHeader } from '#domain/document/picture-header.ts'
import type { FoundPicture, PictureShelf } from '../picture-shelf.ts'
import { dataPicture } from './data-picture.ts'
import type { Page } from './page.ts'

/**
 * What lies at an address within the file that a page is in, or came with it; null where nothing does, `not-beside` where something
 * should have come with the page. Nothing is fetched.
 */
export type FindPicture = (address: string) => FoundPicture | 'not-beside'

/** The attribute by which an image of a page is known again after the page was cleaned. A page's own of this name are taken away. */
export const pictureSign = 'data-picture'

/** A picture with a side below this many pixels that nothing describes arranges a page or counts its readers. */
const trifleSide = 32
/** A described picture below this many pixels holds the place of one that was never loaded. */
const placeholderPixels = 64
/** A longer address is a picture itself: the search for the article has no use for it. */
const longestAddress = 2_000

/** The pictures of one or more pages: signed before a page is cleaned, kept when their places in the text are reached. */
export class PagePictures {
  readonly #shelf: PictureShelf
  readonly #found: (Uint8Array | 'too-large')[] = []
  readonly #reached = new Set<number>()

  constructor(shelf: PictureShelf) {
    this.#shelf = shelf
  }

  /** Signs the images whose pictures are in the file; the others are noted as left out. */
  sign({ document, select }: Page, find: FindPicture): void {
    for (const each of select(document, `[${pictureSign}]`)) each.removeAttribute(pictureSign)
    for (const each of select(document, 'img')) {
      const found = this.#pictureOf(each, find)
      if (found === null) this.#shelf.leftOut()
      else if (found === 'not-beside') this.#shelf.notBeside()
      else {
        each.setAttribute(pictureSign, String(this.#found.length))
        this.#found.push(found)
      }
      if ((each.getAttribute('src') ?? '').length > longestAddress) each.setAttribute('src', 'picture')
    }
  }

  /** The picture of an image of a cleaned page; null where it is left out, which is noted unless it was before. */
  keptOf(image: Element, isDescribed: boolean): KeptPicture | null {
    const sign = image.getAttribute(pictureSign)
    const found = sign === null ? undefined : this.#found[Number(sign)]
    if (found === undefined) return null
    this.#reached.add(Number(sign))
    const header = found === 'too-large' ? null : pictureHeader(found)
    const isTrifle =
      header !== null &&
      (isDescribed
        ? header.width * header.height < placeholderPixels
        : Math.min(header.width, header.height) < trifleSide)
    return isTrifle ? this.#shelf.leftOut() : this.#shelf.keep(found)
  }

  /** Notes the signed images that were not reached: those beside the article, and those where only words have a place. */
  noteUnreached(): void {
    this.#shelf.leftOut(this.#found.length - this.#reached.size)
  }

  /** The first of an image's addresses that means something in the file: its own, then those for other widths of a window. */
  #pictureOf(image: Element, find: FindPicture): ReturnType<FindPicture> {
    const sources = image.parentElement?.localName === 'picture' ? [...image.parentElement.children] : []
    const sets = [image, ...sources.filter(({ localName }) => localName === 'source')]
    const addresses = [
      image.getAttribute('src') ?? '',
      ...sets.flatMap((each) => addressesIn(each.getAttribute('srcset') ?? '')),
    ]
    let isMissed = false
    for (const address of addresses) {
      const found = /^\s*data:/i.test(address) ? dataPicture(address) : address.trim() === '' ? null : find(address)
      if (found === 'not-beside') isMissed = true
      else if (found !== null) return found
    }
    return isMissed ? 'not-beside' : null
  }
}

/** The addresses of a set of sources (HTML, 4.8.4.2.1); a `data:` address in one is too rare to be looked for. */
const addressesIn = (set: string): readonly string[] =>
  set.length > longestAddress * 10 ? [] : set.split(/,\s+|,$/).flatMap((each) => each.trim().split(/\s+/)[0] || [])
