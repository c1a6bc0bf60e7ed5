import { expect, it } from 'vitest'
import { paletteGroups } from '#app/palette-entries.ts'
import { type FoundGroup, findRecords } from '#app/palette-records.ts'
import { foldedQuery } from '#domain/searching/word-match.ts'
import { SmallProject } from '#tests/renderer/claims/small-project.ts'

function ferry() {
  const project = new SmallProject()
  const source = project.source('Harbour log of the ferry')
  for (let at = 1; at <= 600; at += 1) project.passage(source.id, { statement: `the ferry made ${at} knots` })
  return project
}

function found(
  project: SmallProject,
  words: string,
  groups: Iterable<string> = paletteGroups,
  recent: readonly string[] = [],
) {
  const wanted = new Set(paletteGroups.filter((group) => [...groups].includes(group)))
  const steps = findRecords(project.records, foldedQuery(words), wanted, new Set(recent))
  for (let count = 0; ; count += 1) {
    const step = steps.next()
    if (step.done) return { groups: step.value, steps: count }
  }
}
const listed = (groups: readonly FoundGroup[]) => groups.map(({ group, count, best }) => [group, count, best.length])

it('finds in everything the project holds, counts all and lists the best eight', () => {
  const { groups, steps } = found(ferry(), 'ferry')
  expect(listed(groups).slice(0, 2)).toEqual([
    ['sources', 1, 1],
    ['claims', 600, 8],
  ])
  expect(steps).toBeGreaterThan(1)
})

it('holds to the wanted kinds, and puts what was chosen last first', () => {
  const project = ferry()
  const last = project.records.all('claim').at(-1)
  const { groups } = found(project, 'the ferry', ['claims'], [last?.id ?? ''])
  expect(groups.map(({ group }) => group)).toEqual(['claims'])
  expect(groups[0]?.best[0]?.id).toBe(last?.id)
})
