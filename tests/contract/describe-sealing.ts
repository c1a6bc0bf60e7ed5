import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { appHeaders, reportHeaders } from '#shell/page-policy.ts'
import { makePng } from '#tests/core/importing/make-picture.ts'
import { ask, type ContractHost, newId, root } from './contract-host.ts'

const elsewhere = 'https://example.com/countermark'

/** That nothing gets in and nothing gets out. */
export function describeSealing(host: () => ContractHost): void {
  test('every built file comes with its type and the whole policy', async () => {
    const { files } = JSON.parse(await readFile(`${root}out/renderer/manifest.json`, 'utf8')) as {
      files: Record<string, { type: string; bytes: number }>
    }
    const policy = appHeaders(host().origins)
    const answered = await host().page.evaluate(
      (names) =>
        Promise.all(
          names.map(async (name) => {
            const response = await fetch(`/${name}`)
            const { byteLength } = await response.arrayBuffer()
            return [name, response.status, byteLength, Object.fromEntries(response.headers)] as const
          }),
        ),
      Object.keys(files),
    )
    expect(answered.length).toBeGreaterThan(5)
    for (const [name, status, bytes, headers] of answered) {
      expect([name, status, bytes]).toEqual([name, 200, files[name]?.bytes])
      expect(headers, name).toMatchObject({ ...policy, 'content-type': files[name]?.type })
    }
  })

  test('no spelling of a path leads out of the built files', async () => {
    const spellings = [
      '/..%2fmain/core.cjs',
      '/..%2F..%2Fpackage.json',
      '/%2e%2e/main/core.cjs',
      '/%2e%2e%2fmain%2fcore.cjs',
      '/..%5cmain%5ccore.cjs',
      '/..\\..\\package.json',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/%252e%252e%252fpackage.json',
      '/....//....//package.json',
      '//package.json',
      '/index.html%00.js',
      '/C:%5cpackage.json',
      '/manifest.json',
      '/__proto__',
    ]
    const statuses = await host().page.evaluate(
      ({ paths, origin }) =>
        Promise.all(
          paths.map((path) =>
            fetch(`${origin}${path}`).then(
              ({ status }) => status,
              () => 0,
            ),
          ),
        ),
      { paths: spellings, origin: host().origins.app },
    )
    for (const [index, status] of statuses.entries()) expect([0, 404], spellings[index]).toContain(status)
  })

  test('a picture is drawn by an address within the window, and by none once that is given back', async () => {
    const drawn = await host().page.evaluate(
      async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        const address = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }))
        const widthOf = async (): Promise<number> => {
          const image = new Image()
          image.src = address
          await image.decode().catch(() => undefined)
          return image.naturalWidth
        }
        const before = await widthOf()
        URL.revokeObjectURL(address)
        return { isOurs: address.startsWith(`blob:${location.origin}/`), before, after: await widthOf() }
      },
      Buffer.from(makePng(3, 2)).toString('base64'),
    )
    expect(drawn).toEqual({ isOurs: true, before: 3, after: 0 })
  })

  test('no request of the screens leaves, by whatever way it is tried, and each try is recorded', async () => {
    const tried = await host().page.evaluate(async (url) => {
      const violations: string[] = []
      const note = ({ effectiveDirective }: SecurityPolicyViolationEvent): void =>
        void violations.push(effectiveDirective)
      document.addEventListener('securitypolicyviolation', note)
      const loads = (make: (done: (outcome: string) => void) => void): Promise<string> =>
        new Promise((resolve) => {
          make(resolve)
          setTimeout(() => resolve('nothing'), 15_000)
        })
      const outcomes = {
        fetch: await fetch(url).then(
          () => 'loaded',
          () => 'failed',
        ),
        image: await loads((done) => {
          const image = new Image()
          image.onload = () => done('loaded')
          image.onerror = () => done('failed')
          image.src = url
        }),
        socket: await loads((done) => {
          try {
            const socket = new WebSocket(url.replace('https', 'wss'))
            socket.onopen = () => done('loaded')
            socket.onerror = () => done('failed')
            socket.onclose = () => done('failed')
          } catch {
            done('failed')
          }
        }),
        events: await loads((done) => {
          const source = new EventSource(url)
          source.onopen = () => done('loaded')
          source.onerror = () => done('failed')
        }),
        style: await loads((done) => {
          const link = document.createElement('link')
          link.rel = 'stylesheet'
          link.onload = () => done('loaded')
          link.onerror = () => done('failed')
          link.href = url
          document.head.append(link)
        }),
        frame: await loads((done) => {
          const frame = document.createElement('iframe')
          frame.src = url
          document.body.append(frame)
          setTimeout(() => {
            try {
              done(frame.contentDocument === null ? 'failed' : 'empty')
            } catch {
              done('failed')
            }
            frame.remove()
          }, 300)
        }),
      }
      navigator.sendBeacon(url, 'x')
      // The last of them is told of in a task of its own, some time later.
      const connections = (): number => violations.filter((directive) => directive === 'connect-src').length
      for (let wait = 0; wait < 100 && connections() < 3; wait += 1)
        await new Promise((resolve) => setTimeout(resolve, 50))
      document.removeEventListener('securitypolicyviolation', note)
      return { outcomes, violations }
    }, elsewhere)
    for (const [way, outcome] of Object.entries(tried.outcomes)) expect([way, outcome]).not.toEqual([way, 'loaded'])
    expect(tried.outcomes).toMatchObject({ fetch: 'failed', image: 'failed', socket: 'failed', events: 'failed' })
    const violated = new Set(tried.violations)
    for (const directive of ['connect-src', 'img-src', 'style-src-elem', 'frame-src']) {
      expect(violated, directive).toContain(directive)
    }
    expect(tried.violations.filter((directive) => directive === 'connect-src').length).toBeGreaterThanOrEqual(3)
  })

  test.each([elsewhere, 'http://localhost:9/', 'http://127.0.0.1:9/', 'file:///etc/passwd'])(
    'a page without any policy could not load %s either',
    async (url) => {
      expect(await host().showElsewhere(url)).toMatch(/ERR_|not allowed|chrome-error/i)
    },
  )

  test('no text becomes script or style', async () => {
    const ran = await host().page.evaluate(async () => {
      const world = globalThis as unknown as { planted?: string[] }
      world.planted = []
      // What a debugger evaluates may evaluate text until its first turn is over; the screens' own code may not.
      await new Promise((resolve) => setTimeout(resolve, 0))
      const refusals: string[] = []
      const attempt = (name: string, act: () => void): void => {
        try {
          act()
        } catch {
          refusals.push(name)
        }
      }
      attempt('innerHTML', () => {
        document.createElement('div').innerHTML = '<img src=x onerror="planted.push(1)">'
      })
      attempt('eval', () => {
        Reflect.apply(Reflect.get(globalThis, 'eval') as (text: string) => void, undefined, ['planted.push(2)'])
      })
      attempt('script text', () => {
        const script = document.createElement('script')
        script.text = 'planted.push(3)'
        document.head.append(script)
      })
      attempt('script address', () => {
        const script = document.createElement('script')
        script.src = 'data:text/javascript,planted.push(4)'
        document.head.append(script)
      })
      const style = document.createElement('style')
      style.textContent = ':root { --planted: 5 }'
      document.head.append(style)
      await new Promise((resolve) => setTimeout(resolve, 300))
      const planted = getComputedStyle(document.documentElement).getPropertyValue('--planted')
      style.remove()
      return { ran: world.planted, refusals, planted }
    })
    expect(ran).toEqual({ ran: [], refusals: ['innerHTML', 'eval', 'script text', 'script address'], planted: '' })
  })

  test('the window stays where it is: no navigation, no other window', async () => {
    const before = await host().windows()
    const address = host().page.url()
    await host().page.evaluate((url) => {
      open(url, '_blank')
      location.assign(url)
      const link = document.createElement('a')
      link.href = url
      link.target = '_blank'
      document.body.append(link)
      link.click()
      link.remove()
    }, elsewhere)
    await host().page.waitForTimeout(500)
    expect(await host().windows()).toBe(before)
    expect(host().page.url()).toBe(address)
    expect(await ask(host(), 'projects.recent', {})).toEqual(expect.any(Array))
  })

  test('every permission is denied', async () => {
    const answers = await host().page.evaluate(async () => {
      const outcome = (asked: Promise<unknown>, patience = 20_000): Promise<string> =>
        Promise.race([
          asked.then(
            (value) => (typeof value === 'string' ? value : 'granted'),
            () => 'denied',
          ),
          // Some browsers without a window ask nobody and never answer.
          new Promise<string>((resolve) => setTimeout(() => resolve('never answered'), patience)),
        ])
      return {
        notifications: await outcome(Notification.requestPermission(), 4_000),
        place: await outcome(
          new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
        ),
        camera: await outcome(navigator.mediaDevices?.getUserMedia({ video: true, audio: true }) ?? Promise.reject()),
        screen: await outcome(navigator.mediaDevices?.getDisplayMedia() ?? Promise.reject()),
        clipboard: await outcome(navigator.clipboard.readText().then(() => 'granted')),
      }
    })
    expect(answers).toEqual({
      notifications: expect.stringMatching(/^(denied|default|never answered)$/),
      place: 'denied',
      camera: 'denied',
      screen: 'denied',
      clipboard: 'denied',
    })
  })

  test('a window that is not the screens is not heard', async () => {
    const before = await ask<{ readingSize: number }>(host(), 'preferences.get', {})
    await host().sendAsStranger({
      kind: 'request',
      id: newId(),
      project: null,
      name: 'preferences.set',
      input: { readingSize: before.readingSize === 27 ? 26 : 27 },
    })
    await host().page.waitForTimeout(300)
    expect(await ask(host(), 'preferences.get', {})).toEqual(before)
  })

  test('a report is shown on its own origin, under its own policy, and neither side reaches the other', async () => {
    const { page, origins } = host()
    const { project } = await ask<{ project: string }>(host(), 'projects.openSample', {})
    const { previewId } = await ask<{ previewId: string }>(host(), 'report.preview', { options: {} }, project)
    const address = `${origins.report}/${previewId}`
    const answered = page.waitForResponse(address)
    await page.evaluate((url) => {
      const frame = document.createElement('iframe')
      frame.id = 'contract-report'
      frame.src = url
      document.body.append(frame)
    }, address)
    const response = await answered
    expect(response.status()).toBe(200)
    expect(response.headers()).toMatchObject(reportHeaders(origins))
    // Its own document, and not an error page in its place; no script runs in it, not even a test's.
    await expect.poll(() => page.frames().map((frame) => frame.url()), { timeout: 20_000 }).toContain(address)
    const seen = await page.evaluate(async (url) => {
      const frame = document.querySelector<HTMLIFrameElement>('#contract-report')
      const reach = (() => {
        try {
          return frame?.contentDocument === null ? 'nothing' : 'its document'
        } catch {
          return 'nothing'
        }
      })()
      const read = await fetch(url).then(
        () => 'read',
        () => 'refused',
      )
      frame?.remove()
      return { reach, read }
    }, address)
    expect(seen).toEqual({ reach: 'nothing', read: 'refused' })
    await ask(host(), 'projects.close', { project })
  })
}
