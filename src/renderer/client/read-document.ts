import { documentPartSize } from '#contract/envelope.ts'
import type { SourceDocument } from '#domain/document/document.ts'
import type { IdOf } from '#domain/records/id.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { ArrivingDocument } from './arriving-document.ts'
import type { Client } from './client.ts'

/** How many parts of a document are asked for at a time. */
const ahead = 8

/** How much longer a novel's JSON is than its text. Too many parts asked for cost little: those that are not there are soon refused. */
const aroundText = 1.5

/** A revision of a source whose document is wanted. */
export interface WantedDocument {
  readonly sourceId: IdOf<'source'>
  readonly revision: number
  /** How long its text is, where that is at hand: as many parts as it probably fills are asked for at once. */
  readonly characters?: number | undefined
}

/**
 * Reads the frozen document of a source revision, in parts that each fit a message. A signal stops it between two parts: the
 * answer is then `cancelled`. Should the core be started again half way, the new one goes on with the next part.
 */
export async function readDocument(
  client: Client,
  { sourceId, revision, characters = 0 }: WantedDocument,
  signal: AbortSignal,
  arriving: ArrivingDocument = new ArrivingDocument(),
): Promise<Result<SourceDocument>> {
  const ask = (index: number) => client.request('sources.documentPart', { sourceId, revision, index })
  const asked: ReturnType<typeof ask>[] = []
  const askUpTo = (count: number): void => {
    while (asked.length < count) asked.push(ask(asked.length))
  }
  askUpTo(Math.min(ahead, Math.max(1, Math.ceil((characters * aroundText) / documentPartSize))))
  let [parts, fingerprint] = [1, '']
  for (let index = 0; index < parts; index += 1) {
    if (signal.aborted) return fail({ code: 'cancelled' })
    const answer = await asked[index]
    if (!answer?.ok) return answer ?? fail({ code: 'cancelled' })
    if (index === 0) ({ parts, fingerprint } = answer.value)
    // Parts of two texts would make a third one that nobody wrote.
    if (answer.value.fingerprint !== fingerprint) return fail({ code: 'not-found', what: 'document', id: sourceId })
    if (signal.aborted) return fail({ code: 'cancelled' })
    askUpTo(Math.min(parts, index + ahead))
    arriving.take(answer.value.bytes)
  }
  return signal.aborted ? fail({ code: 'cancelled' }) : ok(arriving.whole())
}
