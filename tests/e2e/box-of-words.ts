import type { Page } from 'playwright-core'
import { textOfPane } from './select-words.ts'

/** The two sides of a stretch of text as it is drawn, and its middle from above. */
export const boxOfWords = (page: Page, pane: number, words: string) =>
  textOfPane(page, pane).evaluate((root, sought) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const at = (walker.currentNode.textContent ?? '').indexOf(sought)
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(walker.currentNode, at)
      range.setEnd(walker.currentNode, at + sought.length)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { left, right, y: (top + bottom) / 2 }
    }
    throw new Error(`“${sought}” is not there in one run`)
  }, words)
