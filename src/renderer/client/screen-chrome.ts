import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { Store } from './store.ts'

/** An act that a screen offers in the palette while it is shown. */
export interface ScreenCommand {
  readonly id: string
  readonly label: string
  /** In stored form ("Mod+F"), shown beside it. */
  readonly keys?: string
  run(): void
}

/** What the screen in sight says in the frame: after the project's title, in the status line, in the palette. */
export interface ScreenChrome {
  readonly subtitle: string | null
  /** Stands at the end of the status line ("10 of 31 shown"). */
  readonly status: ReactNode
  readonly commands: readonly ScreenCommand[]
}

const empty: ScreenChrome = { subtitle: null, status: null, commands: [] }
const chrome = new Store<ScreenChrome>(empty)

/** Says in the frame what this screen has to say, as long as it is shown. Pass stable commands. */
export function useScreenChrome({
  subtitle = null,
  status = null,
  commands = empty.commands,
}: Partial<ScreenChrome>): void {
  useEffect(() => {
    chrome.set({ subtitle, status, commands })
  }, [subtitle, status, commands])
  useEffect(() => () => chrome.set(empty), [])
}

/** What the screen in sight says, for the frame. */
export const useShownChrome = (): ScreenChrome => useSyncExternalStore(chrome.subscribe, chrome.get)
