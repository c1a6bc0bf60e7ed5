import type { WorkbenchError } from '#domain/errors.ts'

/** How the latest opening of a project stands; what it failed with stays until the person has answered it. */
export type Opening =
  | { readonly kind: 'none' }
  /** `isChoosing` where the host may still be asking the person for the folder. */
  | { readonly kind: 'under-way'; readonly folder: string | null; readonly isChoosing: boolean }
  | { readonly kind: 'failed'; readonly folder: string | null; readonly error: WorkbenchError }

/** One opening from its beginning on; a person may leave it before it is done. */
export interface OpeningAttempt {
  isLeft: boolean
}
