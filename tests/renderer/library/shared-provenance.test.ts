import { expect, it } from 'vitest'
import { commands } from '#contract/commands.ts'
import { describeSource } from '#domain/editing/describe-source.ts'
import { changeOfMany, sharedFields } from '#features/library/shared-provenance.ts'
import { sourceRows } from '#features/library/source-rows.ts'
import { SmallProject } from '#tests/renderer/claims/small-project.ts'

function rows() {
  const project = new SmallProject()
  const [first, second] = [project.source('Keeper').id, project.source('Skipper').id]
  project.source('Cook')
  for (const [sourceId, language] of [
    [first, 'en'],
    [second, 'ur'],
  ] as const)
    project.do(describeSource(project.records, { sourceId, language, outletName: 'Weir Gazette' }, project.context))
  return sourceRows(project.records)
}

it('shows what all sources share and leaves out what differs', () => {
  const [first, second, third] = rows()
  if (!first || !second || !third) throw new Error('no rows')
  expect(sharedFields([first, second])).toMatchObject({ outlet: 'Weir Gazette', authors: '' })
  expect(sharedFields([first, second])).not.toHaveProperty('language')
  expect(sharedFields([first, second, third])).not.toHaveProperty('outlet')
})

it('tells on how many sources a value is set and on how many another gives way', () => {
  const all = rows()
  const change = changeOfMany(all, { language: ' en ', outlet: 'Weir Gazette', note: ' archive ' })
  expect(change?.sources).toBe(3)
  expect(change?.effects).toContainEqual({ field: 'outlet', sets: 1, replaces: 0 })
  expect(change?.effects.at(-1)).toEqual({ field: 'note', sets: 3, replaces: 0 })
  expect(change?.input.changes[0]).toMatchObject({ language: 'en', outletName: 'Weir Gazette', addToNote: 'archive' })
  expect(commands['sources.describeMany'].input.safeParse(change?.input).success).toBe(true)
  const languages = changeOfMany(all, { language: 'en' })
  expect(languages?.effects).toEqual([{ field: 'language', sets: 2, replaces: 1 }])
  expect(languages?.sources).toBe(2)
  expect(languages?.input.changes[0]?.sourceIds).toHaveLength(2)
})

it('empties only what can be seen: a field in which the sources differ stays when it is left empty', () => {
  const [first, second] = rows()
  if (!first || !second) throw new Error('no rows')
  expect(changeOfMany([first, second], { language: '', published: { value: '', basis: 'stated' } })).toBeNull()
  expect(changeOfMany([first, second], { outlet: '' })?.input.changes[0]).toMatchObject({ outletName: null })
})
