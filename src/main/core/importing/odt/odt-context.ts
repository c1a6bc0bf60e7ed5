import type { NoteTally } from '../note-tally.ts'
import type { FoundPicture, PictureShelf } from '../picture-shelf.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import type { OdfStyles } from './odf-styles.ts'

/** What the parts of one document share while they are mapped. */
export interface OdtContext {
  readonly styles: OdfStyles
  readonly side: 'accepted' | 'rejected'
  readonly notes: NoteTally
  readonly shelf: PictureShelf
  /** What lies in the file where a frame says that its picture is. */
  pictureAt(address: string): FoundPicture
  /** The kinds of tracked changes and what was deleted, by their ids. */
  readonly changes: ReadonlyMap<string, OdtChange>
  /** Deletions that were brought back: each is, once. */
  readonly broughtBack: Set<string>
  /** The text of a formula that a frame shows, by its address; null for another object. */
  formula(address: string): string | null
  /** How many comments came so far. */
  comments: number
  /** Insertions that are open at the place and left out on this side. */
  readonly leftOut: Set<string>
  /** The numbers that lists have come to, by their identifiers and styles. */
  readonly counters: Map<string, number>
  /** How much more the repeats of cells and rows may add to the document, in units of its JSON. */
  repeatsLeft: number
}

/** A tracked change: what was deleted, null for an insertion or a change of looks. */
export interface OdtChange {
  readonly kind: 'insertion' | 'deletion' | 'format'
  readonly deleted: XmlElement | null
}
