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
export function problemsIn(fields: ProvenanceFields): ReadonlySet<ProvenanceProblem> {
  const found = new Set<ProvenanceProblem>()
  if (fields.title.trim() === '') found.add('title')
  for (const name of ['published', 'events', 'captured'] as const) {
    const value = fields[name].value.trim()
    if (value !== '' && !partialDate.safeParse(value).success) found.add(name)
  }
  if (fields.language.trim() !== '' && !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(fields.language.trim()))
    found.add('language')
  return found
}

/** The command's input with only what was changed, or null when nothing was. */
export function changesOf(row: SourceRow, fields: ProvenanceFields): CommandInput<'sources.describe'> | null {
  const before = fieldsOf(row)
  const changed = <K extends keyof ProvenanceFields>(name: K): boolean =>
    JSON.stringify(before[name]) !== JSON.stringify(fields[name])
  const changes = {
    ...(changed('title') && { title: fields.title.trim() }),
    ...(changed('outlet') && { outletName: orNull(fields.outlet) }),
    ...(changed('authors') && {
      authors: fields.authors
        .split('\n')
        .map((author) => author.trim())
        .filter((author) => author !== ''),
    }),
    ...(changed('url') && { url: orNull(fields.url) }),
    ...(changed('published') && { published: dated(fields.published) }),
    ...(changed('events') && { events: dated(fields.events) }),
    ...(changed('captured') && { captured: dated(fields.captured) }),
    ...(changed('language') && { language: orNull(fields.language) }),
    ...(changed('licence') && { licence: orNull(fields.licence) }),
    ...(changed('licenceAllowsFullText') && { licenceAllowsFullText: fields.licenceAllowsFullText }),
    ...(changed('note') && { note: fields.note }),
  }
  return Object.keys(changes).length === 0 ? null : { sourceId: row.source.id, ...changes }
}

const typed = ({ value, basis }: DatedValue): TypedDate => ({ value: value ?? '', basis })

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** No value is unknown whatever was chosen; a value that nobody qualified was stated. */
function dated({ value, basis }: TypedDate): DatedValue {
  const date = value.trim()
  if (date === '') return { value: null, basis: 'unknown' }
  return { value: date, basis: basis === 'unknown' ? 'stated' : basis }
}
