import type { Page } from 'playwright-core'

interface Held {
  countermarkSend(text: string): Promise<void>
  release(): Promise<void>
}

/** Keeps requests that hold some text from reaching the core, until `release` lets them go. */
export const holdBack = (page: Page, what: string): Promise<void> =>
  page.evaluate((part) => {
    const held = globalThis as unknown as Held
    const send = held.countermarkSend.bind(globalThis)
    const kept: string[] = []
    held.countermarkSend = async (text) => {
      if (text.includes(part)) kept.push(text)
      else await send(text)
    }
    held.release = async () => {
      held.countermarkSend = send
      for (const text of kept) await send(text)
    }
  }, what)

/** Lets them go. */
export const release = (page: Page): Promise<void> => page.evaluate(() => (globalThis as unknown as Held).release())
