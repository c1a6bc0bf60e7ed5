import type { ErrorOf } from './errors.ts'

/** Why a value does not fit, as far as a person can be told in any language. */
export type InvalidReason =
  | 'missing'
  | 'wrong-kind'
  | 'too-short'
  | 'too-long'
  | 'wrong-form'
  | 'no-choice'
  | 'unknown-key'
  | 'outside'
  | 'other'

/** What a schema says of a value, as zod reports it. */
export interface SchemaIssue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
}

const reasons: Readonly<Record<string, InvalidReason>> = {
  invalid_type: 'wrong-kind',
  too_small: 'too-short',
  too_big: 'too-long',
  invalid_format: 'wrong-form',
  invalid_value: 'no-choice',
  invalid_union: 'wrong-kind',
  unrecognized_keys: 'unknown-key',
}

/**
 * The failure for a value that a schema refuses. `problem` is the schema library's own English, for programs and the log;
 * people are told the reason.
 */
export function invalidInput(issue: SchemaIssue | undefined, within: readonly string[] = []): ErrorOf<'invalid-input'> {
  const isMissing = issue?.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return {
    code: 'invalid-input',
    path: [...within, ...(issue?.path ?? [])].map(String).join('.'),
    problem: issue?.message ?? '',
    reason: isMissing ? 'missing' : (reasons[issue?.code ?? ''] ?? 'other'),
  }
}
