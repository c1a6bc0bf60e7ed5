import { expect, test } from 'vitest'
import { runningHead } from '#shell/paper.ts'

test('a page that draws its title itself gets an empty one', () => {
  expect(runningHead(null)).toContain('<bdi></bdi>')
})

test('a title is text in the running head, whatever it holds', () => {
  expect(runningHead('<img src=x onerror="a()"> & more')).toContain(
    '<bdi>&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; more</bdi>',
  )
})
