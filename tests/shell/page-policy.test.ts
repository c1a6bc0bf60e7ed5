import { expect, test } from 'vitest'
import { appHeaders, browserOrigins, electronOrigins, reportHeaders } from '#shell/page-policy.ts'

const directives = (policy: string | undefined): ReadonlyMap<string, string> =>
  new Map(
    (policy ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources.join(' ')]
    }),
  )

test.each([
  ['Electron', electronOrigins],
  ['a browser', browserOrigins],
])('the screens in %s load nothing but their own files, and no text becomes script', (_host, origins) => {
  const policy = directives(appHeaders(origins)['content-security-policy'])
  expect(Object.fromEntries(policy)).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' blob: data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
    'frame-src': origins.report,
    'require-trusted-types-for': "'script'",
    'trusted-types': 'ProseMirrorClipboard dompurify countermark-worker',
  })
})

test.each([
  ['Electron', electronOrigins],
  ['a browser', browserOrigins],
])('a report in %s runs nothing, asks for nothing and is framed by the screens only', (_host, origins) => {
  const policy = directives(reportHeaders(origins)['content-security-policy'])
  expect(Object.fromEntries(policy)).toEqual({
    'default-src': "'none'",
    'style-src': "'unsafe-inline'",
    'img-src': 'data:',
    'font-src': 'data:',
    'frame-ancestors': origins.app,
    sandbox: '',
  })
})

test('the two origins of a host are different ones', () => {
  for (const { app, report } of [electronOrigins, browserOrigins])
    expect(new URL(app).host).not.toBe(new URL(report).host)
})

test('no answer names where the person came from, or is kept', () => {
  for (const headers of [appHeaders(electronOrigins), reportHeaders(electronOrigins)]) {
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-content-type-options']).toBe('nosniff')
  }
})
