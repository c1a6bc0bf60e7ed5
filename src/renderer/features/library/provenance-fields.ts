import type { CommandInput } from '#contract/commands.ts'
import { type Basis, type DatedValue, partialDate } from '#domain/records/fields.ts'
import type { SourceRow } from './source-rows.ts'

/** A date as it is typed. */
export interface TypedDate {
  readonly value: string
  readonly basis: Basis
}

/** The provenance form as it is typed. */
export interface ProvenanceFields {
  readonly title: string
  readonly outlet: string
  /** One a line. */
  readonly authors: string
  readonly url: string
  readonly published: TypedDate
  readonly events: TypedDate
  readonly captured: TypedDate
  readonly language: string
  readonly licence: string
  readonly licenceAllowsFullText: boolean
  readonly note: string
}

export type DateField = 'published' | 'events' | 'captured'
/** The fields that do not fit, by name. */
export type ProvenanceProblem = DateField | 'language' | 'title'

/** The form of a source as it is recorded. */
export const fieldsOf = ({ source, outlet }: SourceRow): ProvenanceFields => ({
  title: source.title,
  outlet: outlet ?? '',
  authors: source.authors.join('\n'),
  url: source.url ?? '',
  published: typed(source.published),
  events: typed(source.events),
  captured: typed(source.captured),
  language: source.language ?? '',
  licence: source.licence ?? '',
  licenceAllowsFullText: source.licenceAllowsFullText,
  note: source.note,
})

/** What does not fit in the form. A date that is unknown needs no value, and a value is never unknown. */
export function problemsIn(fields: Partial<ProvenanceFields>): ReadonlySet<ProvenanceProblem> {
  const found = new Set<ProvenanceProblem>()
  if (fields.title?.trim() === '') found.add('title')
  for (const name of ['published', 'events', 'captured'] as const) {
    const value = fields[name]?.value.trim() ?? ''
    if (value !== '' && !partialDate.safeParse(value).success) found.add(name)
  }
  const language = fields.language?.trim() ?? ''
  if (language !== '' && !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language)) found.add('language')
  return found
}

/** The command's input with only what was changed, or null when nothing was. */
export function changesOf(row: SourceRow, fields: ProvenanceFields): CommandInput<'sources.describe'> | null {
  const before: Partial<ProvenanceFields> = fieldsOf(row)
  const changed = Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => JSON.stringify(before[name as keyof ProvenanceFields]) !== JSON.stringify(value),
    ),
  ) as Partial<ProvenanceFields>
  return Object.keys(changed).length === 0 ? null : { sourceId: row.source.id, ...inputOf(changed) }
}

/** Typed fields as the commands take them; those that are left out stay left out. */
export function inputOf({ title, outlet, authors, note, ...rest }: Partial<ProvenanceFields>): Described {
  const { url, published, events, captured, language, licence, licenceAllowsFullText } = rest
  return {
    ...(title !== undefined && { title: title.trim() }),
    ...(outlet !== undefined && { outletName: orNull(outlet) }),
    ...(authors !== undefined && { authors: linesOf(authors) }),
    ...(url !== undefined && { url: orNull(url) }),
    ...(published && { published: dated(published) }),
    ...(events && { events: dated(events) }),
    ...(captured && { captured: dated(captured) }),
    ...(language !== undefined && { language: orNull(language) }),
    ...(licence !== undefined && { licence: orNull(licence) }),
    ...(licenceAllowsFullText !== undefined && { licenceAllowsFullText }),
    ...(note !== undefined && { note }),
  }
}

type Described = Omit<CommandInput<'sources.describe'>, 'sourceId'>

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const typed = ({ value, basis }: DatedValue): TypedDate => ({ value: value ?? '', basis })

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** No value is unknown whatever was chosen; a value that nobody qualified was stated. */
function dated({ value, basis }: TypedDate): DatedValue {
  const date = value.trim()
  if (date === '') return { value: null, basis: 'unknown' }
  return { value: date, basis: basis === 'unknown' ? 'stated' : basis }
}
