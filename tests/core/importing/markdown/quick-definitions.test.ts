import { afterEach, expect, it, vi } from 'vitest'
import { imported } from '../imported.ts'

const includes = Array.prototype.includes
afterEach(() => vi.restoreAllMocks())

it('finds what a text defines without going through all of it for each reference', async () => {
  let looked = 0
  vi.spyOn(Array.prototype, 'includes').mockImplementation(function (this: unknown[], ...given) {
    looked += this.length
    return includes.apply(this, given)
  })
  const count = 1_000
  const defined = Array.from({ length: count }, (_, n) => `[r${n}]: <https://quay.example/${n}>`).join('\n')
  const referring = Array.from({ length: count }, (_, n) => `[r${n}]`).join(' ')
  const { document } = await imported(`${defined}\n\n${referring} [not defined]`, { name: 'a.md' })
  expect(looked).toBeLessThan(count * 100)
  const [paragraph] = document.content
  const nodes = paragraph?.type === 'paragraph' ? (paragraph.content ?? []) : []
  const links = nodes.filter((node) => node.type === 'text' && node.marks?.some(({ type }) => type === 'link'))
  expect([links.length, nodes.at(-1)]).toEqual([count, { type: 'text', text: ' [not defined]' }])
})
