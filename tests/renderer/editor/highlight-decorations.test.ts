import { getSchema } from '@tiptap/core'
import { DecorationSet } from '@tiptap/pm/view'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentExtensions } from '#editor/document-schema.ts'
import { type DrawnHighlights, drawnAlso, noHighlights, redrawn } from '#editor/highlight-decorations.ts'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import { preparedDocument } from '#editor/prepared-document.ts'
import { sectionStretches } from '#editor/section-stretches.ts'
import { documentOf } from './documents.ts'

const { content, map } = preparedDocument(
  documentOf(...Array.from({ length: 40 }, (_, line) => `Line ${line} of a text that is marked.`)),
  null,
)
const doc = getSchema([...documentExtensions]).nodeFromJSON(content)

const layer = (key: string, start: number, end: number, more: Partial<HighlightLayer> = {}): HighlightLayer => ({
  key,
  annotationId: null,
  linkId: null,
  claimId: null,
  partIndex: 0,
  start,
  end,
  verdict: null,
  status: 'unexamined',
  stance: 'asserts',
  isReported: false,
  differs: false,
  isFocused: false,
  isLit: false,
  isPending: false,
  description: key,
  ...more,
})

const ground = { doc, map }
const everywhere = { start: 0, end: map.text.length + 1 }
const nothing = (near = everywhere) => noHighlights(DecorationSet.empty, near)
const draw = (layers: readonly HighlightLayer[], before: DrawnHighlights = nothing()) => redrawn(before, layers, ground)

interface Attributes {
  readonly class: string
  readonly 'data-layer': string
  readonly 'data-sign'?: string
}
const attributesOf = (decoration: unknown): Attributes =>
  (decoration as { readonly type: { readonly attrs: Attributes } }).type.attrs

/** What stands over each character, and where the signs are. */
function picture({ set }: DrawnHighlights): readonly string[] {
  const over: string[] = []
  for (const decoration of set.find()) {
    const { class: classes, 'data-layer': key, 'data-sign': sign } = attributesOf(decoration)
    if (sign !== undefined) over.push(`${decoration.from} sign ${key} ${sign}`)
    for (let at = decoration.from; at < decoration.to; at += 1)
      over.push(`${at} ${key} ${classes.replace(' is-end', '')}`)
  }
  return over.toSorted()
}

test('a highlight across two paragraphs is drawn in both, with one sign at its start', () => {
  const drawn = draw([layer('a', 5, 50, { stance: 'disputes', isReported: true })])
  const all = drawn.set.find().map(attributesOf)
  expect(all.length).toBeGreaterThan(1)
  expect(all.map((each) => each['data-sign']).filter((sign) => sign !== undefined)).toEqual(['“−”'])
  expect(
    drawn.set
      .find()
      .map(({ from, to }) => doc.textBetween(from, to))
      .join('\n'),
  ).toBe(map.text.slice(5, 50))
})

test('fill is the verdict, line is the status, and a small triangle says that they differ', () => {
  const [only] = draw([layer('a', 0, 4, { verdict: 'contested', status: 'unexamined', differs: true })]).set.find()
  expect(attributesOf(only).class).toContain('verdict-contested')
  expect(attributesOf(only).class).toContain('line-unexamined')
  expect(attributesOf(only)['data-sign']).toBe('+△')
})

test('overlapping highlights have their lines under each other', () => {
  const classes = draw([layer('a', 0, 20), layer('b', 10, 30)])
    .set.find(map.toPosition(12), map.toPosition(15))
    .map((each) => attributesOf(each).class)
  expect(classes.filter((each) => each.includes('slot-0'))).toHaveLength(1)
  expect(classes.filter((each) => each.includes('slot-1'))).toHaveLength(1)
})

const anyLayers = fc
  .array(
    fc.record({
      start: fc.nat(map.text.length - 60),
      length: fc.integer({ min: 1, max: 55 }),
      verdict: fc.constantFrom(null, 'contested' as const),
    }),
    { maxLength: 14 },
  )
  .map((all) => all.map(({ start, length, verdict }, at) => layer(`layer${at}`, start, start + length, { verdict })))

test('drawing a change gives the same picture as drawing all of it anew', () => {
  fc.assert(
    fc.property(anyLayers, anyLayers, (before, after) => {
      expect(picture(draw(after, draw(before)))).toEqual(picture(draw(after)))
    }),
    { numRuns: 60 },
  )
})

test('one more highlight leaves the drawing of the others alone', () => {
  const before = draw(Array.from({ length: 30 }, (_, line) => layer(`l${line}`, line * 40, line * 40 + 10)))
  const known = new Set(before.set.find().map(attributesOf))
  const after = draw([...before.index.sorted, layer('new', 15, 20)], before)
  expect(
    after.set
      .find()
      .map(attributesOf)
      .filter((each) => !known.has(each)),
  ).toHaveLength(1)
})

const [first, second] = sectionStretches(doc, map)

test('only the sections near are drawn at once, and a section drawn later looks as if it had been drawn with them', () => {
  if (!first || !second) throw new Error('the text is one section')
  fc.assert(
    fc.property(anyLayers, anyLayers, (before, after) => {
      const near = draw(after, draw(before, nothing(first)))
      for (const { from } of near.set.find()) expect(map.toOffset(from)).toBeLessThan(first.end)
      expect(picture(drawnAlso(near, second, ground))).toEqual(picture(draw(after)))
    }),
    { numRuns: 40 },
  )
})

test('of very many changes at once those near are drawn, and the others when their section is asked for', () => {
  if (!first || !second) throw new Error('the text is one section')
  const every = (verdict: HighlightLayer['verdict']) =>
    Array.from({ length: 600 }, (_, at) => layer(`l${at}`, at * 2, at * 2 + 1, { verdict }))
  const before = drawnAlso(draw(every(null), nothing(first)), second, ground)
  const after = draw(every('contested'), before)
  expect(after.drawn).toEqual([first])
  const far = after.set.find(map.toPosition(second.start)).map((each) => attributesOf(each).class)
  expect(far.some((classes) => classes.includes('verdict-none'))).toBe(true)
  expect(picture(drawnAlso(after, second, ground))).toEqual(picture(draw(every('contested'))))
})

test('a layer that nobody sees is not asked what it looks like', () => {
  if (!first || !second) throw new Error('the text is one section')
  const far: HighlightLayer = {
    ...layer('far', second.start, second.start + 4),
    get status(): never {
      throw new Error('asked')
    },
  }
  const drawn = draw([layer('close', 0, 4), far], nothing(first))
  expect(drawn.set.find()).toHaveLength(1)
  expect(() => drawnAlso(drawn, second, ground)).toThrow('asked')
})
