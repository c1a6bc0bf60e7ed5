import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerPage, type Pages } from '#shell/page-answer.ts'
import { browserOrigins, electronOrigins, type PageOrigins } from '#shell/page-policy.ts'
import { createPreviewShelf } from '#shell/preview-shelf.ts'

let base = ''

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'countermark-pages-'))
  await mkdir(join(base, 'renderer', 'assets'), { recursive: true })
  await writeFile(join(base, 'renderer', 'index.html'), '<!doctype html>')
  await writeFile(join(base, 'renderer', 'assets', 'a.js'), 'export {}')
  await writeFile(join(base, 'renderer', 'unlisted.txt'), 'not in the manifest')
  await writeFile(join(base, 'secret.txt'), 'outside of the screens')
})

afterAll(() => rm(base, { recursive: true, force: true }))

function pagesOf(origins: PageOrigins): Pages {
  const previews = createPreviewShelf()
  previews.put('report-1', '<!doctype html><title>Report</title>')
  return {
    folder: join(base, 'renderer'),
    manifest: {
      files: {
        'index.html': { bytes: 15, type: 'text/html; charset=utf-8' },
        'assets/a.js': { bytes: 9, type: 'text/javascript; charset=utf-8' },
        'assets/gone.js': { bytes: 9, type: 'text/javascript; charset=utf-8' },
      },
    },
    origins,
    previews,
  }
}

describe.each([
  ['Electron', electronOrigins],
  ['a browser', browserOrigins],
])('in %s', (_host, origins) => {
  const ask = async (url: string, method = 'GET') => answerPage(pagesOf(origins), url, method)
  const text = async (url: string): Promise<string> => Buffer.from((await ask(url))?.body ?? []).toString('utf8')

  test('answers the screens and their files with type and policy', async () => {
    const page = await ask(`${origins.app}/`)
    expect(page?.status).toBe(200)
    expect(page?.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(await text(`${origins.app}/`)).toBe('<!doctype html>')
    const script = await ask(`${origins.app}/assets/a.js`)
    expect(script?.headers['content-type']).toBe('text/javascript; charset=utf-8')
    for (const answer of [page, script]) {
      expect(answer?.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/)
      expect(answer?.headers['x-content-type-options']).toBe('nosniff')
    }
  })

  test('does not mind a query or a fragment', async () => {
    expect(await text(`${origins.app}/assets/a.js?v=2#x`)).toBe('export {}')
  })

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/..%2Fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/....//secret.txt',
    '//secret.txt',
    '/%00',
    '/index.html%00.txt',
    '/C:/secret.txt',
    '/unlisted.txt',
    '/constructor',
    '/__proto__',
    '/toString',
    '/assets/gone.js',
  ])('finds nothing at %s', async (path) => {
    const answer = await ask(`${origins.app}${path}`)
    expect(answer?.status).toBe(404)
    expect(answer?.body).toHaveLength(0)
  })

  test.each(['POST', 'PUT', 'HEAD', 'DELETE'])('refuses %s', async (method) => {
    expect((await ask(`${origins.app}/`, method))?.status).toBe(405)
    expect((await ask(`${origins.report}/report-1`, method))?.status).toBe(405)
  })

  test('answers a report on its own origin, under its own policy', async () => {
    const answer = await ask(`${origins.report}/report-1`)
    expect(answer?.status).toBe(200)
    expect(answer?.headers['content-security-policy']).toContain('sandbox')
    expect(answer?.headers['content-security-policy']).toContain(`frame-ancestors ${origins.app}`)
    expect(answer?.headers['content-security-policy']).not.toContain('script-src')
  })

  test('keeps the two origins apart', async () => {
    expect((await ask(`${origins.report}/index.html`))?.status).toBe(404)
    expect((await ask(`${origins.report}/`))?.status).toBe(404)
    expect((await ask(`${origins.app}/report-1`))?.status).toBe(404)
  })

  test.each([
    'https://example.com/',
    'http://app.invalid/',
    'https://app.invalid:8443/',
    'https://app.invalid.example.com/',
    'https://user:word@app.invalid/',
    'https://report.app.invalid.example.com/report-1',
    'app://other/',
    'app://user@countermark/',
    'app://countermark:80/',
    'file:///etc/passwd',
    'ws://app.invalid/',
    'not an address',
  ])('has no answer at all for %s', async (url) => {
    expect(await ask(url)).toBeNull()
  })
})
