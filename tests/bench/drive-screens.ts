import type { Page } from 'playwright-core'

/** What is done and timed in the running screens. Everything in milliseconds by the page's own clock. */

/** Frames of a page that scrolls by itself, each as long as from one to the next. */
export const scrolledFrames = (page: Page, selector: string, by: number, count: number): Promise<readonly number[]> =>
  page.evaluate(
    async ([wanted, step, frames]) => {
      const scroller = document.querySelector(wanted)
      if (!scroller) throw new Error(`nothing to scroll: ${wanted}`)
      const times: number[] = []
      const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
      let before = await frame()
      for (let at = 0; at < frames; at += 1) {
        scroller.scrollTop += step
        const now = await frame()
        times.push(now - before)
        before = now
      }
      return times
    },
    [selector, by, count] as const,
  )

/** What opening took: until its highlighted words and the minimap beside them were painted, and until all of its text was there. */
export interface Opened {
  readonly painted: number
  readonly whole: number
}

/** Goes to a source and waits until highlighted words of it are painted, and the minimap beside them, and then until all of it is there. */
export const openedSource = (page: Page, sourceId: string): Promise<Opened> =>
  page.evaluate(async (id) => {
    const begun = performance.now()
    location.hash = `#/read/${id}`
    const isPainted = (): boolean => {
      const box = document.querySelector('.pane mark.highlight')?.getBoundingClientRect()
      return (
        box !== undefined && box.height > 0 && box.top < innerHeight && document.querySelector('.minimap-tick') !== null
      )
    }
    const isWhole = (): boolean => document.querySelector('.document-page[aria-busy="false"]') !== null
    const framed = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    while (!isPainted()) await new Promise((resolve) => requestAnimationFrame(resolve))
    const wasWhole = isWhole()
    await framed()
    const painted = performance.now() - begun
    if (wasWhole) return { painted, whole: painted }
    while (!isWhole()) await new Promise((resolve) => requestAnimationFrame(resolve))
    await framed()
    return { painted, whole: performance.now() - begun }
  }, sourceId)

/** Clicks on the minimap at a share of its height and waits until highlighted words of another place are painted. */
export const wentByMinimap = (page: Page, share: number): Promise<number> =>
  page.evaluate(async (at) => {
    const map = document.querySelector('.minimap')
    const scroller = document.querySelector('.document-scroller')
    if (!map || !scroller) throw new Error('no minimap')
    const { left, top, width, height } = map.getBoundingClientRect()
    const before = scroller.scrollTop
    const begun = performance.now()
    map.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: left + width / 2, clientY: top + height * at }))
    const isThere = (): boolean => {
      if (Math.abs(scroller.scrollTop - before) < 10) return false
      const box = document.querySelector('.pane mark.highlight.is-focused')?.getBoundingClientRect()
      return box !== undefined && box.top > 0 && box.top < innerHeight
    }
    while (!isThere()) await new Promise((resolve) => requestAnimationFrame(resolve))
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return performance.now() - begun
  }, share)

/** Does something in the page that changes the ledger at once, and waits until it is painted. */
export const paintedAfter = (page: Page, what: 'filter' | 'sort', value: string): Promise<number> =>
  page.evaluate(
    async ([change, wanted]) => {
      const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      const begun = performance.now()
      if (change === 'sort') {
        const button = document.querySelector<HTMLElement>(`.ledger-cell-${wanted} .ledger-sort`)
        if (!button) throw new Error(`the ledger is not sorted by ${wanted}`)
        button.click()
      } else {
        const field = document.querySelector<HTMLInputElement>('input.ledger-find')
        const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
        if (!field || !setter) throw new Error('the ledger has no filter')
        setter.call(field, wanted)
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      }
      await painted()
      return performance.now() - begun
    },
    [what, value] as const,
  )

/** Milliseconds of work that the page's main thread has done, whatever else the machine was doing. */
export async function threadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1_000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN)
  }
}

/** Selects words of a paragraph in sight that are not highlighted yet, as a drag leaves them selected. */
export const selectFreeWords = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const scroller = document.querySelector('.document-scroller')
    if (!scroller) throw new Error('no document')
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
    // One range for all: every range that is not collected yet is looked at whenever the page takes an element away.
    const range = document.createRange()
    for (let tries = 0; tries < 40; tries += 1) {
      const walker = document.createTreeWalker(scroller, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const node = walker.currentNode
        const parent = node.parentElement
        if (!parent || parent.closest('mark, .doc-section') === null || parent.closest('mark')) continue
        if ((node.textContent ?? '').length < 60) continue
        range.setStart(node, 12)
        range.setEnd(node, 52)
        const { top, bottom } = range.getBoundingClientRect()
        if (bottom === 0 || top < 250 || bottom > innerHeight - 250) continue
        getSelection()?.setBaseAndExtent(node, 12, node, 52)
        for (let waits = 0; waits < 60 && !document.querySelector('.bubble'); waits += 1) await frame()
        return
      }
      scroller.scrollTop += 200
      await frame()
      await frame()
    }
    throw new Error('no free words in sight')
  })

/** What a key did: until its highlight was on the screen, until that was an element of the text, and the longest frame until it was saved. */
export interface Pressed {
  readonly painted: number
  readonly drawn: number
  readonly longestAfter: number
}

/** Presses a key and waits until a highlight that was not there before is painted, and then until it is saved. */
export const pressedToPainted = (page: Page, key: string): Promise<Pressed> => watched(page, key, 'highlight')

/** Types a letter where the caret is and waits until it is painted. */
export const typedToPainted = (page: Page, letter: string): Promise<Pressed> => watched(page, letter, 'letter')

async function watched(page: Page, key: string, what: 'highlight' | 'letter'): Promise<Pressed> {
  const watch = await page.evaluateHandle(watchKey, what)
  await page.keyboard.press(key)
  return watch.evaluate(({ pressed }) => pressed)
}

/**
 * Runs in the page: hears the next key, and looks at every frame until its highlight is there and saved, or its letter. Where the first
 * frame has it, the browser itself tells when that frame was on the screen (Event Timing, https://w3c.github.io/event-timing/: from the
 * key's time stamp to the presentation, to the nearest 8 ms, nothing below 16); a clock in the page cannot see that.
 */
function watchKey(what: 'highlight' | 'letter'): { readonly pressed: Promise<Pressed> } {
  const shortestTold = 16
  const around = what === 'letter' ? 'p, .doc-heading' : '.doc-section'
  const within = getSelection()?.anchorNode?.parentElement?.closest(around)
  const drawn = (): number =>
    (what === 'letter' ? within?.textContent?.length : within?.querySelectorAll('mark.highlight').length) ?? 0
  /** Words are painted as a highlight before there is an element for it. */
  const isMarked = (): boolean => [...CSS.highlights].some(([name, { size }]) => name.startsWith('marked-') && size > 0)
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
  const key = new Promise<KeyboardEvent>((resolve) => {
    addEventListener('keydown', resolve, { capture: true, once: true })
  })
  const before = drawn()
  let presented = shortestTold
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') presented = entry.duration
  })
  // The threshold is not among the options that TypeScript knows.
  observer.observe(Object.assign({ type: 'event' }, { durationThreshold: shortestTold }))
  const watch = async (): Promise<Pressed> => {
    const { timeStamp } = await key
    let last = await frame()
    const isInFirst = drawn() > before || (what === 'highlight' && isMarked())
    while (drawn() <= before) last = await frame()
    const drawnAfter = last - timeStamp
    last = await frame()
    const shownAfter = last - timeStamp
    let longestAfter = 0
    // The record takes the place of the pending highlight; what follows from it (status, inspector, minimap) is drawn by then.
    for (let still = 0; still < 12; still += 1) {
      const now = await frame()
      longestAfter = Math.max(longestAfter, now - last)
      last = now
    }
    observer.disconnect()
    return { painted: isInFirst ? presented : shownAfter, drawn: drawnAfter, longestAfter }
  }
  return { pressed: watch() }
}

/** Opens the copy of the text that is read, to correct it, and puts the caret into its middle; answers how long it took to come. */
export async function openedCopy(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'More for this source' }).click()
  const begun = performance.now()
  await page.getByRole('menuitem', { name: 'Correct the text…' }).click()
  await page.locator('.correcting p').first().waitFor({ timeout: 120_000 })
  const took = performance.now() - begun
  const at = await page.evaluate(async () => {
    const scroller = document.querySelector('.correcting')
    if (!scroller) throw new Error('no copy')
    scroller.scrollTop = 0.4 * scroller.scrollHeight
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
    for (let waits = 0; waits < 6; waits += 1) await frame()
    const { left, top, width, height } = scroller.getBoundingClientRect()
    return { x: left + width / 3, y: top + height / 2 }
  })
  await page.mouse.click(at.x, at.y)
  return took
}
