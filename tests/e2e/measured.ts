import type { Page } from 'playwright-core'

/** What can be pressed, typed into or chosen; what stands in running text is as high as its line. */
const interactive =
  'a[href], button, input, select, textarea, summary, [role="button"], [role="option"], [role="separator"][tabindex], [tabindex="0"]'

/**
 * Controls on the page that are less than 24 px high or wide, as "markup: size". A control inside a label, and a link in a
 * sentence, have the size of the label and of the line.
 */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate((selector) => {
    const least = 24 - 0.5
    const dialog = document.querySelector('dialog[open]')
    return [...(dialog ?? document).querySelectorAll<HTMLElement>(selector)].flatMap((it) => {
      if (it.closest('.ProseMirror, .visually-hidden, .skip-link, [inert]') || it.matches(':disabled')) return []
      // The panel's edge is dragged along its whole height; the arrow keys do the same.
      if (it.matches('.panel-edge')) return []
      const named =
        it instanceof HTMLInputElement && it.matches('[type="checkbox"], [type="radio"]') ? it.labels?.[0] : null
      const target = it.closest('label') ?? named ?? it
      const { width, height } = target.getBoundingClientRect()
      if (width === 0 || height === 0 || !it.checkVisibility({ visibilityProperty: true })) return []
      if (width >= least && height >= least) return []
      return [`${target.outerHTML.slice(0, 120)}: ${Math.round(width)} × ${Math.round(height)}`]
    })
  }, interactive)

/** Scrolling parts that scroll both ways, and whether the window itself does, as what they are. */
export const twoWayScrollers = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll<HTMLElement>('body *')].flatMap((it) => {
      const { overflowX, overflowY } = getComputedStyle(it)
      const canScroll = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll'
      const isWide = it.scrollWidth > it.clientWidth + 1
      if (it === document.documentElement) {
        const wide = [...document.querySelectorAll('body *')].filter(
          (each) => each.getBoundingClientRect().right > innerWidth + 1,
        )
        return isWide && wide.length > 0
          ? [`the window, ${it.scrollWidth}, by ${wide.map(({ className }) => className).join('; ')}`]
          : []
      }
      if (it.closest('.ProseMirror') || it.matches('textarea, .visually-hidden')) return []
      return canScroll(overflowX) && canScroll(overflowY) && isWide
        ? [`${it.className}: ${it.scrollWidth} in ${it.clientWidth}`]
        : []
    }),
  )

/** Controls that stand outside the window, or are cut off by what holds them, with no way to scroll to them. */
export const outOfReach = (page: Page): Promise<readonly string[]> =>
  page.evaluate((selector) => {
    const dialog = document.querySelector('dialog[open]')
    return [...(dialog ?? document).querySelectorAll<HTMLElement>(selector)].flatMap((it) => {
      if (it.closest('.ProseMirror, .visually-hidden, .skip-link, [inert], .status-line') || it.matches('.panel-edge'))
        return []
      if (!it.checkVisibility({ visibilityProperty: true })) return []
      it.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const box = it.getBoundingClientRect()
      if (box.width === 0) return []
      const isSeen = box.left >= -1 && box.right <= innerWidth + 1 && box.top < innerHeight && box.bottom > 0
      return isSeen ? [] : [`${it.outerHTML.slice(0, 120)}: ${Math.round(box.left)} to ${Math.round(box.right)}`]
    })
  }, interactive)

/** What of the line at the foot of the window is cut off, in pixels. */
export const cutStatusLine = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.status-line')
    .evaluateAll((all) =>
      all
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ scrollWidth, clientWidth }) => `the status line: ${scrollWidth} in ${clientWidth}`),
    )

/**
 * Walks the page by Tab, and says of each stop whose focus cannot be seen: no ring, a ring of less than 3 to 1 against the
 * ground around it, or a ring that what holds the element cuts off on every side.
 */
export async function unseenFocus(page: Page, most: number): Promise<readonly string[]> {
  const found: string[] = []
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate(describeFocus)
    if (said === 'none') break
    if (said !== null) found.push(said)
  }
  return [...new Set(found)]
}

function describeFocus(): string | null {
  const it = document.activeElement
  if (it === null || it === document.body) return 'none'
  // The preview's frame is a document of its own; skip links and text show the focus in their own way.
  if (it.matches('iframe, .skip-link, .ProseMirror')) return null
  const channels = (colour: string): readonly number[] => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = channels(colour)
      .slice(0, 3)
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const groundOf = (from: Element | null): string => {
    for (let at = from; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if (channels(backgroundColor)[3] !== 0 && backgroundColor !== 'transparent') return backgroundColor
    }
    return 'rgb(255 255 255)'
  }
  const name = it.outerHTML.slice(0, 110)
  const marked = [
    ...[it, it.closest('label'), it.closest('.document-scroller')].flatMap((at) => (at ? [getComputedStyle(at)] : [])),
    getComputedStyle(it, '::after'),
  ]
  const ring = marked.find(
    ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
  )
  const colour =
    ring?.outlineColor ?? (it.matches('.panel-edge') ? getComputedStyle(it, '::after').backgroundColor : undefined)
  if (colour === undefined) return `no ring: ${name}`
  const [a, b] = [luminance(colour), luminance(groundOf(it.parentElement))]
  const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  return contrast < 3 ? `a ring of ${contrast.toFixed(1)} to 1: ${name}` : null
}

/** Words that lie over other words, each pair once: of the dialog that is open, else of the whole page but the source's own text and what floats. */
export const overlaidWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    interface Line {
      readonly words: string
      readonly node: Node
      readonly box: DOMRect
    }
    const root = document.querySelector('dialog[open]') ?? document.body
    /** What is left of a box by those who cut off what runs out of them. */
    const shownPart = (box: DOMRect, holder: Element): DOMRect => {
      let { left, right, top, bottom } = box
      for (let at: Element | null = holder; at !== null && root.contains(at); at = at.parentElement) {
        if (getComputedStyle(at).overflowX === 'visible') continue
        const edge = at.getBoundingClientRect()
        left = Math.max(left, edge.left)
        right = Math.min(right, edge.right)
        top = Math.max(top, edge.top)
        bottom = Math.min(bottom, edge.bottom)
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
    }
    /** Not scrolled away, and not under something with a ground of its own; words alone cover nothing. */
    const isSeen = (box: DOMRect, holder: Element): boolean => {
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      if (top === null) return false
      for (let at: Element | null = top; at !== null && !at.contains(holder); at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at)
        if (!holder.contains(at) && !/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return false
      }
      return true
    }
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const lines: Line[] = []
    while (walker.nextNode()) {
      const node = walker.currentNode
      const holder = node.parentElement
      const words = node.textContent?.trim() ?? ''
      if (words === '' || !holder?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      if (
        holder.closest(
          '.ProseMirror, .visually-hidden, .skip-link, .toasts, .bubble, .popover, .menu, .find-bar, option, canvas, svg',
        )
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of [...range.getClientRects()].map((each) => shownPart(each, holder))) {
        if (box.width > 2 && isSeen(box, holder)) lines.push({ words: words.slice(0, 40), node, box })
      }
    }
    const isOver = (a: DOMRect, b: DOMRect): boolean => {
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      return wide > 3 && high > 0.3 * Math.min(a.height, b.height)
    }
    return lines.flatMap((line, at) =>
      lines
        .slice(at + 1)
        .filter((other) => other.node !== line.node && isOver(line.box, other.box))
        .map((other) => `“${line.words}” and “${other.words}”`),
    )
  })
