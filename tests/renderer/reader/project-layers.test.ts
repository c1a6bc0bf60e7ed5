import { expect, test } from 'vitest'
import { layerWith } from '#editor/highlight-layer.ts'
import { type DescribeLayer, ProjectLayers } from '#features/reader/project-layers.ts'
import { SmallProject } from '../claims/small-project.ts'

const describe: DescribeLayer = (link, looks) => `${link?.stance} ${looks?.verdict} ${looks?.status}`

/** A claim with one passage in each of two sources, and the layers of a window over them. */
function twoSources() {
  const project = new SmallProject()
  const one = project.source('One').id
  const two = project.source('Two').id
  const { claimId } = project.passage(one, { statement: 'the horn sounded' })
  project.passage(two, { statement: 'something else' })
  const layers = new ProjectLayers(project.records, project.me, describe)
  return { project, one, two, claimId, layers }
}

test('a layer has the verdict of the researcher at work, the status of the rule and the stance of its link', () => {
  const { project, one, claimId, layers } = twoSources()
  expect(layers.layersOf(one)).toMatchObject([
    { verdict: null, status: 'unexamined', stance: 'asserts', differs: false, description: 'asserts null unexamined' },
  ])
  layers.forget(project.verdict(claimId, 'contested'), project.records)
  expect(layers.layersOf(one)).toMatchObject([{ verdict: 'contested', status: 'unexamined', differs: true }])
})

test('a change of one claim leaves the list of a source that it does not touch as it was', () => {
  const { project, one, two, claimId, layers } = twoSources()
  const [before, other] = [layers.layersOf(one), layers.layersOf(two)]
  layers.forget(project.verdict(claimId, 'contested'), project.records)
  expect(layers.layersOf(two)).toBe(other)
  expect(layers.layersOf(one)).not.toBe(before)
  expect(layers.layersOf(one)).toBe(layers.layersOf(one))
})

test('a denial in another source changes the line of the first passage', () => {
  const { project, one, two, claimId, layers } = twoSources()
  layers.layersOf(one)
  layers.layersOf(two)
  const { changes } = project.passage(two, { claimId }, 'disputes')
  layers.forget(changes, project.records)
  expect(layers.layersOf(one)).toMatchObject([{ status: 'contested' }])
  expect(layers.layersOf(two)).toHaveLength(2)
  expect(layers.layersOf(two).at(-1)).toMatchObject({ stance: 'disputes', status: 'contested' })
})

test('a passage tied to two claims has a layer for each, and one tied to none has one without a status', () => {
  const { project, one, layers } = twoSources()
  const [link] = project.records.all('evidenceLink')
  if (!link) throw new Error('no link')
  const second = { ...link, id: `${link.id.slice(0, -4)}ffff` as typeof link.id }
  layers.forget(project.put(second), project.records)
  expect(layers.layersOf(one).map(({ linkId }) => linkId)).toEqual([link.id, second.id])
  for (const each of [link, second]) {
    const changes = [{ id: each.id, before: each, after: null }]
    project.records.apply(changes)
    layers.forget(changes, project.records)
  }
  expect(layers.layersOf(one)).toMatchObject([{ linkId: null, status: null, stance: null }])
})

test('what belongs to an older revision or was not found again is not drawn', () => {
  const { project, one, layers } = twoSources()
  const [annotation] = project.records.all('annotation')
  if (!annotation) throw new Error('no annotation')
  const orphaned = annotation.parts.map((part) => ({ ...part, outcome: 'orphaned' as const, score: 0 }))
  layers.forget(project.put({ ...annotation, parts: orphaned }), project.records)
  expect(layers.layersOf(one)).toEqual([])
  project.put({ ...annotation, revision: 2 })
  layers.forget('everything', project.records)
  expect(layers.layersOf(one)).toEqual([])
})

test('the rule is applied to a claim when its layer is looked at, not when the layers are listed', () => {
  const { project, one, layers } = twoSources()
  let asked = 0
  const counting = new ProjectLayers(project.records, project.me, (link, looks) => {
    asked += 1
    return describe(link, looks)
  })
  const [layer] = counting.layersOf(one)
  expect(asked).toBe(0)
  expect(layer?.description).toBe(layers.layersOf(one)[0]?.description)
  expect(layer && layerWith(layer, { isLit: true })).toMatchObject({
    status: 'unexamined',
    description: 'asserts null unexamined',
  })
  expect(asked).toBeGreaterThan(0)
})

test('a layer that was looked at keeps its looks, so that a change of its claim is seen by comparing it with the new one', () => {
  const { project, one, claimId, layers } = twoSources()
  const [before] = layers.layersOf(one)
  expect(before).toMatchObject({ verdict: null, differs: false })
  layers.forget(project.verdict(claimId, 'contested'), project.records)
  const [after] = layers.layersOf(one)
  expect(after).toMatchObject({ verdict: 'contested', differs: true })
  expect(before).toMatchObject({ verdict: null, differs: false, description: 'asserts null unexamined' })
})

test('passages that a revision made doubtful are counted until someone has looked at them or they are gone', () => {
  const { project, one, two, layers } = twoSources()
  const [annotation] = project.records.all('annotation')
  if (!annotation) throw new Error('no annotation')
  expect(layers.awaitingCheckIn(one)).toBe(0)
  const found = (accepted: boolean): typeof annotation => ({
    ...annotation,
    parts: annotation.parts.map((part) => {
      const { start, end, quote } = part
      return { ...part, outcome: 'fuzzy' as const, score: 0.9, earlier: { revision: 1, start, end, quote, accepted } }
    }),
  })
  layers.forget(project.put(found(false)), project.records)
  expect([layers.awaitingCheckIn(one), layers.awaitingCheckIn(two)]).toEqual([1, 0])
  layers.forget(project.put(found(true)), project.records)
  expect(layers.awaitingCheckIn(one)).toBe(0)
  const doubted = found(false)
  layers.forget(project.put(doubted), project.records)
  const gone = [{ id: annotation.id, before: doubted, after: null }]
  project.records.apply(gone)
  layers.forget(gone, project.records)
  expect(layers.awaitingCheckIn(one)).toBe(0)
})

test('layers that are gathered bit by bit are those that are gathered at once, also where the project changed meanwhile', async () => {
  const { project, one, layers } = twoSources()
  for (let at = 0; at < 120; at += 1) project.passage(one, { statement: `the horn ${at}` })
  let heard = 0
  layers.onGathered(() => {
    heard += 1
  })
  let looks = 0
  const isLongEnough = () => {
    looks += 1
    return looks % 2 === 0
  }
  expect(layers.gather(one, isLongEnough)).toBe(false)
  expect(layers.isGathered(one)).toBe(false)
  layers.forget(project.passage(one, { statement: 'the pier' }).changes, project.records)
  let bits = 1
  while (!layers.gather(one, isLongEnough)) bits += 1
  expect(bits).toBeGreaterThan(1)
  const atOnce = new ProjectLayers(project.records, project.me, describe)
  expect(layers.layersOf(one).map(({ key }) => key)).toEqual(atOnce.layersOf(one).map(({ key }) => key))
  expect(layers.layersOf(one)).toHaveLength(122)
  expect(heard).toBe(0)
  await Promise.resolve()
  expect(heard).toBe(1)
})
