import type { Stance } from '#domain/records/evidence-link.ts'
import { stanceSigns } from '#ui/stance-mark.tsx'
import type { HighlightLayer } from './highlight-layer.ts'

/** Where a drawn piece of a layer stands within it. */
export interface PieceOfLayer {
  /** Which line under the text is the layer's, 0 nearest. */
  readonly slot: number
  readonly isStart: boolean
  readonly isEnd: boolean
}

/** The sign of a stance as a highlight shows it: another's words carry quotation marks around it. */
export const signOf = (stance: Stance, isReported: boolean): string =>
  isReported ? `“${stanceSigns[stance]}”` : stanceSigns[stance]

/** The attributes of one drawn piece of a highlight: fill for the verdict, line for the status, sign for the stance. */
export function layerAttributes(layer: HighlightLayer, piece: PieceOfLayer): Record<string, string> {
  const classes = ['highlight', `slot-${piece.slot}`, `verdict-${layer.verdict ?? 'none'}`]
  classes.push(`line-${layer.status ?? 'none'}`)
  if (layer.isLit) classes.push('is-lit')
  if (layer.isFocused) classes.push('is-focused')
  if (layer.isPending) classes.push('is-pending')
  if (piece.isStart) classes.push('is-start')
  if (piece.isEnd) classes.push('is-end')
  const attributes: Record<string, string> = { nodeName: 'mark', class: classes.join(' '), 'data-layer': layer.key }
  if (!piece.isStart) return attributes
  const sign = layer.stance ? signOf(layer.stance, layer.isReported) : ''
  return {
    ...attributes,
    'data-sign': layer.differs ? `${sign}△` : sign,
    // role=mark takes no name, so what it stands for is a description, said once where the passage begins.
    'aria-description': layer.description,
  }
}
