import type { SnapshotFile } from './snapshot-file.ts'

/** One step of the format, on plain JSON: its name is its number and what it does, and never changes once released. */
export interface Migration {
  readonly name: string
  up(records: readonly unknown[]): readonly unknown[]
}

/** Every migration of the format, in order. The first format needs none. */
export const migrations: readonly Migration[] = []

/** What a file needs: the steps to apply, or that it was made by a newer version. */
export type MigrationPlan =
  | { readonly kind: 'apply'; readonly steps: readonly Migration[] }
  | { readonly kind: 'newer'; readonly needs: string }

/**
 * Compares the migrations that a file lists with ours: ours must extend that list, else the file was made by a newer version
 * (or by another branch of it) and must not be written.
 */
export function migrationPlan(
  format: SnapshotFile['format'],
  ours: readonly Migration[],
  version: number,
): MigrationPlan {
  if (format.version > version) return { kind: 'newer', needs: String(format.version) }
  const unknown = format.migrations.find((name, index) => ours[index]?.name !== name)
  if (unknown !== undefined) return { kind: 'newer', needs: unknown }
  return { kind: 'apply', steps: ours.slice(format.migrations.length) }
}
