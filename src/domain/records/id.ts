import { z } from 'zod'

/** Every record type of a project. The value is the prefix of the type's ids. */
export const recordTypes = [
  'project',
  'researcher',
  'outlet',
  'speaker',
  'side',
  'sideDeclaration',
  'originGroup',
  'source',
  'revision',
  'annotation',
  'claim',
  'claimRelation',
  'question',
  'evidenceLink',
  'silence',
  'notice',
  'assessment',
  'discrepancy',
  'translation',
  'code',
  'coding',
  'memo',
  'neutralName',
] as const

export type RecordType = (typeof recordTypes)[number]

/** A typed record id, for example `claim:9f1c…`: the type, a colon, a lower-case UUID. */
export type IdOf<T extends RecordType> = `${T}:${string}`
export type RecordId = IdOf<RecordType>

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

const idSchemaOf = <T extends RecordType>(type: T) =>
  z
    .custom<IdOf<T>>((value) => typeof value === 'string' && new RegExp(`^${type}:${uuid}$`).test(value), {
      error: `an id of the form ${type}:<uuid>`,
    })
    .meta({ id: `${type}Id`, type: 'string', pattern: `^${type}:${uuid}$` })

const idSchemas = new Map<RecordType, unknown>()

/** The schema of ids of one record type: one object per type, because a JSON Schema may name an id's shape only once. */
export function idOf<T extends RecordType>(type: T): ReturnType<typeof idSchemaOf<T>> {
  const made = idSchemas.get(type) ?? idSchemaOf(type)
  idSchemas.set(type, made)
  return made as ReturnType<typeof idSchemaOf<T>>
}

/** The schema of an id of any record type. */
export const anyId = z.custom<RecordId>(
  (value) =>
    typeof value === 'string' &&
    recordTypes.includes(typeOfId(value) as RecordType) &&
    new RegExp(`^[a-zA-Z]+:${uuid}$`).test(value),
  { error: 'a record id' },
)

/** The part of an id before the colon. */
export const typeOfId = (id: string): string => id.slice(0, id.indexOf(':'))

/** The part of an id after the colon: the UUID that exchange formats reuse and folder names carry. */
export const bareId = (id: string): string => id.slice(id.indexOf(':') + 1)
