import { type BibliographyEntry, bibliographyEntry } from '#domain/reading/bibliography-entry.ts'
import { doiIn } from '#domain/reading/match-bibliography.ts'
import { asDate, asLanguage, asLine, asWebAddress } from '../metadata-values.ts'

/** What a bibliography says of a work before it is checked: text of any kind and length. */
export interface SaidOfWork {
  readonly key?: string | undefined
  readonly title?: string | undefined
  readonly authors?: readonly string[]
  readonly outlet?: string | undefined
  readonly published?: string | undefined
  readonly captured?: string | undefined
  readonly url?: string | undefined
  readonly doi?: string | undefined
  readonly language?: string | undefined
}

/** An entry within the limits of records. What is no date, address or language of ours is left out and never bent into one. */
export const entryOf = (said: SaidOfWork): BibliographyEntry =>
  bibliographyEntry.parse({
    key: asLine(said.key, 500) ?? '',
    title: asLine(said.title),
    authors: (said.authors ?? []).slice(0, 100).flatMap((author) => asLine(author) ?? []),
    outletName: asLine(said.outlet),
    published: asDate(said.published),
    captured: asDate(said.captured),
    url: asWebAddress(said.url),
    doi: doiIn((said.doi ?? '').slice(0, 1_000)),
    language: asLanguage(said.language),
  } satisfies BibliographyEntry)

/** The first of some texts that holds anything. */
export const firstOf = (...texts: readonly (string | undefined)[]): string | undefined =>
  texts.find((text) => text !== undefined && text.trim() !== '')
