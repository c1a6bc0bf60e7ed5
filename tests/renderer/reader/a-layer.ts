import type { HighlightLayer } from '#editor/highlight-layer.ts'

/** A plain layer over a stretch of text. */
export const aLayer = (key: string, start: number, more: Partial<HighlightLayer> = {}): HighlightLayer => ({
  key,
  annotationId: null,
  linkId: null,
  claimId: null,
  partIndex: 0,
  start,
  end: start + 10,
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
