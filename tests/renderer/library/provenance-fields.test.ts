import { describe, expect, it } from 'vitest'
import { commands } from '#contract/commands.ts'
import { changesOf, fieldsOf, problemsIn } from '#features/library/provenance-fields.ts'
import { sourceRows } from '#features/library/source-rows.ts'
import { SmallProject } from '#tests/renderer/claims/small-project.ts'

function row() {
  const project = new SmallProject()
  project.source('Keeper')
  const [only] = sourceRows(project.records)
  if (!only) throw new Error('no row')
  return only
}

describe('the provenance form', () => {
  it('has nothing to save as long as nothing was changed', () => {
    const source = row()
    expect(changesOf(source, fieldsOf(source))).toBeNull()
  })

  it('saves only what was changed, in the shape of the command', () => {
    const source = row()
    const changes = changesOf(source, {
      ...fieldsOf(source),
      authors: ' A. Keeper \n\n B. Warden',
      url: ' https://gazette.example/lamp ',
      published: { value: ' 2024-03 ', basis: 'inferred' },
      licenceAllowsFullText: true,
    })
    expect(changes).toEqual({
      sourceId: source.source.id,
      authors: ['A. Keeper', 'B. Warden'],
      url: 'https://gazette.example/lamp',
      published: { value: '2024-03', basis: 'inferred' },
      licenceAllowsFullText: true,
    })
    expect(commands['sources.describe'].input.safeParse(changes).success).toBe(true)
  })

  it('empties a field as not given', () => {
    const source = row()
    const given = {
      ...source,
      outlet: 'The Weir Gazette',
      source: { ...source.source, language: 'en', licence: 'CC0' },
    }
    expect(changesOf(given, { ...fieldsOf(given), outlet: ' ', language: '', licence: '' })).toMatchObject({
      outletName: null,
      language: null,
      licence: null,
    })
  })

  it('knows no date without a value, and no value without a basis', () => {
    const source = row()
    const dates = (published: { value: string; basis: 'stated' | 'inferred' | 'unknown' }) =>
      changesOf(source, { ...fieldsOf(source), published })?.published
    expect(dates({ value: '', basis: 'stated' })).toEqual({ value: null, basis: 'unknown' })
    expect(dates({ value: '2024', basis: 'unknown' })).toEqual({ value: '2024', basis: 'stated' })
  })

  it.each(['2024', '2024-02', '2024-02-29', '2024-03-12T21:00', '2024-03-12T21:00Z'])('takes the date %s', (value) => {
    expect(problemsIn({ ...fieldsOf(row()), events: { value, basis: 'stated' } }).size).toBe(0)
  })

  it.each(['spring', '12.3.2024', '2024-3', '2024-13', '2023-02-29', '2024-04-31', '24'])(
    'points out the date %s',
    (value) => {
      expect([...problemsIn({ ...fieldsOf(row()), events: { value, basis: 'stated' } })]).toEqual(['events'])
    },
  )

  it('points out a missing title and a language that is no tag', () => {
    const fields = fieldsOf(row())
    expect([...problemsIn({ ...fields, title: ' ', language: 'English, please' })].toSorted()).toEqual([
      'language',
      'title',
    ])
    expect(problemsIn({ ...fields, language: 'pt-BR' }).size).toBe(0)
  })
})
