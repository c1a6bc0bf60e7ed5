import type { PageLayout } from '#domain/document/page-layout.ts'
import type { IdOf } from '#domain/records/id.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Client } from './client.ts'

/** A revision of a source. */
export interface SourceRevision {
  readonly sourceId: IdOf<'source'>
  readonly revision: number
}

/** The file that a revision was read from. */
export interface OriginalBytes {
  readonly bytes: Uint8Array
  /** Of its bytes as they are now. */
  readonly sha256: string
}

/** How many parts are asked for at a time. */
const ahead = 4

/** Reads the bytes of a revision's original, in parts that each fit a message. A signal stops it: the answer is then `cancelled`. */
export async function readOriginal(
  client: Client,
  { sourceId, revision }: SourceRevision,
  signal: AbortSignal,
): Promise<Result<OriginalBytes>> {
  const ask = (index: number) => client.request('sources.originalPart', { sourceId, revision, index })
  const first = await ask(0)
  if (!first.ok) return first
  const { parts, sha256 } = first.value
  const bytes = new Uint8Array(first.value.bytes)
  let filled = 0
  const asked: ReturnType<typeof ask>[] = [Promise.resolve(first)]
  for (let index = 0; index < parts; index += 1) {
    if (signal.aborted) return fail({ code: 'cancelled' })
    while (asked.length < Math.min(parts, index + ahead)) asked.push(ask(asked.length))
    const answer = (await asked[index]) ?? first
    if (!answer.ok) return answer
    // Parts of two files would make a third one that nobody has.
    if (answer.value.sha256 !== sha256) return fail({ code: 'not-found', what: 'original', id: sourceId })
    const part = Uint8Array.from(atob(answer.value.base64), (letter) => letter.charCodeAt(0))
    bytes.set(part, filled)
    filled += part.length
  }
  return ok({ bytes, sha256 })
}

/** Reads where a revision's text stands on its pages; null where that was not kept. */
export async function readLayout(
  client: Client,
  { sourceId, revision }: SourceRevision,
  signal: AbortSignal,
): Promise<Result<PageLayout | null>> {
  const texts: string[] = []
  for (let index = 0, parts = 1; index < parts; index += 1) {
    const answer = await client.request('sources.layoutPart', { sourceId, revision, index })
    if (signal.aborted) return fail({ code: 'cancelled' })
    if (!answer.ok) return answer
    texts.push(answer.value.text)
    parts = answer.value.parts
    if (parts === 0) return ok(null)
  }
  return ok(JSON.parse(texts.join('')) as PageLayout)
}
