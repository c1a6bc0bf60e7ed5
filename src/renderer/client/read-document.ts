import type { SourceDocument } from '#domain/document/document.ts'
import type { IdOf } from '#domain/records/id.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Client } from './client.ts'

/** How many parts of a document are asked for at a time. */
const ahead = 8

/**
 * Reads the frozen document of a source revision, in parts that each fit a message. A signal stops it between two parts: the
 * answer is then `cancelled`. Should the core be started again half way, the new one goes on with the next part.
 */
export async function readDocument(
  client: Client,
  { sourceId, revision }: { readonly sourceId: IdOf<'source'>; readonly revision: number },
  signal: AbortSignal,
): Promise<Result<SourceDocument>> {
  const ask = (index: number) => client.request('sources.documentPart', { sourceId, revision, index })
  const first = await ask(0)
  if (!first.ok) return first
  const { parts, fingerprint } = first.value
  const texts = [first.value.text]
  const asked: ReturnType<typeof ask>[] = []
  for (let index = 1; index < parts; index += 1) {
    if (signal.aborted) return fail({ code: 'cancelled' })
    while (asked.length < Math.min(parts - 1, index + ahead - 1)) asked.push(ask(asked.length + 1))
    const answer = await asked[index - 1]
    if (!answer?.ok) return answer ?? fail({ code: 'cancelled' })
    // Parts of two texts would make a third one that nobody wrote.
    if (answer.value.fingerprint !== fingerprint) return fail({ code: 'not-found', what: 'document', id: sourceId })
    texts.push(answer.value.text)
  }
  return signal.aborted ? fail({ code: 'cancelled' }) : ok(JSON.parse(texts.join('')) as SourceDocument)
}
