import { describe, expect, it } from 'vitest'
import { asDate, asLanguage, asLine, asWebAddress } from '#core/importing/metadata-values.ts'
import { partialDate } from '#domain/records/fields.ts'

describe('a declared date', () => {
  it.each([
    ['2024', '2024'],
    ['2024-03', '2024-03'],
    ['2024-3-2', '2024-03-02'],
    ['2024/03/02', '2024-03-02'],
    ['20240302', '2024-03-02'],
    ['2024-03-02T08:30', '2024-03-02T08:30'],
    ['2024-03-02 08:30:15 +0530', '2024-03-02T08:30:15+05:30'],
    ['2024-03-02T08:30:15.1234567Z', '2024-03-02T08:30:15.123Z'],
    ['2024-03-02T08:30:15.5z', '2024-03-02T08:30:15.500Z'],
    ['"2024-03-02"', '2024-03-02'],
    ['Sat, 02 Mar 2024 08:30:00 +0500', '2024-03-02T03:30:00Z'],
    ['2 March 2024', '2024-03-02'],
    ['Saturday, March 2nd, 2024', '2024-03-02'],
    ['Sept. 2, 2024', '2024-09-02'],
  ])('%j is %s', (written, date) => {
    expect(asDate(written)).toBe(date)
    expect(partialDate.safeParse(date).success).toBe(true)
  })

  it.each([
    '',
    'yesterday',
    '01/02/2024',
    '2024-02-30',
    '2024-13',
    '0024-01-01',
    '2024-03-02T25:00Z',
    'Fog 2, 2024',
    null,
  ])('%j is left to a person', (written) => {
    expect(asDate(written)).toBe(null)
  })
})

describe('a declared value', () => {
  it('is one line without what nobody sees', () => {
    expect(asLine('  Fog\n\tat\u0000 the \u202equay\u202c ')).toBe('Fog at the quay')
    expect(asLine(' \n ')).toBe(null)
    expect(asLine('fog '.repeat(1_000))).toHaveLength(1_999)
    expect(asLine('ab👩', 3)).toBe('ab')
  })

  it('is a language only as a tag', () => {
    expect(['en', 'ur_PK', 'zh-Hans-CN', '', 'English (UK)', 'x'.repeat(60), null].map(asLanguage)).toEqual([
      'en',
      'ur-PK',
      'zh-Hans-CN',
      null,
      null,
      null,
      null,
    ])
  })

  it('is an address only of the web', () => {
    expect(asWebAddress(' https://post.example/a b ')).toBe('https://post.example/a b')
    for (const value of ['javascript:alert(1)', '//post.example', '/fog', 'file:///etc/hosts', 'https://', null])
      expect(asWebAddress(value)).toBe(null)
  })
})
