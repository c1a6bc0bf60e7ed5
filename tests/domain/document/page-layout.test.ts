import { describe, expect, it } from 'vitest'
import { boxesOf, offsetAtPoint, type PageLayout, type PlacedRun, pageLayout } from '#domain/document/page-layout.ts'

const text = 'The ferry left the quay at noon.\nشمال کی کشتی واپس آئی۔'
const second = text.indexOf('\n') + 1
const pages = [
  { page: '1', width: 600, height: 800 },
  { page: '2', width: 600, height: 800 },
]
/** A line over two runs, a second line, and one from the right on the next page. */
const layout: PageLayout = {
  pages,
  runs: [
    [0, 10, 0, 50, 100, 50, 12, 0],
    [10, 18, 0, 104, 100, 46, 12, 0],
    [19, second - 1, 0, 50, 114, 70, 12, 0],
    [second, text.length, 1, 400, 100, 150, 12, 1],
  ],
}

describe('where a passage stands on its pages', () => {
  it('is one box for each line, over the runs of it', () => {
    const boxes = boxesOf(layout, text, { start: 0, end: second - 1 })
    expect(boxes).toEqual([
      { page: 0, left: 50, top: 100, width: 100, height: 12 },
      { page: 0, left: 50, top: 114, width: 70, height: 12 },
    ])
  })

  it('begins and ends within runs, by the widths of their letters', () => {
    const [box] = boxesOf(layout, text, { start: 4, end: 9 })
    expect(box?.left).toBeGreaterThan(62)
    expect(box?.left).toBeLessThan(75)
    expect((box?.left ?? 0) + (box?.width ?? 0)).toBeLessThan(100)
  })

  it('begins on the right where text runs from there', () => {
    const [whole] = boxesOf(layout, text, { start: second, end: text.length })
    const [first] = boxesOf(layout, text, { start: second, end: second + 4 })
    expect(whole).toEqual({ page: 1, left: 400, top: 100, width: 150, height: 12 })
    expect((first?.left ?? 0) + (first?.width ?? 0)).toBeCloseTo(550)
    expect(first?.width).toBeLessThan(60)
  })

  it('begins above where text runs down', () => {
    const upright: PageLayout = { pages, runs: [[0, 4, 0, 500, 100, 12, 48, 2]] }
    expect(boxesOf(upright, '港の朝霧', { start: 1, end: 3 })).toEqual([
      { page: 0, left: 500, top: 112, width: 12, height: 24 },
    ])
  })

  it('is nowhere for an empty stretch and for words that are not placed', () => {
    expect(boxesOf(layout, text, { start: 5, end: 5 })).toEqual([])
    expect(boxesOf({ pages, runs: [] }, text, { start: 0, end: 9 })).toEqual([])
  })
})

describe('the text at a point of a page', () => {
  it('is where the box of that text is, for every place between two letters', () => {
    for (const start of [0, 4, 12, 21, second, second + 5]) {
      const [box] = boxesOf(layout, text, { start, end: start + 1 })
      if (!box) throw new Error('no box')
      const isFromRight = start >= second
      const left = isFromRight ? box.left + box.width - 0.1 : box.left + 0.1
      const found = offsetAtPoint(layout, text, { page: box.page, left, top: box.top + 6 })
      expect(found).toEqual({ offset: start, isOnText: true })
    }
  })

  it('is the nearest line beside the words, and says that it is not on them', () => {
    expect(offsetAtPoint(layout, text, { page: 0, left: 300, top: 119 })).toEqual({
      offset: second - 1,
      isOnText: false,
    })
    expect(offsetAtPoint(layout, text, { page: 0, left: 40, top: 60 })).toEqual({ offset: 0, isOnText: false })
  })

  it('never parts what is one letter to a reader', () => {
    const family = '👩‍👩‍👧x'
    const small: PageLayout = { pages, runs: [[0, family.length, 0, 0, 0, 30, 12, 0]] }
    const found = [0, 5, 10, 15, 20, 25, 29].map(
      (left) => offsetAtPoint(small, family, { page: 0, left, top: 6 })?.offset,
    )
    expect(new Set(found).isSubsetOf(new Set([0, family.length - 1, family.length]))).toBe(true)
  })

  it('is null on a page without text', () => {
    expect(offsetAtPoint({ pages, runs: layout.runs.slice(0, 3) }, text, { page: 1, left: 5, top: 5 })).toBeNull()
  })
})

describe('a layout as a file holds it', () => {
  const withRun = (...run: PlacedRun): unknown => ({ pages, runs: [...layout.runs, run] })

  it('is read as it was written', () => {
    expect(pageLayout.parse(JSON.parse(JSON.stringify(layout)))).toEqual(layout)
  })

  it.each([
    ['a page that is not there', withRun(text.length, text.length + 1, 2, 0, 0, 1, 1, 0)],
    ['a run before the one before it', withRun(0, 4, 1, 0, 0, 1, 1, 0)],
    ['an empty run', withRun(text.length, text.length, 1, 0, 0, 1, 1, 0)],
    ['a width below nothing', withRun(text.length, text.length + 1, 1, 0, 0, -1, 1, 0)],
    ['a direction of no known kind', withRun(text.length, text.length + 1, 1, 0, 0, 1, 1, 4)],
    ['a place that is no number', withRun(text.length, text.length + 1, 1, Number.NaN, 0, 1, 1, 0)],
    ['no pages', { pages: [], runs: [] }],
  ])('is refused with %s', (_, given) => {
    expect(pageLayout.safeParse(given).success).toBe(false)
  })
})
