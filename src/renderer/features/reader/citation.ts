import { type SpokenPlace, spokenInWords } from '#domain/document/speech.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { Source } from '#domain/records/source.ts'
import type { ShownText } from '#editor/document-view.tsx'
import type { Interval } from '#editor/interval-index.ts'
import type { Messages } from '#messages/messages.ts'
import type { Formats } from '#ui/use-messages.tsx'

/** Where words stand in a source: paragraph as in its margin and in reports, and page as printed, where they have one. */
export interface CitedPlace {
  readonly paragraph: number | null
  readonly firstPage: string | null
  readonly lastPage: string | null
  /** Who says it and when, where the source is a transcript. */
  readonly spoken: SpokenPlace | null
}

/** The place of a range of a document. */
export const citedPlace = (
  document: Pick<ShownText, 'paragraphAt' | 'pages' | 'speech'>,
  range: Interval,
): CitedPlace => ({
  paragraph: document.paragraphAt(range.start),
  firstPage: document.pages.at(range.start),
  lastPage: document.pages.at(Math.max(range.start, range.end - 1)),
  spoken: document.speech.at(range.start, Math.max(range.start + 1, range.end)),
})

/** A place in words: its page or pages, null where the source has none. */
export function pageInWords(
  words: Messages['reading']['cite'],
  { firstPage, lastPage }: Pick<CitedPlace, 'firstPage' | 'lastPage'>,
): string | null {
  const [first, last] = [firstPage ?? lastPage, lastPage ?? firstPage]
  if (first === null || last === null) return null
  return first === last ? words.page(first) : words.pages(first, last)
}

/** Speaker and time of a place, as they stand in a citation. */
export const spokenIn = ({ spoken }: Pick<CitedPlace, 'spoken'>): readonly string[] =>
  spoken === null ? [] : spokenInWords(spoken)

/**
 * A citation of a paragraph, as one writes it into notes: “Title”, outlet, date, paragraph, page. What is not known is left
 * out; the revision is named where the source has more than one.
 */
export function citationOf(
  { messages, format }: { readonly messages: Messages; readonly format: Formats },
  project: ProjectReader,
  source: Readonly<Source>,
  place: CitedPlace & { readonly revision: number },
): string {
  const words = messages.reading.cite
  const outlet = project.get(source.outletId)?.name ?? null
  const published = source.published.value === null ? null : format.partialDate(source.published.value)
  const paragraph = place.paragraph === null ? null : words.paragraph(String(place.paragraph))
  const revision = source.currentRevision > 1 ? words.revision(String(place.revision)) : null
  const parts = [
    words.title(source.title),
    outlet,
    published,
    revision,
    paragraph,
    pageInWords(words, place),
    ...spokenIn(place),
  ]
  return words.join(parts.filter((part) => part !== null))
}
