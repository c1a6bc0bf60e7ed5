import type { EditContext } from '#domain/context.ts'
import type { Edit } from '#domain/editing/draft.ts'
import { type HighlightAnswer, type HighlightClaimInput, highlightClaim } from '#domain/editing/highlight-claim.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import { validateChanges } from '#domain/project/validate-changes.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { Result } from '#domain/result.ts'
import { Dispute } from '../status/dispute.ts'

type PureEdit<I, A> = (project: ProjectReader, input: I, context: EditContext) => Result<Edit<A>>

/** A project with one source of the given text, on which edits are done through the same checks as in the core. */
export class Workbench extends Dispute {
  readonly text: string
  readonly sourceId: IdOf<'source'>

  constructor(text: string) {
    super()
    this.text = text
    this.sourceId = this.source('Harbour Courier')
    this.records.apply([
      {
        id: 'researcher:00000000-0000-4000-8000-000000000001',
        before: null,
        after: { ...this.add('researcher', { name: 'Rosa' }), id: 'researcher:00000000-0000-4000-8000-000000000001' },
      },
    ])
  }

  /** Does an edit that must succeed and answers its answer. */
  do<I, A>(edit: PureEdit<I, A>, input: I): A {
    const result = edit(this.records, input, this.context())
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    const checked = validateChanges(this.records, result.value.changes)
    if (!checked.ok) throw new Error(JSON.stringify(checked.error))
    this.records.apply(checked.value)
    return result.value.answer
  }

  /** Tries an edit and answers the code of its error, or null. */
  refusal<I, A>(edit: PureEdit<I, A>, input: I): string | null {
    const result = edit(this.records, input, this.context())
    return result.ok ? null : result.error.code
  }

  /** The range of the n-th place where a quotation stands in the text. */
  range(quote: string, nth = 0): { readonly start: number; readonly end: number } {
    let start = this.text.indexOf(quote)
    for (let seen = 0; seen < nth; seen += 1) start = this.text.indexOf(quote, start + 1)
    return { start, end: start + quote.length }
  }

  /** The input of a highlight of a quotation. */
  highlight(quote: string, fields: Partial<HighlightClaimInput> = {}, nth = 0): HighlightClaimInput {
    const passage = { sourceId: this.sourceId, revision: 1, parts: [this.range(quote, nth)], text: this.text }
    return { passage, stance: 'asserts', on: 'whole', codeNames: [], ...fields }
  }

  /** Highlights a quotation. */
  marks(quote: string, fields: Partial<HighlightClaimInput> = {}, nth = 0): HighlightAnswer {
    return this.do(highlightClaim, this.highlight(quote, fields, nth))
  }
}
