import type { AnyRecord } from '#domain/records/record.ts'
import type { Workbench } from './workbench.ts'

/**
 * The records of one type in a project, as a window would get them. What the screens show as being saved is waited for: a highlight is
 * painted before it is a record.
 */
export async function recordsOf<T extends AnyRecord['type']>(
  workbench: Workbench,
  project: string,
  type: T,
): Promise<readonly Extract<AnyRecord, { readonly type: T }>[]> {
  await workbench.page.locator('mark.is-pending, [data-saving="saving"]').first().waitFor({ state: 'detached' })
  const { copyId, chunks } = await workbench.ask('replica.open', {}, project)
  const records: AnyRecord[] = []
  for (let index = 0; index < chunks; index += 1) {
    const { text } = await workbench.ask('replica.chunk', { copyId, index }, project)
    records.push(...(JSON.parse(text) as AnyRecord[]))
  }
  return records.filter((record): record is Extract<AnyRecord, { readonly type: T }> => record.type === type)
}
