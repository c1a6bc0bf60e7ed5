import type { SearchAnswer } from '#contract/commands/search-commands.ts'
import type { ParsedInput } from '#contract/commands.ts'
import type { TextRange } from '#domain/errors.ts'
import type { IdOf, RecordId } from '#domain/records/id.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { findWords } from '#domain/searching/find-words.ts'
import { hitAt, type SearchHit, type SearchKind, searchKinds } from '#domain/searching/search-hit.ts'
import { type WrittenText, writtenTexts } from '#domain/searching/written-texts.ts'
import { paragraphAround } from '#domain/text/paragraph-around.ts'
import type { Call } from '../call.ts'
import { findPattern, PatternTooSlow, patternFault, patternSeconds } from './find-pattern.ts'
import { inSlices } from './in-slices.ts'

type Request = ParsedInput<'search.find'>
type Find = (text: string) => Generator<void, TextRange[]>

/** How many places are listed at most: in one text, and in all. Every place is counted. */
const mostInText = 200
const mostInAll = 3_000

/**
 * Searches the project: first what the records hold, then the text of each source as it is stored, in slices, so that a
 * commit never waits behind it for longer than one. Fails with `pattern-unreadable`, `pattern-too-slow`, `cancelled`.
 */
export async function searchProject(call: Call, request: Request): Promise<Result<SearchAnswer>> {
  const fault = request.as === 'pattern' ? patternFault(request.words) : null
  if (fault !== null) return fail({ code: 'pattern-unreadable', detail: fault })
  const find: Find = (text) => (request.as === 'pattern' ? findPattern(text, request) : findWords(text, request))
  const kinds = new Set(request.kinds)
  const { sequence } = call.store
  try {
    const sources = call.store.records.all('source').filter(({ id }) => request.sourceIds?.includes(id) ?? true)
    const wanted = request.sourceIds === null ? null : new Set<RecordId>(request.sourceIds)
    const found = new Found()
    const written = writtenTexts(call.store.records, kinds, wanted)
    if ((await inSlices(findInWritten(written, find, found), call)) === 'cancelled') return fail({ code: 'cancelled' })
    const unread: IdOf<'source'>[] = []
    for (const [done, { id, title, currentRevision }] of (kinds.has('text') ? sources : []).entries()) {
      if (call.signal.aborted) return fail({ code: 'cancelled' })
      call.progress({ step: 'search', done, total: sources.length, subject: title })
      const read = await call.store.texts.read(id, currentRevision)
      if (!read.ok) {
        unread.push(id)
        continue
      }
      const places = await inSlices(find(read.value.text), call)
      if (places === 'cancelled') return fail({ code: 'cancelled' })
      found.take(read.value.text, places, { kind: 'text', recordId: id }, (place) =>
        paragraphAround(read.value.text, place, read.value.paragraphs),
      )
    }
    return ok({ ...found.answer(), unread, sequence })
  } catch (error) {
    if (error instanceof PatternTooSlow) return fail({ code: 'pattern-too-slow', seconds: patternSeconds })
    throw error
  }
}

/** Written texts are short and many: as many as fit are searched as one, none of them reaching into the next. */
function* findInWritten(written: Iterable<WrittenText>, find: Find, found: Found): Generator<void, void> {
  let batch: { readonly start: number; readonly text: WrittenText }[] = []
  let joined = ''
  for (const text of written) {
    batch.push({ start: joined.length, text })
    joined += `${text.text}${between}`
    if (joined.length < batchLength) continue
    found.takeEach(batch, yield* find(joined))
    batch = []
    joined = ''
  }
  found.takeEach(batch, yield* find(joined))
}

/** A line of its own that no words can hold; places of a pattern in it belong to no text. */
const between = '\n\u0000\n'
/** Code units of texts that are searched as one. */
const batchLength = 65_536

/** What was found so far: every place counted, the first ones kept. */
class Found {
  readonly #hits: SearchHit[] = []
  readonly #counts = new Map<SearchKind, number>(searchKinds.map((kind) => [kind, 0]))
  readonly #bySource: Record<string, number> = {}

  take(
    text: string,
    places: readonly TextRange[],
    about: Pick<SearchHit, 'kind' | 'recordId'>,
    around?: (place: TextRange) => TextRange,
  ): void {
    if (places.length === 0) return
    this.#counts.set(about.kind, (this.#counts.get(about.kind) ?? 0) + places.length)
    if (about.kind === 'text') this.#bySource[about.recordId] = places.length
    for (const place of places.slice(0, Math.min(mostInText, mostInAll - this.#hits.length)))
      this.#hits.push(hitAt(text, place, { kind: about.kind, recordId: about.recordId }, around?.(place)))
  }

  /** The same for texts that were joined, each from its start, with places in order. */
  takeEach(
    texts: readonly { readonly start: number; readonly text: WrittenText }[],
    places: readonly TextRange[],
  ): void {
    let at = 0
    for (const { start, text } of texts) {
      const end = start + text.text.length
      const inside: TextRange[] = []
      for (let place = places[at]; place && place.start < end; place = places[at]) {
        if (place.start >= start && place.end <= end)
          inside.push({ start: place.start - start, end: place.end - start })
        at += 1
      }
      this.take(text.text, inside, text)
    }
  }

  answer(): Pick<SearchAnswer, 'hits' | 'counts' | 'bySource'> {
    const counts = Object.fromEntries(this.#counts) as Record<SearchKind, number>
    return { hits: this.#hits, counts, bySource: this.#bySource }
  }
}
