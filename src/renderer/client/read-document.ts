import { pieceSize } from '#contract/envelope.ts'
import type { SourceDocument } from '#domain/document/document.ts'
import type { IdOf } from '#domain/records/id.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Client } from './client.ts'

/** How many parts of a document are asked for at a time. */
const ahead = 8

interface Revision {
  readonly sourceId: IdOf<'source'>
  readonly revision: number
}

/**
 * Reads the frozen document of a source revision, in parts that each fit a message: as many as its text alone fills are asked for
 * at once, the others when the first one says how many there are. A signal stops it between two parts: the answer is then
 * `cancelled`. Should the core be started again half way, the new one goes on with the next part.
 */
export async function readDocument(
  client: Client,
  { sourceId, revision }: Revision,
  signal: AbortSignal,
): Promise<Result<SourceDocument>> {
  const ask = (index: number) => client.request('sources.documentPart', { sourceId, revision, index })
  const asked: ReturnType<typeof ask>[] = []
  const askFor = (count: number): void => {
    while (asked.length < count) asked.push(ask(asked.length))
  }
  askFor(Math.min(ahead, leastParts(client, { sourceId, revision })))
  const first = await asked[0]
  if (!first?.ok) return first ?? fail({ code: 'cancelled' })
  const { parts, fingerprint } = first.value
  const texts = [first.value.text]
  for (let index = 1; index < parts; index += 1) {
    if (signal.aborted) return fail({ code: 'cancelled' })
    askFor(Math.min(parts, index + ahead))
    const answer = await asked[index]
    if (!answer?.ok) return answer ?? fail({ code: 'cancelled' })
    // Parts of two texts would make a third one that nobody wrote.
    if (answer.value.fingerprint !== fingerprint) return fail({ code: 'not-found', what: 'document', id: sourceId })
    texts.push(answer.value.text)
  }
  return signal.aborted ? fail({ code: 'cancelled' }) : ok(JSON.parse(texts.join('')) as SourceDocument)
}

/** How many parts a document has at least: its JSON is longer than its text. */
function leastParts(client: Client, { sourceId, revision }: Revision): number {
  const revisions = client.project.get()?.replica.records.referring('revision', sourceId) ?? []
  const characters = revisions.find(({ number }) => number === revision)?.characters ?? 0
  return Math.max(1, Math.ceil(characters / pieceSize))
}
