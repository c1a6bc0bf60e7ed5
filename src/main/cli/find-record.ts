import type { ProjectReader } from '#domain/project/project-records.ts'
import type { Claim } from '#domain/records/claim.ts'
import { bareId } from '#domain/records/id.ts'
import type { Source } from '#domain/records/source.ts'
import { fail, ok, type Result } from '#domain/result.ts'

/** The source that a person means: by its id, a unique beginning of it (with or without `source:`), or its unique title. */
export const findSource = (project: ProjectReader, given: string): Result<Readonly<Source>> =>
  find('source', project.all('source'), given, ({ title }) => title)

/** The claim that a person means: by its id, a unique beginning of it (with or without `claim:`), or its unique statement. */
export const findClaim = (project: ProjectReader, given: string): Result<Readonly<Claim>> =>
  find('claim', project.all('claim'), given, ({ statement }) => statement)

function find<R extends { readonly id: string }>(
  what: string,
  records: readonly R[],
  given: string,
  nameOf: (record: R) => string,
): Result<R> {
  const wanted = folded(given)
  const exact = records.filter(({ id }) => id === given || bareId(id) === given)
  const named = records.filter((record) => folded(nameOf(record)) === wanted)
  const begun = given === '' ? [] : records.filter(({ id }) => id.startsWith(given) || bareId(id).startsWith(given))
  const matches = [exact, named, begun].find((found) => found.length > 0) ?? []
  const [only] = matches
  if (only === undefined) return fail({ code: 'not-found', what, id: given })
  if (matches.length > 1)
    return fail({ code: 'ambiguous-reference', what, id: given, matches: matches.map(({ id }) => id) })
  return ok(only)
}

const folded = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('und')
