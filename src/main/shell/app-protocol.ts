import { protocol } from 'electron'
import { answerPage, type Pages } from './page-answer.ts'

/** Says, before Electron is ready, that `app:` is a secure scheme with origins of its own. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } },
  ])
}

/** Answers `app:` from the built screens and the shelf of reports. */
export function handleAppScheme(pages: Pages): void {
  protocol.handle('app', async ({ url, method }) => {
    const answer = await answerPage(pages, url, method)
    if (answer === null) return new Response(null, { status: 403 })
    // Copied, because a response body may not share its memory with a pool.
    return new Response(new Uint8Array(answer.body), { status: answer.status, headers: { ...answer.headers } })
  })
}
