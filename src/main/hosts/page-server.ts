import type { BrowserContext, Route } from 'playwright-core'
import { answerPage, type Pages } from '#shell/page-answer.ts'
import { appHeaders } from '#shell/page-policy.ts'
import type { BytesInTransit } from './bytes-in-transit.ts'

/**
 * Answers every request of a browser from the built screens, the shelf of reports and what is on its way to a page, and aborts all others, so that
 * nothing ever leaves. Sockets and workers that could go past the routes are closed too. `onRefused` hears what was
 * asked for elsewhere.
 */
export async function servePages(
  context: BrowserContext,
  pages: Pages,
  inTransit: BytesInTransit,
  onRefused: (url: string) => void,
): Promise<void> {
  await context.route('**/*', (route) => answer(route, pages, inTransit, onRefused))
  await context.routeWebSocket(/.*/, async (socket) => {
    onRefused(socket.url())
    await socket.close()
  })
}

async function answer(
  route: Route,
  pages: Pages,
  inTransit: BytesInTransit,
  onRefused: (url: string) => void,
): Promise<void> {
  const request = route.request()
  const { origin, pathname } = new URL(request.url())
  const bytes = origin === pages.origins.app ? inTransit.take(pathname) : null
  if (bytes !== null) {
    await route.fulfill({
      headers: { ...appHeaders(pages.origins), 'content-type': 'application/octet-stream' },
      body: bytes,
    })
    return
  }
  const answer = await answerPage(pages, request.url(), request.method())
  if (answer === null) {
    onRefused(request.url())
    // A navigation that is called off leaves the page that is there; one that fails would put an error page in its place.
    await route.abort(request.isNavigationRequest() ? 'aborted' : 'blockedbyclient')
    return
  }
  await route.fulfill({ status: answer.status, headers: { ...answer.headers }, body: Buffer.from(answer.body) })
}
