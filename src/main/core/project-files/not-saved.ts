import type { ErrorOf } from '#domain/errors.ts'
import { codeOf } from './disk.ts'

/** What systems answer where a drive was pulled out or another computer is not reached. */
const gone = ['ENXIO', 'ENODEV', 'ENOTCONN', 'EHOSTDOWN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'ESTALE'] as const

const reasons: Readonly<Record<string, ErrorOf<'not-saved'>['reason']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'quota',
  EROFS: 'read-only-disk',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  // The folder of an open project is gone with its drive.
  ENOENT: 'drive-gone',
  ...Object.fromEntries(gone.map((code) => [code, 'drive-gone'] as const)),
}

/** What a failed write means to a person. */
export const notSaved = (error: unknown): ErrorOf<'not-saved'> => ({
  code: 'not-saved',
  reason: reasons[codeOf(error)] ?? 'disk-error',
})

/** True where a folder could not be read because its drive or the computer it lies on is not reached. */
export const isDriveGone = (error: unknown): boolean =>
  codeOf(error) === 'EIO' || gone.some((code) => code === codeOf(error))
