import type { WorkbenchError } from './errors.ts'

/** The outcome of work that can fail in an expected way: the value, or an error as data. Bugs throw instead. */
export type Result<T, E = WorkbenchError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** A successful result. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** A failed result. */
export const fail = <E = WorkbenchError>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
