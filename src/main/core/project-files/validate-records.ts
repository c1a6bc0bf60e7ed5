import type { ProjectProblem } from '#domain/errors.ts'
import { type AnyRecord, schemaForId } from '#domain/records/record.ts'
import { referencesOf } from '#domain/records/references.ts'
import { fail, ok, type Result } from '#domain/result.ts'

/** Checks records as they were read, each against its schema. */
export function problemsIn(
  records: Iterable<unknown>,
  file: string | null,
): { readonly valid: readonly AnyRecord[]; readonly problems: readonly ProjectProblem[] } {
  const valid: AnyRecord[] = []
  const problems: ProjectProblem[] = []
  for (const record of records) {
    const checked = checkedRecord(record, file)
    if (checked.ok) valid.push(checked.value)
    else problems.push(checked.error)
  }
  return { valid, problems }
}

/** Checks one record as it was read against its schema. */
export function checkedRecord(record: unknown, file: string | null): Result<AnyRecord, ProjectProblem> {
  const id =
    typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string' ? record.id : ''
  const parsed = schemaForId(id)?.safeParse(record)
  if (parsed?.success) return ok(parsed.data)
  const detail = parsed?.error.issues[0]?.path.join('.') ?? 'unknown type'
  return fail({ code: 'record-invalid', file, recordId: id, detail })
}

/** The records that point at one that is not there, with what they point at. */
export function missingReferences(records: readonly AnyRecord[], file: string | null): readonly ProjectProblem[] {
  const ids = new Set<string>(records.map(({ id }) => id))
  const problems: ProjectProblem[] = []
  for (const record of records) {
    for (const to of [record.createdBy, ...referencesOf(record)])
      if (!ids.has(to)) problems.push({ code: 'reference-missing', file, recordId: record.id, detail: to })
  }
  return problems
}
