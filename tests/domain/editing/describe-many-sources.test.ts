import { expect, it } from 'vitest'
import { describeManySources } from '#domain/editing/describe-many-sources.ts'
import { describeSource } from '#domain/editing/describe-source.ts'
import { SmallProject } from '#tests/renderer/claims/small-project.ts'

function two() {
  const project = new SmallProject()
  const sourceIds = [project.source('Keeper').id, project.source('Skipper').id] as const
  const at = () => sourceIds.map((id) => project.records.get(id))
  const run = (changes: Parameters<typeof describeManySources>[1]['changes']) =>
    describeManySources(project.records, { changes }, project.context)
  return { project, sourceIds, at, run }
}

it('says the same of many sources as one change, and makes a new outlet once', () => {
  const { project, sourceIds, at, run } = two()
  const edit = run([
    { sourceIds: [sourceIds[0]], outletName: 'Weir  Gazette' },
    { sourceIds: [sourceIds[1]], outletName: 'weir gazette', language: 'ur' },
  ])
  expect(edit).toMatchObject({ ok: true, value: { answer: { changed: 2 } } })
  project.do(edit)
  expect(project.records.count('outlet')).toBe(1)
  expect(new Set(at().map((source) => source?.outletId)).size).toBe(1)
  expect(at().map((source) => source?.language)).toEqual([null, 'ur'])
})

it('adds to a note and never replaces it, also where two changes add to one', () => {
  const { project, sourceIds, at, run } = two()
  project.do(describeSource(project.records, { sourceId: sourceIds[0], note: 'torn page' }, project.context))
  project.do(
    run([
      { sourceIds: [...sourceIds, sourceIds[0]], addToNote: 'from the archive' },
      { sourceIds: [sourceIds[1]], addToNote: 'box 4' },
    ]),
  )
  expect(at().map((source) => source?.note)).toEqual(['torn page\n\nfrom the archive', 'from the archive\n\nbox 4'])
})

it('counts only what changes, changes nothing where one source is not there, and says when there is nothing to change', () => {
  const { project, sourceIds, run } = two()
  project.do(describeSource(project.records, { sourceId: sourceIds[0], licence: 'CC0' }, project.context))
  expect(run([{ sourceIds, licence: 'CC0' }])).toMatchObject({ ok: true, value: { answer: { changed: 1 } } })
  expect(run([{ sourceIds: [sourceIds[0]], licence: 'CC0' }])).toEqual({
    ok: false,
    error: { code: 'nothing-to-change' },
  })
  expect(run([{ sourceIds: [...sourceIds, 'source:gone' as never], licence: 'CC0' }])).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
})
