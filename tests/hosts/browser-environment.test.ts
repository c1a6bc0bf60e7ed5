import { expect, it } from 'vitest'
import { browserEnvironment } from '#hosts/browser-environment.ts'

const env = { HOME: '/home/a', UNSET: undefined }

it.runIf(process.platform !== 'win32')('gives a browser a temporary folder in which its socket has room', () => {
  expect(browserEnvironment(env, '/tmp')).toEqual({ HOME: '/home/a' })
  expect(browserEnvironment({ ...env, TMPDIR: '/var/folders/x' }, '/var/folders/x')).toMatchObject({
    TMPDIR: '/var/folders/x',
  })
  const deep = `/tmp/${'deep/'.repeat(12)}`
  expect(browserEnvironment({ ...env, TMPDIR: deep }, deep)).toEqual({ HOME: '/home/a', TMPDIR: '/tmp' })
})
