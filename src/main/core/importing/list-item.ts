import { type BlockNode, type ListItemNode, longestMarker } from '#domain/document/document.ts'
import { asLine } from './metadata-values.ts'

/**
 * An item of a list with its number as the source shows it. What a numbered list shows anyway, the number and a full stop, is not
 * written out; nor is anything for a bullet (`number` null).
 */
export function listItemOf(
  content: readonly BlockNode[],
  number: number | null = null,
  written: string | null = null,
): ListItemNode {
  const marker = number === null ? null : asLine(written, longestMarker)
  return marker === null || marker === `${number}.`
    ? { type: 'listItem', content }
    : { type: 'listItem', attrs: { marker }, content }
}
