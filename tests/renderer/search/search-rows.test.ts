import { expect, it } from 'vitest'
import type { SearchKind } from '#domain/searching/search-hit.ts'
import { rowsOf, totalOf } from '#features/search/search-rows.ts'

const counts = { text: 0, title: 0, statement: 0, rationale: 0, memo: 0, code: 0, speaker: 0 }
const hit = (kind: SearchKind, recordId: `${'source' | 'claim'}:${string}`, start = 0) =>
  ({ kind, recordId, start, end: start + 1, before: '', words: 'x', after: '' }) as const

it('puts places in groups, each with its head, what people wrote before the texts of sources', () => {
  const rows = rowsOf({
    hits: [
      hit('statement', 'claim:1'),
      hit('text', 'source:1'),
      hit('text', 'source:1', 5),
      hit('text', 'source:2'),
      hit('title', 'source:1'),
    ],
    counts: { ...counts, text: 301, title: 1, statement: 1 },
    bySource: { 'source:1': 300, 'source:2': 1 },
    unread: [],
    sequence: 1,
  })
  expect(rows.map(({ hit: { kind, recordId }, head }) => [kind, recordId, head && [head.listed, head.count]])).toEqual([
    ['title', 'source:1', [1, 1]],
    ['statement', 'claim:1', [1, 1]],
    ['text', 'source:1', [2, 300]],
    ['text', 'source:1', null],
    ['text', 'source:2', [1, 1]],
  ])
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
})

it('counts every place, those that are not listed among them', () => {
  const found = { hits: [], counts: { ...counts, text: 301, memo: 2 }, bySource: {}, unread: [], sequence: 1 }
  expect(totalOf(found)).toBe(303)
})
