import type { BlockNode } from '#domain/document/document.ts'
import type { NoteTally } from '../note-tally.ts'
import type { FoundPicture, PictureShelf } from '../picture-shelf.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import type { Side } from './word-changes.ts'
import type { WordNumbering } from './word-numbering.ts'
import type { Relationship } from './word-package.ts'
import type { RunStyles } from './word-run-style.ts'
import type { WordStyles } from './word-styles.ts'

/** A footnote, endnote or comment: what it is called where it is referred to. */
export interface WordNote {
  readonly label: string
  /** Its blocks where it is referred to for the first time; null after that, and inside itself. */
  readonly content: readonly BlockNode[] | null
}

/** What the parts of one document share while they are mapped. */
export interface WordContext {
  readonly styles: WordStyles
  readonly runs: RunStyles
  readonly numbering: WordNumbering
  readonly side: Side
  readonly notes: NoteTally
  readonly shelf: PictureShelf
  /** What lies in a part of the package that is shown as a picture. */
  pictureIn(part: string): FoundPicture
  /** The footnote, endnote or comment that an element refers to; null where there is none of its number. */
  noteOf(reference: XmlElement, customMark: string | null): WordNote | null
}

/** One part of a document, whose links are its own. */
export interface WordPart {
  readonly context: WordContext
  readonly relationships: ReadonlyMap<string, Relationship>
}
