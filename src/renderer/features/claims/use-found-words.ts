import { type RefObject, useEffect } from 'react'

const name = 'found-words'

/**
 * Marks the words that a search found wherever they stand in a view, and brings the first of them into sight. Null or empty
 * marks nothing.
 */
export function useFoundWords(view: RefObject<HTMLElement | null>, words: string | null): void {
  useEffect(() => {
    const root = view.current
    if (!root || !words) return
    let isShown = false
    const mark = (): void => {
      const places = placesOf(words, root)
      CSS.highlights.set(name, new Highlight(...places))
      if (isShown || !places[0]) return
      isShown = true
      places[0].startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    }
    mark()
    // Quotations come later than the page, and what is edited is drawn anew.
    const observer = new MutationObserver(mark)
    observer.observe(root, { childList: true, subtree: true, characterData: true })
    return () => {
      observer.disconnect()
      CSS.highlights.delete(name)
    }
  }, [view, words])
}

function placesOf(words: string, root: HTMLElement): readonly Range[] {
  const places: Range[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? ''
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
      const range = document.createRange()
      range.setStart(walker.currentNode, at)
      range.setEnd(walker.currentNode, at + words.length)
      places.push(range)
    }
  }
  return places
}
