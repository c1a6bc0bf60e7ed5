import type { Page } from 'playwright-core'

/** Waits until a page stands still as a person sees it: its faces are there, what moves has come to its end, and the last of it is painted. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const painted = (): Promise<unknown> =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await painted()
    await document.fonts.ready
    const moving = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(moving.map(({ finished }) => finished))
    await painted()
  })
