import { alignTexts } from '#domain/anchoring/align-texts.ts'
import { carriedLayout } from '#domain/anchoring/carried-layout.ts'
import type { PageLayout } from '#domain/document/page-layout.ts'
import type { Source } from '#domain/records/source.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Call } from '../call.ts'
import { inSlices } from '../searching/in-slices.ts'

/**
 * Where a corrected text stands on the pages of the file that the text before was read from; null where that is not known of the text
 * before. Fails with `cancelled`, or for a text that cannot be read.
 */
export async function correctedLayout(
  call: Call,
  source: Readonly<Source>,
  corrected: string,
): Promise<Result<PageLayout | null>> {
  const before = await call.store.texts.read(source.id, source.currentRevision)
  if (!before.ok) return before
  const { text, fingerprint } = before.value
  const layout = await call.store.storage.readLayout(source.id, source.currentRevision, fingerprint)
  // A damaged layout keeps nobody from correcting: the pages are then shown without passages.
  if (!layout.ok || layout.value === null) return ok(null)
  const common = await inSlices(alignTexts(text, corrected), { signal: call.signal })
  return common === 'cancelled' ? fail({ code: 'cancelled' }) : ok(carriedLayout(layout.value, text, common))
}
