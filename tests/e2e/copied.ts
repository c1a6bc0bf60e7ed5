import type { Page } from 'playwright-core'
import { expect } from './harness.ts'

/** What a press of the key puts on the clipboard, read where it is put: the page may not read the clipboard itself. */
export const copied = (page: Page, keys: string) =>
  page
    .evaluate(() => {
      window.addEventListener(
        'copy',
        (event) => {
          const set = event.clipboardData?.setData.bind(event.clipboardData)
          if (!event.clipboardData || !set) return
          event.clipboardData.setData = (type, text) => {
            document.documentElement.setAttribute(`data-copied-${type.replace('/', '-')}`, text)
            set(type, text)
          }
        },
        { capture: true, once: true },
      )
    })
    .then(() => page.keyboard.press(keys))
    .then(() => expect(page.locator('.toast', { hasText: 'Copied as a quotation' })).toBeVisible())
    .then(() => page.evaluate(() => ({ ...document.documentElement.dataset })))
