import type { WorkbenchError } from '#domain/errors.ts'
import type { Result } from '#domain/result.ts'

/** How a bulk edit ended: what was done, what failed and why, and whether it was stopped. */
export interface BulkOutcome<T> {
  readonly done: readonly T[]
  readonly failed: readonly { readonly item: T; readonly error: WorkbenchError }[]
  readonly isStopped: boolean
}

interface BulkOptions<T> {
  readonly items: readonly T[]
  /** One command for one item. A failure is a value and does not end the rest. */
  edit(item: T): Promise<Result<unknown>>
  onProgress(done: number, total: number): void
  readonly signal: AbortSignal
}

/** Does one command for each item, one after the other, so that progress is honest and undo takes them back one by one. */
export async function bulkEdit<T>({ items, edit, onProgress, signal }: BulkOptions<T>): Promise<BulkOutcome<T>> {
  const done: T[] = []
  const failed: { item: T; error: WorkbenchError }[] = []
  onProgress(0, items.length)
  for (const item of items) {
    if (signal.aborted) return { done, failed, isStopped: true }
    const result = await edit(item)
    if (result.ok) done.push(item)
    else failed.push({ item, error: result.error })
    onProgress(done.length + failed.length, items.length)
  }
  return { done, failed, isStopped: false }
}
