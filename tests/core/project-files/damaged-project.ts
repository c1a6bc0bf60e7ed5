import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type OpenedStorage,
  type OpenStorageOptions,
  recoverProjectStorage,
} from '#core/project-files/project-storage.ts'
import type { Result } from '#domain/result.ts'

type Loose = Record<string, unknown> & { readonly id: string; readonly type: string }

/** Opens a project from what can be proved. */
export const recovered = (folder: string, options: Partial<OpenStorageOptions> = {}): Promise<Result<OpenedStorage>> =>
  recoverProjectStorage(folder, {
    opener: 'test',
    takeOver: false,
    ifLocked: 'fail',
    access: 'write',
    now: Date.now,
    ...options,
  })

/** Changes the records of a snapshot by hand, with the hash that they then have: damage that only the schemas can see. */
export async function rewriteSnapshot(
  folder: string,
  change: (records: readonly Loose[]) => readonly Loose[],
): Promise<void> {
  const path = join(folder, 'project.json')
  const snapshot = JSON.parse(await readFile(path, 'utf8')) as { header: object; records: readonly Loose[] }
  const records = change(snapshot.records)
  const lines = records.map((record, index) => `${JSON.stringify(record)}${index < records.length - 1 ? ',' : ''}\n`)
  const sha256 = createHash('sha256').update(lines.join('')).digest('hex')
  const first = JSON.stringify({ ...snapshot, header: { ...snapshot.header, sha256 }, records: [] }).slice(0, -2)
  await writeFile(path, `${first}\n${lines.join('')}]}\n`)
}

/** Replaces words in a file, as a bad sector would. */
export async function damage(path: string, words: string, others: string): Promise<void> {
  const content = await readFile(path, 'utf8')
  if (!content.includes(words)) throw new Error(`${path} does not hold ${words}`)
  await writeFile(path, content.replace(words, others))
}
