/** A note beside the text: where its line is, and how tall the note is, in pixels of the page. */
export interface NoteBox {
  readonly top: number
  readonly height: number
}

/** Pixels between two notes. */
const gap = 6

/**
 * The tops of notes that would like to stand beside their lines, in text order, so that none overlaps another. Notes that
 * meet form a pile, and a pile stands where its notes are least away from their lines on the whole; nothing stands above
 * the page.
 */
export function stackedTops(notes: readonly NoteBox[]): readonly number[] {
  const piles: { wish: number; height: number; count: number }[] = []
  for (const { top, height } of notes) {
    let pile = { wish: top, height, count: 1 }
    for (
      let before = piles.at(-1);
      before && topOf(before) + before.height + gap > topOf(pile);
      before = piles.at(-1)
    ) {
      piles.pop()
      // What a note wishes for the pile is its own wish less what stands above it there.
      const shifted = pile.wish - pile.count * (before.height + gap)
      pile = {
        wish: before.wish + shifted,
        height: before.height + gap + pile.height,
        count: before.count + pile.count,
      }
    }
    piles.push(pile)
  }
  const tops: number[] = []
  for (const pile of piles) {
    let at = topOf(pile)
    for (let note = 0; note < pile.count; note += 1) {
      tops.push(at)
      at += (notes[tops.length - 1]?.height ?? 0) + gap
    }
  }
  return tops
}

/** `wish` is the sum of its notes' wishes for its top. */
const topOf = ({ wish, count }: { readonly wish: number; readonly count: number }): number => Math.max(0, wish / count)
