import type { Page } from 'playwright-core'
import { expect, test } from './harness.ts'
import { addSource, openNew } from './new-project.ts'
import { go, openSample } from './open-in-screens.ts'

/** Notes every address that the page asks for, whoever answers. */
function watchRequests(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('websocket', (socket) => asked.push(socket.url()))
  return asked
}

const own = /^(?:https:\/\/(?:report\.)?app\.invalid\/|app:\/\/|blob:https:\/\/app\.invalid\/|data:)/

test('asks for nothing outside itself in a whole session: import, read, weigh, report, verify', async ({
  workbench,
}) => {
  const { page } = workbench
  const asked = watchRequests(page)
  await page.reload()
  const { project } = await openSample(workbench, '/library')
  await addSource(workbench, project, 'A late letter', 'See https://letters.example/late and http://127.0.0.1:9/.')
  for (const place of ['library', 'read', 'claims', 'history', 'settings', 'report']) {
    await go(page, `/${place}`)
    await expect(page.locator('.frame-screen > *').first()).toBeVisible()
  }
  await expect(page.locator('iframe')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Export HTML' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^Save/ }).click()
  await expect(page.locator('.toast').filter({ hasText: 'Written to' })).toBeVisible({ timeout: 30_000 })
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter((url) => !own.test(url))).toEqual([])
})

test('shows a page with images, styles and scripts from elsewhere without asking for any of them', async ({
  workbench,
}) => {
  const { page } = workbench
  const asked = watchRequests(page)
  const { project } = await openNew(workbench, 'Upper lock')
  const html = `<h1>Lamp</h1><p>Lit at nine, says the keeper, and twice more that week.</p><img src="https://img.example/a.png" alt="lamp">
    <link rel="stylesheet" href="https://css.example/a.css"><script src="https://js.example/a.js"></script>
    <video src="https://video.example/a.mp4" poster="https://video.example/a.png"></video>`
  const { results } = await workbench.ask('sources.paste', { text: 'Lamp', html, title: null }, project)
  await go(page, `/read/${results[0]?.sourceId}`)
  await expect(page.locator('.ProseMirror').getByText('Lit at nine')).toBeVisible()
  expect(asked.filter((url) => !own.test(url))).toEqual([])
})

/** Web sockets are not among them: the browser hosts close those at their own door, and the host's tests ask for that. */
const attempts: Readonly<Record<string, string>> = {
  'a fetch': `await fetch('https://away.example/fetch')`,
  'a fetch of this machine': `await fetch('http://127.0.0.1:9/')`,
  'an XMLHttpRequest': `await new Promise((done, failed) => { const x = new XMLHttpRequest(); x.open('GET', 'https://away.example/xhr'); x.onload = done; x.onerror = failed; x.send() })`,
  'an event source': `await new Promise((done, failed) => { const s = new EventSource('https://away.example/sse'); s.onopen = done; s.onerror = failed })`,
  'an image': `await new Promise((done, failed) => { const i = new Image(); i.onload = done; i.onerror = failed; i.src = 'https://away.example/a.png' })`,
  'a script': `await new Promise((done, failed) => { const s = document.createElement('script'); s.onload = done; s.onerror = failed; s.src = 'https://away.example/a.js'; document.head.append(s) })`,
  'a style sheet': `await new Promise((done, failed) => { const s = document.createElement('link'); s.rel = 'stylesheet'; s.onload = done; s.onerror = failed; s.href = 'https://away.example/a.css'; document.head.append(s) })`,
  'a module': `await import('https://away.example/a.mjs')`,
  'a worker': `await new Promise((done, failed) => { const w = new Worker('https://away.example/w.js'); w.onmessage = done; w.onerror = failed; setTimeout(failed, 500) })`,
  'a font': `await new FontFace('Away', 'url(https://away.example/a.woff2)').load()`,
}

test('fails whatever the page attempts, before it leaves the page, and a test hears of each', async ({ workbench }) => {
  const { page, problems } = workbench
  await expect(page.locator('.home')).toBeVisible()
  for (const [what, attempt] of Object.entries(attempts)) {
    // As text it is run by the browser's debugger, which the page's own policy does not bind; what it asks for is bound.
    const outcome = (await page.evaluate(`(async () => {
      const violated = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), { once: true })
        setTimeout(resolve, 3_000, 'nothing')
      })
      const failed = await (async () => { ${attempt} })().then(() => false, () => true)
      return { failed, violated: await violated }
    })()`)) as { readonly failed: boolean; readonly violated: string }
    expect(outcome.failed, what).toBe(true)
    expect(outcome.violated, what).toMatch(/-src|^require-trusted-types-for$/)
    expect(problems.splice(0).join(), what).toMatch(/Content Security Policy|This document requires/)
  }
  // Had one of them come as far as the host's door, the harness would say so now: it lists what was refused there.
})
