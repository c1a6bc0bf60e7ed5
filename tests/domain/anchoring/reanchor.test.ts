import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Reanchored, reanchor } from '#domain/anchoring/reanchor.ts'
import type { TextRange } from '#domain/errors.ts'

function finished(before: string, after: string, passages: readonly TextRange[]): readonly Reanchored[] {
  const steps = reanchor(before, after, passages)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The passage that is the n-th copy (from 0) of some words. */
function copyOf(text: string, words: string, n = 0): TextRange {
  let start = text.indexOf(words)
  for (let copy = 0; copy < n; copy += 1) start = text.indexOf(words, start + 1)
  return { start, end: start + words.length }
}

const one = (before: string, after: string, words: string, n = 0): Reanchored | undefined =>
  finished(before, after, [copyOf(before, words, n)])[0]

const morning = 'The ferry left the quay at seven, and forty people were on it.'
const noon = 'At noon the harbour office counted its boats again and wrote the number down.'
const evening = 'In the evening a lamp burned at the end of the pier, as it does every day.'

describe('a passage of an edited text', () => {
  it('is identical where nothing before it changed', () => {
    const before = [morning, noon, evening].join('\n')
    const found = one(before, `${before}\nA line was added.`, 'counted its boats')
    expect(found).toEqual({ ...copyOf(before, 'counted its boats'), outcome: 'identical', score: 1 })
  })

  it('is moved where text was put in before it', () => {
    const before = [morning, noon].join('\n')
    const after = ['A line of the editor.', morning, noon].join('\n')
    expect(one(before, after, 'counted its boats')).toEqual({
      ...copyOf(after, 'counted its boats'),
      outcome: 'moved',
      score: 1,
    })
  })

  it('is found where its paragraph was put elsewhere', () => {
    const before = [morning, noon, evening].join('\n')
    const after = [noon, evening, morning].join('\n')
    expect(one(before, after, morning)).toEqual({ ...copyOf(after, morning), outcome: 'moved', score: 1 })
  })

  it('is found approximately, with what is the same of it, where a word in it changed', () => {
    const before = [morning, noon, evening].join('\n')
    const after = before.replace('forty', 'sixty')
    const found = one(before, after, morning)
    expect(found).toEqual({ ...copyOf(after, morning.replace('forty', 'sixty')), outcome: 'fuzzy', score: 0.95 })
  })

  it('is an orphan where it was taken out', () => {
    const before = [morning, noon, evening].join('\n')
    expect(one(before, [morning, evening].join('\n'), noon)).toEqual({
      ...copyOf(before, noon),
      outcome: 'orphaned',
      score: 0,
    })
  })

  it('is an orphan where something else stands in its place', () => {
    const before = [morning, noon, evening].join('\n')
    const after = [morning, 'Nobody remembers what the fishermen sang when their nets were dry.', evening].join('\n')
    expect(one(before, after, noon)?.outcome).toBe('orphaned')
  })

  it('of whole words is never found within a word', () => {
    expect(one('Some art hung there.', 'A part of it hung over there too.', 'art')?.outcome).toBe('orphaned')
  })

  it('in a script without spaces is found character by character', () => {
    const before = '渡船七点离开码头。船上有四十人。港务处中午点数了船只。'
    const after = '渡船七点离开码头。船上有六十人。港务处中午点数了船只。'
    expect(one(before, after, '港务处中午点数了船只')).toMatchObject({ outcome: 'identical' })
    expect(one(before, after, '船上有四十人')).toMatchObject({ outcome: 'fuzzy' })
  })

  it('in Urdu keeps to whole characters', () => {
    const before = 'کشتی صبح سات بجے گھاٹ سے نکلی۔ اس پر چالیس لوگ سوار تھے۔ دوپہر کو دفتر نے کشتیاں گنیں۔'
    const after = before.replace('چالیس', 'پچاس')
    const found = one(before, after, 'اس پر چالیس لوگ سوار تھے')
    expect(found).toMatchObject({ outcome: 'fuzzy' })
    expect(after.slice(found?.start, found?.end)).toBe('اس پر پچاس لوگ سوار تھے')
  })
})

describe('one of several copies', () => {
  const section = (n: number): string => `Statement\nThe witness number ${n} spoke of the pier for ${n + 3} minutes.`
  const before = [1, 2, 3, 4].map(section).join('\n')

  it('stays the copy that it was, whatever is changed in others', () => {
    const after = ['A preface.', section(1).replace('pier', 'quay'), section(2), section(3), section(4)].join('\n')
    expect(one(before, after, 'Statement', 2)).toMatchObject({ ...copyOf(after, 'Statement', 2), outcome: 'moved' })
  })

  it('is an orphan where its section was taken out', () => {
    const after = [section(1), section(2), section(4)].join('\n')
    expect(one(before, after, 'Statement', 2)?.outcome).toBe('orphaned')
  })

  it('is an orphan where it cannot be told which of two equal ones stayed', () => {
    const twice = [morning, noon, noon, evening].join('\n')
    const once = [morning, noon, evening].join('\n')
    expect([one(twice, once, noon, 0)?.outcome, one(twice, once, noon, 1)?.outcome]).toEqual(['orphaned', 'orphaned'])
  })

  it('is an orphan where a second one was put beside it', () => {
    const once = [morning, noon, evening].join('\n')
    const twice = [morning, noon, noon, evening].join('\n')
    expect(one(once, twice, noon)?.outcome).toBe('orphaned')
  })
})

/** A text of numbered lines, each of its own words or one of a few that stand often. */
const boilerplate = ['Statement', 'End of the page.', 'The office was asked and did not answer.']
const line = fc.oneof(
  fc.constantFrom(...boilerplate),
  fc
    .array(fc.constantFrom('ferry', 'quay', 'lamp', 'pier', 'boat', 'net', 'rope', 'sail', 'tide', 'oar'), {
      minLength: 5,
      maxLength: 12,
    })
    .map((words) => words.join(' ')),
)
const edit = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('take out', 'put in', 'change'),
  // New words are new: a copy that someone writes anew where another was taken out is that one, as far as texts can tell.
  words: fc.nat().map((n) => `Written later, as number ${n}, by the harbour office.`),
})

/** Lines after random edits, each with the number of the line that it was, or null for a new one. */
function edited(
  lines: readonly string[],
  edits: readonly { readonly at: number; readonly kind: string; readonly words: string }[],
): readonly { readonly was: number | null; readonly text: string }[] {
  const result: { was: number | null; text: string }[] = lines.map((text, was) => ({ was, text }))
  for (const { at, kind, words } of edits) {
    const place = result.length === 0 ? 0 : at % result.length
    if (kind === 'take out') result.splice(place, 1)
    else if (kind === 'put in') result.splice(place, 0, { was: null, text: words })
    else if (result[place]) result[place] = { was: null, text: words }
  }
  return result
}

const startOf = (lines: readonly string[], n: number): number =>
  lines.slice(0, n).reduce((length, each) => length + each.length + 1, 0)

describe('after any edits of a text', () => {
  const numbered = fc.array(line, { minLength: 3, maxLength: 40 }).map((lines) =>
    // Every third line is like no other, as in any text that someone wrote.
    lines.map((text, n) => (n % 3 === 0 ? `Entry ${n} of the log has the number ${n * 7919 + 1000}` : text)),
  )

  it('a passage whose words and neighbours stayed is found exactly where it is', () => {
    fc.assert(
      fc.property(numbered, fc.array(edit, { maxLength: 6 }), (lines, edits) => {
        const after = edited(lines, edits)
        const [old, now] = [lines.join('\n'), after.map(({ text }) => text).join('\n')]
        for (const [n, { was }] of after.entries()) {
          if (was === null || was % 3 !== 0) continue
          const [text, next] = [lines[was] ?? '', after[n + 1]]
          if (next !== undefined && next.was !== was + 1) continue
          const start = startOf(lines, was)
          const here = startOf(
            after.map((each) => each.text),
            n,
          )
          const [found] = finished(old, now, [{ start, end: start + text.length }])
          expect(found).toEqual({
            start: here,
            end: here + text.length,
            outcome: here === start ? 'identical' : 'moved',
            score: 1,
          })
        }
      }),
      { numRuns: 300 },
    )
  })

  it('no line is taken for another copy of it', () => {
    fc.assert(
      fc.property(numbered, fc.array(edit, { maxLength: 6 }), (lines, edits) => {
        const after = edited(lines, edits)
        const texts = after.map(({ text }) => text)
        const [old, now] = [lines.join('\n'), texts.join('\n')]
        const passages = lines.map((text, n) => {
          const start = startOf(lines, n)
          return { start, end: start + text.length }
        })
        for (const [n, found] of finished(old, now, passages).entries()) {
          if (found.outcome !== 'identical' && found.outcome !== 'moved') continue
          expect(now.slice(found.start, found.end)).toBe(lines[n])
          // It is this line; or this line is gone and its very words were written anew; or between the very same lines, where no reader could tell.
          const at = texts.findIndex((_, each) => startOf(texts, each) === found.start)
          const isAnew = after[at]?.was === null && !after.some(({ was }) => was === n)
          const isBetweenTheSame = texts[at - 1] === lines[n - 1] && texts[at + 1] === lines[n + 1]
          expect(after[at]?.was === n || isAnew || isBetweenTheSame).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('what is found approximately is most of the words, and never all of them', () => {
    fc.assert(
      fc.property(numbered, fc.array(edit, { maxLength: 6 }), (lines, edits) => {
        const [old, now] = [
          lines.join('\n'),
          edited(lines, edits)
            .map(({ text }) => text)
            .join('\n'),
        ]
        const passages = lines.map((text, n) => ({ start: startOf(lines, n), end: startOf(lines, n) + text.length }))
        for (const { outcome, score, start, end } of finished(old, now, passages)) {
          if (outcome !== 'fuzzy') continue
          expect(score).toBeGreaterThanOrEqual(0.75)
          expect(score).toBeLessThan(1)
          expect(end).toBeGreaterThan(start)
        }
      }),
    )
  })
})
