import { expect, test } from 'vitest'
import type { RecordChange } from '#domain/project/change-set.ts'
import type { IdOf } from '#domain/records/id.ts'
import { marginMemos } from '#features/reader/margin-memos.ts'
import { SmallProject } from '../claims/small-project.ts'

const annotationIn = (changes: readonly RecordChange[]): IdOf<'annotation'> => {
  const record = changes.map(({ after }) => after).find((after) => after?.type === 'annotation')
  if (record?.type !== 'annotation') throw new Error('no passage was marked')
  return record.id
}

let made = 0
function note(project: SmallProject, subjectId: IdOf<'annotation'> | IdOf<'claim'>, words: string): void {
  made += 1
  const { at } = project.context
  project.put({
    id: `memo:00000000-0000-4000-8000-${made.toString().padStart(12, '0')}`,
    type: 'memo',
    createdAt: at,
    createdBy: project.me,
    changedAt: at,
    subjectId,
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
  })
}

test('memos stand beside the passages of their own source, in the order of the text', () => {
  const project = new SmallProject()
  const [one, two] = [project.source('One').id, project.source('Two').id]
  const passage = (source: IdOf<'source'>) => project.passage(source, { statement: 'the horn sounded' })
  const first = passage(one)
  const [second, other, plain] = [passage(one), passage(two), passage(one)]
  note(project, annotationIn(second.changes), 'later in the text, noted first')
  note(project, annotationIn(first.changes), 'earlier in the text')
  note(project, annotationIn(other.changes), 'in another source')
  note(project, plain.claimId, 'on a claim, and on no passage')
  expect(marginMemos(project.records, one).map(({ annotationId, text }) => [annotationId, text])).toEqual([
    [annotationIn(first.changes), 'earlier in the text'],
    [annotationIn(second.changes), 'later in the text, noted first'],
  ])
  expect(marginMemos(project.records, two)).toMatchObject([{ text: 'in another source' }])
})

test('of several memos on a passage the one that was written first stands there', () => {
  const project = new SmallProject()
  const source = project.source('One').id
  const passage = annotationIn(project.passage(source, { statement: 'the horn sounded' }).changes)
  note(project, passage, 'first')
  note(project, passage, 'second')
  expect(marginMemos(project.records, source)).toMatchObject([{ annotationId: passage, text: 'first' }])
})
