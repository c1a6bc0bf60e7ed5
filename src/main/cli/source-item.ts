import type { ProjectReader } from '#domain/project/project-records.ts'
import type { Source, SourceFormat } from '#domain/records/source.ts'

/** A source with its provenance as `sources` gives it; null where nobody has said. */
export interface SourceItem {
  readonly id: string
  readonly title: string
  readonly format: SourceFormat
  readonly outlet: string | null
  readonly authors: readonly string[]
  /** When it was published. */
  readonly date: string | null
  readonly url: string | null
  readonly capturedOn: string | null
  readonly language: string | null
  readonly licence: string | null
  readonly note: string
  readonly revision: number
  /** SHA-256 of the current revision's text. */
  readonly fingerprint: string | null
  /** UTF-16 code units of that text. */
  readonly characters: number
}

/** What is told of a source. */
export function sourceItem(project: ProjectReader, source: Readonly<Source>): SourceItem {
  const current = project.referring('revision', source.id).find(({ number }) => number === source.currentRevision)
  return {
    id: source.id,
    title: source.title,
    format: source.format,
    outlet: project.get(source.outletId)?.name ?? null,
    authors: source.authors,
    date: source.published.value,
    url: source.url,
    capturedOn: source.captured.value,
    language: source.language,
    licence: source.licence,
    note: source.note,
    revision: source.currentRevision,
    fingerprint: current?.fingerprint ?? null,
    characters: current?.characters ?? 0,
  }
}
