import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeFloating } from '#ui/place-floating.ts'

const viewport = { width: 1_000, height: 600 }
const box = (left: number, top: number, width = 100, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const base = {
  anchor: box(400, 300),
  width: 200,
  height: 80,
  viewport,
  prefer: 'below',
  align: 'start',
  direction: 'ltr',
} as const

describe('a floating box', () => {
  it('stands on the side that is preferred, a gap away', () => {
    expect(placeFloating(base)).toEqual({ left: 400, top: 326, side: 'below' })
    expect(placeFloating({ ...base, prefer: 'above' })).toEqual({ left: 400, top: 214, side: 'above' })
  })

  it('turns to the other side where the preferred one has no room', () => {
    expect(placeFloating({ ...base, anchor: box(400, 560) }).side).toBe('above')
    expect(placeFloating({ ...base, anchor: box(400, 10), prefer: 'above' }).side).toBe('below')
  })

  it('takes the roomier side where neither has room', () => {
    const high = { ...base, height: 500 }
    expect(placeFloating({ ...high, anchor: box(400, 350) }).side).toBe('above')
    expect(placeFloating({ ...high, anchor: box(400, 200), prefer: 'above' }).side).toBe('below')
  })

  it('lines up with the edge that reading begins or ends at', () => {
    const left = (align: 'start' | 'center' | 'end', direction: 'ltr' | 'rtl'): number =>
      placeFloating({ ...base, align, direction }).left
    expect([left('start', 'ltr'), left('center', 'ltr'), left('end', 'ltr')]).toEqual([400, 350, 300])
    expect([left('start', 'rtl'), left('center', 'rtl'), left('end', 'rtl')]).toEqual([300, 350, 400])
  })

  it('never leaves the window sideways, and never covers its anchor where a side has room', () => {
    fc.assert(
      fc.property(
        fc.record({
          anchor: fc
            .record({ left: fc.integer({ min: 0, max: 990 }), top: fc.integer({ min: 0, max: 580 }) })
            .map(({ left, top }) => box(left, top, 10, 20)),
          width: fc.integer({ min: 1, max: 980 }),
          height: fc.integer({ min: 1, max: 260 }),
          prefer: fc.constantFrom('above', 'below'),
          align: fc.constantFrom('start', 'center', 'end'),
          direction: fc.constantFrom('ltr', 'rtl'),
        }),
        (options) => {
          const { left, top } = placeFloating({ ...options, viewport })
          expect(left).toBeGreaterThanOrEqual(8)
          expect(left + options.width).toBeLessThanOrEqual(viewport.width - 8)
          const isAbove = top + options.height <= options.anchor.top
          const isBelow = top >= options.anchor.bottom
          expect(isAbove || isBelow).toBe(true)
        },
      ),
    )
  })
})
