import { type Annotation, quotationOf } from '#domain/records/annotation.ts'
import type { ParagraphNumbers } from '#domain/report/paragraph-numbers.ts'
import { endOfBeginning, startOfEnding } from '#domain/text/shortened.ts'

/** A passage as its page shows it: the words around it in its own paragraph, the words themselves, and where it stands. */
export interface QuotationContext {
  readonly before: string
  readonly quoted: string
  readonly after: string
  /** Its number as in the reader's margin and in reports; null before the first paragraph with words. */
  readonly paragraph: number | null
}

/** Characters of context kept on each side; a longer sentence is cut at a word. */
const reach = 180

/**
 * The quotation within its sentences. For an annotation of several parts the context stands before the first and after the
 * last. Null where a part was not found in the revision, because its offsets then say nothing.
 */
export function quotationContext(numbers: ParagraphNumbers, marked: Readonly<Annotation>): QuotationContext | null {
  const { map } = numbers
  const first = marked.parts[0]
  const last = marked.parts.at(-1)
  if (!first || !last || marked.parts.some((part) => part.outcome === 'orphaned')) return null
  const startBlock = map.blocks[map.blockAt(first.start)]
  const endBlock = map.blocks[map.blockAt(last.end)]
  return {
    // The page puts its own quotation marks around the words; the source's, where they adjoin, would stand twice.
    before: contextBefore(map.text.slice(startBlock?.start ?? 0, first.start)).replace(/[“"«„”]$/u, ''),
    quoted: quotationOf(marked),
    after: contextAfter(map.text.slice(last.end, endBlock?.end ?? map.text.length)).replace(/^([,.،۔।]?)[”"»“]/u, '$1'),
    paragraph: numbers.at(first.start),
  }
}

/** From the start of the sentence that ends here, or from a word within reach. */
function contextBefore(text: string): string {
  const flowing = text.replaceAll('\n', ' ')
  const sentences = [...flowing.matchAll(/(?:[.!?؟۔।॥…]["'”’»)]*\s+|[。！？｡][”’」』）]*\s*)(?=\S|$)/gu)]
  const lastEnd = sentences.at(-1)
  const start = lastEnd ? lastEnd.index + lastEnd[0].length : 0
  const sentence = flowing.slice(start)
  if (sentence.length <= reach) return sentence
  return `… ${sentence.slice(startOfEnding(sentence, reach))}`
}

/** To the end of the sentence that begins or goes on here, or to a word within reach. */
function contextAfter(text: string): string {
  const flowing = text.replaceAll('\n', ' ')
  const end = /[.!?؟۔।॥…]["'”’»)]*(?=\s|$)|[。！？｡][”’」』）]*/u.exec(flowing)
  const sentence = end ? flowing.slice(0, end.index + end[0].length) : flowing
  if (sentence.length <= reach) return sentence
  return `${sentence.slice(0, endOfBeginning(sentence, reach))} …`
}
