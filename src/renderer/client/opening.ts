import type { WorkbenchError } from '#domain/errors.ts'

/** How the latest opening of a project stands; what it failed with stays until the person has answered it. */
export type Opening =
  | { readonly kind: 'none' }
  | { readonly kind: 'under-way'; readonly folder: string | null }
  | { readonly kind: 'failed'; readonly folder: string | null; readonly error: WorkbenchError }
