import type { Page } from 'playwright-core'

interface Held {
  countermarkSend(text: string): Promise<void>
  release(instead?: readonly [string, string]): Promise<void>
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
    held.release = async (instead) => {
      held.countermarkSend = send
      for (const text of kept) await send(instead ? text.replace(...instead) : text)
    }
  }, what)

/** Lets them go, with something else in place of what is given, where they are to fail. */
export const release = (page: Page, instead?: readonly [string, string]): Promise<void> =>
  page.evaluate((given) => (globalThis as unknown as Held).release(given), instead)
