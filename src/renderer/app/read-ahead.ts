import type { Client } from '#client/client.ts'
import { readAhead } from '#client/documents.ts'
import type { Router } from './router.tsx'
import { loadAhead } from './screens.tsx'

/**
 * Has a text be on its way as soon as an address leads to it, while the reader's scripts are loaded and its first screen is
 * made, and a screen before the project that it shows is there. The screens where most is done come to hand once a project is open
 * and the window has nothing to do. Called before the screens follow the router, which would draw first.
 */
export function followAddress(
  client: Client,
  router: Pick<Router, 'get' | 'subscribe'>,
  whenIdle: (act: () => void) => void = (act) => void requestIdleCallback(act),
): void {
  const look = (): void => {
    const open = client.project.get()
    const { place, params } = router.get()
    loadAhead(place)
    if (open && place === 'read') readAhead(client, open, params.segments)
  }
  router.subscribe(look)
  client.project.subscribe(look)
  client.project.subscribe(() => {
    if (client.project.get()) for (const place of ['read', 'claims'] as const) whenIdle(() => loadAhead(place))
  })
  client.opening.subscribe(() => {
    const { place } = router.get()
    // From the first screen a project opens in its library.
    if (client.opening.get().kind === 'under-way' && place === 'home') loadAhead('library')
  })
  look()
}
