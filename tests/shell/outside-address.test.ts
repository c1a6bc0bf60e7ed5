import { expect, test } from 'vitest'
import { outsideAddress } from '#shell/outside-address.ts'

test.each([
  ['https://example.org/a?b#c', 'example.org'],
  ['https://example.org:8443/', 'example.org:8443'],
  ['https://user:word@example.org/', 'example.org'],
  ['mailto:desk%40island@example.org', 'desk@island@example.org'],
  ['mailto:desk@example.org?subject=x', 'desk@example.org'],
  ['http://example.org/', null],
  ['file:///etc/passwd', null],
  ['javascript:alert(1)', null],
  ['smb://host/share', null],
  ['app://countermark/', null],
  ['mailto:%E0%A4%A', null],
  ['example.org', null],
  ['', null],
])('%s is shown as %s', (url, shown) => {
  expect(outsideAddress(url)).toBe(shown)
})
