import { describe, expect, it } from 'vitest'
import { schemaForId } from '#domain/records/record.ts'
import { deriveStatus } from '#domain/status/derive-status.ts'
import { statuses } from '#domain/status/status.ts'
import { examplePassages, silentAccounts } from '#features/help/example-passages.ts'
import { ruleOrder, type WorkedExample, workedExamples } from '#features/help/worked-examples.ts'
import { languages } from '#messages/all-languages.ts'
import { reasonSentence } from '#messages/reason-sentence.ts'

const examples = workedExamples(languages.en.helpExamples, 'en')
const example = (id: WorkedExample['id']): WorkedExample => {
  const found = examples.find((each) => each.id === id)
  if (!found) throw new Error(`no example ${id}`)
  return found
}
const sentencesOf = ({ project, status }: WorkedExample): readonly string[] =>
  status.reasons.map((reason) => reasonSentence(languages.en, project.records, reason).replace(/[\u2068\u2069]/gu, ''))

describe('the worked examples', () => {
  it('show every status that the rule can give, and the lines of the rule in its order', () => {
    expect(new Set(examples.map(({ status }) => status.status))).toEqual(new Set(statuses))
    expect([...ruleOrder].toSorted()).toEqual([...statuses].toSorted())
  })

  it('are real records of a project', () => {
    for (const { project } of examples)
      for (const record of project.records.values()) expect(schemaForId(record.id)?.parse(record)).toEqual(record)
  })

  it('are what the rule says of their records, whatever the language of their words', () => {
    for (const language of ['en', 'ur'] as const)
      for (const { id, project, status } of workedExamples(languages[language].helpExamples, language)) {
        expect(deriveStatus(project.records, project.claimId)).toEqual(status)
        expect([id, status.status]).toEqual([id, example(id).status.status])
      }
  })

  it.each([
    ['position', 'not-weighed'],
    ['withdrawnAll', 'superseded'],
    ['denied', 'contested'],
    ['numbers', 'contested'],
    ['witnesses', 'corroborated'],
    ['oneSide', 'one-side-only'],
    ['lookedThrough', 'single-origin'],
    ['firstPassage', 'unexamined'],
    ['oneSpeaker', 'single-origin'],
    ['agencyCopy', 'single-origin'],
    ['oneWithdrawn', 'unexamined'],
  ] as const)('stand for what their words say: %s is %s', (id, status) => {
    expect(example(id).status.status).toBe(status)
  })

  it('count one speaker in ten outlets as one origin', () => {
    const { status, project } = example('oneSpeaker')
    expect(status.counts).toMatchObject({ sources: 10, origins: 1 })
    const [only, ...others] = examplePassages(project.records, project.claimId)
    expect(others).toEqual([])
    expect(only?.accounts).toHaveLength(10)
  })

  it('give reasons in the sentences of the screens', () => {
    expect(sentencesOf(example('agencyCopy'))).toContain('For: the coast agency, in 3 sources.')
    expect(sentencesOf(example('oneSide'))).toContain('All of them are declared to be on one side: the ferry company.')
    expect(sentencesOf(example('oneWithdrawn'))).toContain('1 passage was withdrawn by a notice: not counted.')
    expect(sentencesOf(example('numbers'))).toContain('Two origins for it differ on number: 11; 14.')
  })

  it('name the accounts that are silent, and those that nobody has read', () => {
    const { project } = example('lookedThrough')
    expect(silentAccounts(project.records, project.claimId)).toEqual({
      lookedThrough: ['Evening paper'],
      notExamined: ['Radio bulletin'],
    })
  })
})
