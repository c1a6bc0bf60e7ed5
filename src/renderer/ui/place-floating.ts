/** Where a floating box goes: viewport pixels of its top left corner, and on which side of its anchor it came to stand. */
export interface FloatingPlace {
  readonly left: number
  readonly top: number
  readonly side: 'above' | 'below'
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface PlaceOptions {
  readonly anchor: Box
  readonly width: number
  readonly height: number
  readonly viewport: { readonly width: number; readonly height: number }
  /** The side that is taken where there is room. */
  readonly prefer: 'above' | 'below'
  /** Which edge of the anchor the box lines up with, in reading direction. */
  readonly align: 'start' | 'center' | 'end'
  readonly direction: 'ltr' | 'rtl'
  /** Pixels between anchor and box. */
  readonly gap?: number
}

const margin = 8

/** Places a box beside its anchor and never over it; where neither side has room it takes the side with more of it. */
export function placeFloating({
  anchor,
  width,
  height,
  viewport,
  prefer,
  align,
  direction,
  gap = 6,
}: PlaceOptions): FloatingPlace {
  const roomAbove = anchor.top - gap - margin
  const roomBelow = viewport.height - anchor.bottom - gap - margin
  const fits = { above: roomAbove >= height, below: roomBelow >= height }
  const other = prefer === 'above' ? 'below' : 'above'
  const roomier = roomAbove > roomBelow ? 'above' : 'below'
  const side = fits[prefer] ? prefer : fits[other] ? other : roomier
  const top = side === 'above' ? anchor.top - gap - height : anchor.bottom + gap
  const lined = { left: anchor.left, center: (anchor.left + anchor.right) / 2 - width / 2, right: anchor.right - width }
  const edge = align === 'center' ? 'center' : (align === 'start') === (direction === 'ltr') ? 'left' : 'right'
  const left = Math.min(Math.max(lined[edge], margin), Math.max(margin, viewport.width - width - margin))
  return { left, top: Math.max(margin, top), side }
}
