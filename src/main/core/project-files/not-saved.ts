import type { ErrorOf } from '#domain/errors.ts'
import { codeOf } from './disk.ts'

const reasons: Readonly<Record<string, ErrorOf<'not-saved'>['reason']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'quota',
  EROFS: 'read-only-disk',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
}

/** What a failed write means to a person. */
export const notSaved = (error: unknown): ErrorOf<'not-saved'> => ({
  code: 'not-saved',
  reason: reasons[codeOf(error)] ?? 'disk-error',
})
