import { describe, expect, it } from 'vitest'
import { describeSource } from '#domain/editing/describe-source.ts'
import { readToTheEnd } from '#domain/editing/record-silence.ts'
import type { IdOf } from '#domain/records/id.ts'
import { arranged, sourceRows } from '#features/library/source-rows.ts'
import { SmallProject } from '#tests/renderer/claims/small-project.ts'

const compare = (a: string, b: string): number => a.localeCompare(b, 'en')
const titles = (rows: ReturnType<typeof sourceRows>): readonly string[] => rows.map(({ source }) => source.title)

function letters() {
  const project = new SmallProject()
  const [keeper, skipper, warden] = ['Keeper', 'skipper', 'Warden'].map((title) => project.source(title).id) as [
    IdOf<'source'>,
    IdOf<'source'>,
    IdOf<'source'>,
  ]
  const lamp = project.passage(keeper, { statement: 'the lamp was lit' }).claimId
  project.passage(keeper, { claimId: lamp })
  project.passage(skipper, { claimId: lamp }, 'disputes')
  project.passage(skipper, { statement: 'there was fog' })
  const describe_ = (sourceId: IdOf<'source'>, given: object): void => {
    project.do(describeSource(project.records, { sourceId, ...given }, project.context))
  }
  describe_(warden, { outletName: 'The Weir Gazette', published: { value: '2024-03', basis: 'stated' } })
  describe_(skipper, { outletName: 'Boat News', language: 'en', published: { value: '2023', basis: 'inferred' } })
  return { project, keeper, skipper, warden }
}

describe('the rows of the library', () => {
  it('count a claim once, however many passages of the source are tied to it', () => {
    const { project } = letters()
    expect(sourceRows(project.records).map(({ claims, covered }) => [claims, covered])).toEqual([
      [1, 1],
      [2, 2],
      [0, 0],
    ])
  })

  it('count claims that the source was looked through for as covered, not as its own', () => {
    const { project, keeper } = letters()
    project.do(readToTheEnd(project.records, { sourceId: keeper }, project.context))
    expect(sourceRows(project.records)[0]).toMatchObject({ claims: 1, covered: 2 })
  })

  it('name the outlet', () => {
    expect(sourceRows(letters().project.records).map(({ outlet }) => outlet)).toEqual([
      null,
      'Boat News',
      'The Weir Gazette',
    ])
  })
})

describe('arranging them', () => {
  const rows = sourceRows(letters().project.records)

  it.each([
    ['added', ['Keeper', 'skipper', 'Warden']],
    ['title', ['Keeper', 'skipper', 'Warden']],
    ['outlet', ['skipper', 'Warden', 'Keeper']],
    ['published', ['skipper', 'Warden', 'Keeper']],
    ['claims', ['skipper', 'Keeper', 'Warden']],
  ] as const)('by %s puts what is not given last', (order, wanted) => {
    expect(titles(arranged(rows, '', order, compare))).toEqual(wanted)
  })

  it('finds words in title, outlet and language, in any case', () => {
    expect(titles(arranged(rows, 'WEIR', 'added', compare))).toEqual(['Warden'])
    expect(titles(arranged(rows, 'boat en', 'added', compare))).toEqual(['skipper'])
    expect(arranged(rows, 'boat weir', 'added', compare)).toEqual([])
  })
})
