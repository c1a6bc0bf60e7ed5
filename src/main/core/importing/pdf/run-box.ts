import { type Direction, directions, shareOfBox } from '#domain/document/page-layout.ts'

/** Where a run of text stands on its page as it is shown, in points from the upper left corner, and the way in which it is read. */
export interface RunBox {
  /** The page's index, from 0. */
  readonly page: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly direction: Direction
}

/** What the library says of a piece of text. */
interface PlacedText {
  readonly page: number
  /** Text space to the page's own space, as in the file (ISO 32000-1, 9.4.2). */
  readonly transform: readonly number[]
  /** How far it reaches along its line and across, in points. */
  readonly width: number
  readonly height: number
  readonly dir: string
  readonly isVertical: boolean
}

/** How far letters reach above and below their baseline, in sizes: what most faces have. */
const [ascent, descent] = [0.82, 0.22]

/** The box of a piece of text. `toShown` takes the page's own space to the page as it is shown, y growing downwards. */
export function runBox(toShown: readonly number[], text: PlacedText): RunBox {
  const [a, b, c, d, x, y] = multiplied(toShown, text.transform)
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1
  const along = text.isVertical ? unit(-c, -d) : unit(a, b)
  const up = text.isVertical ? unit(a, b) : unit(c, d)
  const length = text.isVertical ? text.height : text.width
  const [above, below] = text.isVertical ? [size / 2, size / 2] : [ascent * size, descent * size]
  const xs = [0, length].flatMap((far) => [above, -below].map((high) => x + along.x * far + up.x * high))
  const ys = [0, length].flatMap((far) => [above, -below].map((high) => y + along.y * far + up.y * high))
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const drawn = directionOf(along)
  return {
    page: text.page,
    left,
    top,
    width: Math.max(...xs) - left,
    height: Math.max(...ys) - top,
    direction: text.dir === 'rtl' ? opposite[drawn] : drawn,
  }
}

/** What comes first in such text stands last in the direction in which it is drawn. */
const opposite = { right: 'left', left: 'right', down: 'up', up: 'down' } as const

function multiplied(
  m: readonly number[],
  n: readonly number[],
): readonly [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function unit(x: number, y: number): { readonly x: number; readonly y: number } {
  const length = Math.hypot(x, y) || 1
  return { x: x / length, y: y / length }
}

function directionOf({ x, y }: { readonly x: number; readonly y: number }): Direction {
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 'right' : 'left'
  return y >= 0 ? 'down' : 'up'
}

/** The part of a box from one share of its text to another. */
export function partOfBox(box: RunBox, from: number, to: number): RunBox {
  const { page, left, top, width, height, direction } = box
  const part = shareOfBox([0, 1, page, left, top, width, height, directions.indexOf(direction)], from, to)
  return { ...part, direction }
}
