import type { WorkbenchError } from '../errors.ts'
import { invalidInput, type SchemaIssue } from '../invalid-input.ts'
import { typeOfId } from '../records/id.ts'
import { type AnyRecord, schemaForId } from '../records/record.ts'
import { referencesOf } from '../records/references.ts'
import { fail, ok, type Result } from '../result.ts'
import type { RecordChange } from './change-set.ts'
import type { ProjectReader } from './project-records.ts'

/**
 * Checks changes against the records that they touch: every new record meets its schema, what it points at is there, and
 * nothing that stays points at what goes. Answers the changes with the records as their schemas normalise them.
 */
export function validateChanges(
  project: ProjectReader,
  changes: readonly RecordChange[],
): Result<readonly RecordChange[]> {
  const checked: RecordChange[] = []
  for (const change of changes) {
    if (change.after === null) {
      checked.push(change)
      continue
    }
    const parsed = schemaForId(change.id)?.safeParse(change.after)
    if (!parsed?.success) return fail(invalid(change.id, parsed?.error.issues[0]))
    if (parsed.data.id !== change.id)
      return fail({ code: 'invalid-input', path: change.id, problem: 'the id of another record' })
    checked.push({ ...change, after: parsed.data })
  }
  const dangling = danglingReference(project, checked)
  return dangling ? fail(dangling) : ok(checked)
}

const invalid = (id: string, issue: SchemaIssue | undefined): WorkbenchError =>
  invalidInput(issue, [String(typeOfId(id))])

function danglingReference(project: ProjectReader, changes: readonly RecordChange[]): WorkbenchError | null {
  const after = new Map(changes.map((change) => [change.id, change.after]))
  const stays = (id: AnyRecord['id']): boolean =>
    after.has(id) ? after.get(id) !== null : project.get(id) !== undefined
  for (const change of changes) {
    for (const to of change.after ? [change.after.createdBy, ...referencesOf(change.after)] : []) {
      if (!stays(to)) return { code: 'reference-missing', from: change.id, to }
    }
  }
  for (const change of changes) {
    if (change.after !== null) continue
    const left = project.referrersOf(change.id).find((id) => !after.has(id))
    if (left) return { code: 'reference-missing', from: left, to: change.id }
  }
  return null
}
