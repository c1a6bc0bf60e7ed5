import type { CommandInput } from '#contract/commands.ts'
import type { ProvenanceDraft } from './provenance-drafts.ts'
import { fieldsOf, inputOf, type ProvenanceFields } from './provenance-fields.ts'
import type { SourceRow } from './source-rows.ts'

/** What the form of several sources can set on all of them. An address and a title belong to one source. */
const settable = [
  'outlet',
  'authors',
  'published',
  'events',
  'captured',
  'language',
  'licence',
  'licenceAllowsFullText',
] as const
export type SharedField = (typeof settable)[number]

/** The fields that all of the sources have alike; those in which they differ are left out. */
export function sharedFields(rows: readonly SourceRow[]): Partial<Pick<ProvenanceFields, SharedField>> {
  const [first, ...others] = rows.map(fieldsOf)
  if (!first) return {}
  return Object.fromEntries(
    settable.flatMap((name) =>
      others.every((fields) => isSame(fields[name], first[name])) ? [[name, first[name]] as const] : [],
    ),
  )
}

/** What one field's change does: on how many sources it is set, and on how many of them another value gives way. */
interface FieldEffect {
  readonly field: SharedField | 'note'
  readonly sets: number
  readonly replaces: number
}

/** What saving the form of several sources would do. */
export interface ManyChange {
  readonly input: CommandInput<'sources.describeMany'>
  /** How many sources it changes. */
  readonly sources: number
  readonly effects: readonly FieldEffect[]
}

/**
 * What is to be saved of a draft for several sources, or null for nothing. A field in which they differ and that was left empty, or was
 * emptied again, stays as it is in each: emptying what cannot be seen would be no decision. The note is added to theirs.
 */
export function changeOfMany(rows: readonly SourceRow[], { note, ...draft }: ProvenanceDraft): ManyChange | null {
  const shared = sharedFields(rows)
  const before = rows.map((row) => ({ row, fields: fieldsOf(row) }))
  const set = settable.filter((name) => {
    const value = draft[name]
    return value !== undefined && (name in shared ? !isSame(value, shared[name]) : !isEmpty(value))
  })
  const addToNote = note?.trim() ?? ''
  const changed = new Set<SourceRow>(addToNote === '' ? [] : rows)
  const effects = set.map((field): FieldEffect => {
    const differing = before.filter(({ fields }) => !isSame(fields[field], draft[field]))
    for (const { row } of differing) changed.add(row)
    const replaced = differing.filter(({ fields }) => typeof fields[field] === 'boolean' || !isEmpty(fields[field]))
    return { field, sets: differing.length, replaces: replaced.length }
  })
  if (changed.size === 0) return null
  const fields = inputOf(Object.fromEntries(set.map((name) => [name, draft[name]])))
  const sourceIds = rows.filter((row) => changed.has(row)).map(({ source }) => source.id)
  return {
    input: { changes: [{ sourceIds, ...fields, ...(addToNote !== '' && { addToNote }) }] },
    sources: changed.size,
    effects: addToNote === '' ? effects : [...effects, { field: 'note', sets: rows.length, replaces: 0 }],
  }
}

type Value = ProvenanceFields[SharedField] | undefined

/** No date is no date, whatever basis stands beside it. */
const isSame = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b) || (isNoDate(a) && isNoDate(b))

const isNoDate = (value: Value): boolean => typeof value === 'object' && value.value.trim() === ''

function isEmpty(value: Value): boolean {
  if (value === undefined || typeof value === 'boolean') return value === undefined
  return (typeof value === 'string' ? value : value.value).trim() === ''
}
