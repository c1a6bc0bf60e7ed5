import { type FoldedText, foldedText } from '#domain/text/folded-text.ts'
import { findByExpression, readExpression } from '#editor/find-expression.ts'
import type { FindAnswer, FindRequest } from './expression-finder.ts'

/** Looks for expressions in one text, in a thread of its own: an expression that never ends stops nothing but this. */
let folded: FoldedText | null = null

addEventListener('message', ({ data }: MessageEvent<FindRequest>) => {
  if (data.kind === 'text') {
    folded = foldedText(data.text, 'kept')
    return
  }
  const read = readExpression(data.typed)
  const matches = 'fault' in read || folded === null ? [] : findByExpression(folded, read.expression)
  const answer: FindAnswer = { id: data.id, matches }
  postMessage(answer)
})
