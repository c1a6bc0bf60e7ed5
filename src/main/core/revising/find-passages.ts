import { type Reanchored, reanchor } from '#domain/anchoring/reanchor.ts'
import { type KnownPassage, passagesToFind } from '#domain/editing/revise-source.ts'
import type { IdOf } from '#domain/records/id.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Call } from '../call.ts'
import { inSlices } from '../searching/in-slices.ts'

const keyOf = ({ revision, start, end }: KnownPassage): string => `${revision}/${start}/${end}`

/** Where the marked passages of a source stand in a new text, as far as they were looked for. */
export class FoundPassages {
  readonly #call: Call
  readonly #sourceId: IdOf<'source'>
  readonly #text: string
  readonly #places = new Map<string, Reanchored>()

  constructor(call: Call, sourceId: IdOf<'source'>, text: string) {
    this.#call = call
    this.#sourceId = sourceId
    this.#text = text
  }

  /** Passages that nobody looked for yet: all at first, later those that people marked meanwhile. */
  open(): readonly KnownPassage[] {
    return passagesToFind(this.#call.store.records, this.#sourceId).filter((each) => !this.#places.has(keyOf(each)))
  }

  /** Looks for the open passages in slices, so that commits go on meanwhile. `cancelled` where the request was cancelled. */
  async find(): Promise<Result<null>> {
    const open = this.open()
    let before = 0
    for (const [revision, passages] of Map.groupBy(open, (passage) => passage.revision)) {
      const read = await this.#call.store.texts.read(this.#sourceId, revision)
      if (!read.ok) return read
      const onStep = (done: number): void => {
        if (done > 0 && done % 500 === 0)
          this.#call.progress({ step: 'reanchor', done: before + done, total: open.length, subject: null })
      }
      const steps = reanchor(read.value.text, this.#text, passages)
      const places = await inSlices(steps, { signal: this.#call.signal, onStep })
      if (places === 'cancelled') return fail({ code: 'cancelled' })
      for (const [index, passage] of passages.entries()) {
        const place = places[index]
        if (place) this.#places.set(keyOf(passage), place)
      }
      before += passages.length
    }
    return ok(null)
  }

  /** Where a passage stands that was looked for. */
  readonly at = (passage: KnownPassage): Reanchored => {
    const place = this.#places.get(keyOf(passage))
    if (place === undefined) throw new Error('a passage was asked about that was not looked for')
    return place
  }
}
