import type { Page } from 'playwright-core'

/**
 * What is wrong with how a title is shown on a screen: a page or a list that scrolls sideways, a title that runs out of its
 * box, one that is cut without its full text beside it or at its beginning, or one whose direction is mixed with that of the words around it.
 * Titles are found by `sign`, a part that nothing else has.
 */
export const titleFindings = (page: Page, title: string, sign: string): Promise<readonly string[]> =>
  page.evaluate(
    ({ title, sign }) => {
      const findings = new Set<string>()
      const nameOf = (element: Element): string =>
        [element, element.parentElement, element.parentElement?.parentElement]
          .flatMap((each) =>
            each ? [`${each.tagName.toLowerCase()}.${each.classList.value.replaceAll(' ', '.')}`] : [],
          )
          .toReversed()
          .join(' > ')
      /** The innermost of what reaches out furthest. */
      const widestIn = (scroller: Element): Element => {
        const edge = scroller.getBoundingClientRect()
        const reach = (each: Element): number => {
          const { left, right } = each.getBoundingClientRect()
          return Math.max(edge.left - left, right - edge.right)
        }
        const isClipped = (each: Element): boolean => {
          for (let box = each.parentElement; box && box !== scroller && box !== document.body; box = box.parentElement)
            if (getComputedStyle(box).overflowX !== 'visible') return true
          return each instanceof HTMLOptionElement
        }
        return [...scroller.querySelectorAll('*')]
          .filter((each) => !isClipped(each))
          .reduce((a, b) => (reach(b) >= reach(a) ? b : a), scroller)
      }
      const isHidden = (element: Element): boolean =>
        element.closest('.visually-hidden, .tiptap, [hidden]') !== null || !element.checkVisibility()

      if (document.documentElement.scrollWidth > innerWidth)
        findings.add(`the page scrolls sideways, for ${nameOf(widestIn(document.documentElement))}`)
      for (const element of document.body.querySelectorAll('*')) {
        const { overflowX } = getComputedStyle(element)
        const isScroller = overflowX === 'auto' || overflowX === 'scroll'
        if (isScroller && element.scrollWidth > element.clientWidth + 1 && !isHidden(element))
          findings.add(`scrolls sideways: ${nameOf(element)}, for ${nameOf(widestIn(element))}`)
      }

      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const text = walker.currentNode
        const element = text.parentElement
        if (!element || !text.textContent?.includes(sign) || isHidden(element)) continue
        const isolate = element.closest('bdi, [dir]:not(html, body, #root)')
        const isAlone = isolate !== null && title.includes((isolate.textContent ?? '').replaceAll('…', '').trim())
        if (!isAlone && !text.textContent.includes('\u2068'))
          findings.add(
            `not isolated: ${nameOf(element)}: ${text.textContent.slice(0, 40)} … ${text.textContent.slice(-40)}`,
          )

        const range = document.createRange()
        range.selectNodeContents(text)
        const drawn = [...range.getClientRects()]
        const left = Math.min(...drawn.map((each) => each.left))
        const right = Math.max(...drawn.map((each) => each.right))
        const bottom = Math.max(...drawn.map((each) => each.bottom))
        let box: Element | null = element
        while (
          box &&
          getComputedStyle(box).display.startsWith('inline') &&
          getComputedStyle(box).overflowX === 'visible'
        )
          box = box.parentElement
        if (!box) continue
        const edge = box.getBoundingClientRect()
        const isOut = left < edge.left - 1 || right > edge.right + 1
        const isCutBelow = bottom > edge.bottom + 2 && getComputedStyle(box).overflowY === 'hidden'
        if (isOut && getComputedStyle(box).overflowX === 'visible') findings.add(`runs out: ${nameOf(element)}`)
        // Cut at its end, whichever way it is written: where it begins is seen.
        if (text.textContent.startsWith(title.slice(0, 4)) && getComputedStyle(box).overflowX === 'hidden') {
          range.setEnd(text, 4)
          const beginning = range.getBoundingClientRect()
          if (beginning.left < edge.left - 1 || beginning.right > edge.right + 1)
            findings.add(`its beginning is cut, not its end: ${nameOf(element)}`)
        }
        const isCut = isOut || isCutBelow
        const told = element.closest('.tooltip-anchor') ?? element.closest(`[title*="${sign}"]`)
        if (isCut && told === null) findings.add(`cut without its full text: ${nameOf(element)}`)
      }
      return [...findings]
    },
    { title, sign },
  )
