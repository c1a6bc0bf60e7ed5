import { expect, test } from 'vitest'
import { VerdictTally } from '#client/verdict-tally.ts'
import { SmallProject } from '../claims/small-project.ts'

test('counts the verdicts of a project, and after a change those that it touched', () => {
  const project = new SmallProject()
  const source = project.source('One').id
  const [first, second] = ['the horn sounded', 'the pier was dark'].map(
    (statement) => project.passage(source, { statement }).claimId,
  )
  if (!first || !second) throw new Error('no claims')
  project.verdict(first, 'contested')
  const tally = new VerdictTally(project.records, project.me)
  expect(tally.counts.get()).toEqual({ claims: 2, contested: 1, corroborated: 0, 'left-open': 0 })

  tally.changed(project.verdict(second, 'left-open'), project.records)
  tally.changed(project.verdict(first, 'corroborated'), project.records)
  expect(tally.counts.get()).toEqual({ claims: 2, contested: 0, corroborated: 1, 'left-open': 1 })
})

test('a claim that is gone is counted no more, and what comes with a new first copy is counted anew', () => {
  const project = new SmallProject()
  const { claimId } = project.passage(project.source('One').id, { statement: 'the horn sounded' })
  project.verdict(claimId, 'contested')
  const tally = new VerdictTally(project.records, project.me)
  const claim = project.records.get(claimId)
  if (!claim) throw new Error('no claim')
  const gone = [{ id: claimId, before: claim, after: null }]
  project.records.apply(gone)
  tally.changed(gone, project.records)
  expect(tally.counts.get()).toMatchObject({ claims: 0, contested: 0 })

  tally.changed('everything', new SmallProject().records)
  expect(tally.counts.get()).toEqual({ claims: 0, contested: 0, corroborated: 0, 'left-open': 0 })
})
