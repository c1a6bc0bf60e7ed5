import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArrivingDocument } from '#client/arriving-document.ts'
import type { BlockNode, SourceDocument } from '#domain/document/document.ts'
import { anyDocument } from '../editor/documents.ts'

const bytesOf = (document: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(document))

/** What is there of a document after each of its parts, cut at these places. */
function taken(bytes: Uint8Array, cuts: readonly number[]) {
  const arriving = new ArrivingDocument()
  const counts: number[] = []
  let heard = 0
  arriving.hear(() => {
    heard += 1
  })
  const edges = [0, ...cuts.map((cut) => cut % bytes.length).toSorted((a, b) => a - b), bytes.length]
  for (const [at, edge] of edges.slice(1).entries()) {
    arriving.take(bytes.subarray(edges[at], edge))
    counts.push(arriving.blocks.length)
  }
  return { document: arriving.whole(), arriving, counts, heard }
}

const line = (text: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })

describe('a document that comes in parts', () => {
  it('is the same wherever its parts end, and gives its blocks only once and whole', () => {
    fc.assert(
      fc.property(anyDocument, fc.array(fc.nat(), { maxLength: 8 }), (document, cuts) => {
        const { document: whole, arriving, heard } = taken(bytesOf(document), cuts)
        expect(whole).toEqual(document)
        expect(arriving.blocks).toBe(whole.content)
        expect(heard).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  it('has the blocks that are whole after each part', () => {
    const document: SourceDocument = { type: 'doc', content: ['fog', 'horn', 'pier', 'ferry'].map(line) }
    const bytes = bytesOf(document)
    const third = JSON.stringify(document).indexOf('pier')
    expect(taken(bytes, [third]).counts).toEqual([2, 3])
  })

  it('is not cut within a list, nor where its words look like the edge of a block', () => {
    const items = ['one', 'two', 'three'].map((text) => ({
      type: 'listItem' as const,
      content: [line(text), line(text)],
    }))
    const trap = '}]},{"type":"paragraph","content":[{"type":"text","text":"'
    const document: SourceDocument = {
      type: 'doc',
      content: [line('fog'), line(trap), { type: 'bulletList', content: items }, line(trap)],
    }
    const bytes = bytesOf(document)
    for (let cut = 1; cut < bytes.length; cut += 1) expect(taken(bytes, [cut]).document).toEqual(document)
  })

  it('that is written in another way is read once it is whole', () => {
    const content = ['fog', 'horn'].map(line)
    const { document, counts, arriving } = taken(bytesOf({ content, type: 'doc' }), [60])
    expect(document).toEqual({ type: 'doc', content })
    expect(counts).toEqual([0, 0])
    expect(arriving.blocks).toEqual(content)
  })

  it('fails where its end is missing', () => {
    const arriving = new ArrivingDocument()
    const bytes = bytesOf({ type: 'doc', content: ['fog', 'horn', 'pier'].map(line) })
    arriving.take(bytes.subarray(0, bytes.length - 2))
    expect(() => arriving.whole()).toThrow(SyntaxError)
  })
})
