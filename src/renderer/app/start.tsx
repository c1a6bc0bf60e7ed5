import { createRoot } from 'react-dom/client'
import { Client } from '#client/client.ts'
import { ClientProvider } from '#client/use-client.tsx'
import type { WindowApi } from '#contract/window-api.ts'
import { leaveComposingKeys } from '#ui/composing-keys.ts'
import { setOwnKeys } from '#ui/own-keys.ts'
import type { Interface } from '#ui/use-messages.tsx'
import { App } from './app.tsx'
import { followAddress } from './read-ahead.ts'
import { Router, RouterProvider } from './router.tsx'

declare global {
  interface Window {
    /** Provided by the host; missing only where this page is not opened by one. */
    readonly countermark?: WindowApi
  }
}

/** Builds the window's one client and draws the screens, in the language given until the preferences are known. */
export function start(first: Interface): void {
  const root = document.getElementById('root')
  const api = window.countermark
  if (!root || !api) throw new Error('this page was not opened by a host of Countermark')
  leaveComposingKeys(window)
  const client = new Client(api)
  client.preferences.set({ ...client.preferences.get(), language: first.language })
  // Heard before the screens hear it, so that whatever draws again shows the keys as they are now.
  client.preferences.subscribe(() => setOwnKeys(client.preferences.get().keys))
  void client.loadPreferences()
  const router = new Router(window)
  followAddress(client, router)
  createRoot(root).render(
    <ClientProvider client={client}>
      <RouterProvider router={router}>
        <App first={first} />
      </RouterProvider>
    </ClientProvider>,
  )
}
