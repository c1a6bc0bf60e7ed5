import { deriveStatus } from '#domain/status/derive-status.ts'
import type { ClaimStatus, Status } from '#domain/status/status.ts'
import type { Messages } from '#messages/messages.ts'
import { ExampleProject } from './example-project.ts'

type Words = Messages['helpExamples']
/** The name of a worked example, which is also its place in the address (`/help/rule?at=oneSpeaker`). */
export type ExampleId = keyof Words['of']

/** An invented claim with its records, and what the rule says of it. */
export interface WorkedExample {
  readonly id: ExampleId
  readonly title: string
  readonly note: string
  readonly project: ExampleProject
  readonly status: ClaimStatus
}

/** The lines of the rule, in its order. */
export const ruleOrder = [
  'not-weighed',
  'superseded',
  'contested',
  'corroborated',
  'one-side-only',
  'single-origin',
  'unexamined',
] as const satisfies readonly Status[]

/** Examples that stand apart from the lines, because people are often surprised by them. */
export const surprising: ReadonlySet<ExampleId> = new Set<ExampleId>(['oneSpeaker', 'agencyCopy', 'oneWithdrawn'])

/** How many papers print the one speaker. */
const papers = 10

/** The invented accounts of every example as records. */
const makers: { readonly [Id in ExampleId]: (words: Words, language: string) => ExampleProject } = {
  position({ of, account, speaker }, language) {
    const words = of.position
    const made = new ExampleProject(words.statement, language, 'position')
    const passenger = made.speaker(speaker.passenger)
    const spokesman = made.speaker(speaker.spokesman)
    made.says({ source: made.source(account.morning), quote: words.first, speaker: passenger })
    made.says({ source: made.source(account.evening), quote: words.second, speaker: spokesman, stance: 'disputes' })
    return made
  },
  withdrawnAll({ of, account }, language) {
    const words = of.withdrawnAll
    const made = new ExampleProject(words.statement, language)
    const source = made.source(account.morning)
    made.withdraws(source, made.says({ source, quote: words.first }))
    made.source(account.evening)
    return made
  },
  denied({ of, account, speaker }, language) {
    const words = of.denied
    const made = new ExampleProject(words.statement, language)
    const master = made.speaker(speaker.harbourMaster)
    const passenger = made.speaker(speaker.passenger)
    made.says({ source: made.source(account.morning), quote: words.first, speaker: master })
    made.says({ source: made.source(account.evening), quote: words.second, speaker: passenger, stance: 'disputes' })
    return made
  },
  numbers({ of, account }, language) {
    const words = of.numbers
    const made = new ExampleProject(words.statement, language)
    const first = made.says({ source: made.source(account.morning), quote: words.first })
    const second = made.says({ source: made.source(account.evening), quote: words.second })
    made.differOnNumber([first, second], [words.firstValue, words.secondValue])
    return made
  },
  witnesses({ of, account, speaker, side }, language) {
    const words = of.witnesses
    const made = new ExampleProject(words.statement, language)
    const teacher = made.speaker(speaker.teacher)
    const captain = made.speaker(speaker.captain)
    made.declares(teacher, null)
    made.declares(captain, made.side(side))
    made.says({ source: made.source(account.morning), quote: words.first, speaker: teacher })
    made.says({ source: made.source(account.evening), quote: words.second, speaker: captain })
    return made
  },
  oneSide({ of, account, speaker, side }, language) {
    const words = of.oneSide
    const made = new ExampleProject(words.statement, language)
    const captain = made.speaker(speaker.captain)
    const spokesman = made.speaker(speaker.spokesman)
    const company = made.side(side)
    made.declares(captain, company)
    made.declares(spokesman, company)
    made.says({ source: made.source(account.morning), quote: words.first, speaker: captain })
    made.says({ source: made.source(account.evening), quote: words.second, speaker: spokesman })
    return made
  },
  lookedThrough({ of, account }, language) {
    const words = of.lookedThrough
    const made = new ExampleProject(words.statement, language)
    made.says({ source: made.source(account.morning), quote: words.first })
    made.silent(made.source(account.evening))
    made.source(account.radio)
    return made
  },
  firstPassage({ of, account, speaker }, language) {
    const words = of.firstPassage
    const made = new ExampleProject(words.statement, language)
    made.says({ source: made.source(account.morning), quote: words.first, speaker: made.speaker(speaker.passenger) })
    made.source(account.evening)
    made.source(account.radio)
    return made
  },
  oneSpeaker({ of, account, speaker }, language) {
    const words = of.oneSpeaker
    const made = new ExampleProject(words.statement, language)
    const master = made.speaker(speaker.harbourMaster)
    for (let number = 1; number <= papers; number += 1)
      made.says({ source: made.source(account.paper(number)), quote: words.first, speaker: master })
    return made
  },
  agencyCopy({ of, account, speaker }, language) {
    const words = of.agencyCopy
    const made = new ExampleProject(words.statement, language)
    const agency = made.agency(speaker.agency)
    for (const title of [account.morning, account.evening, account.radio])
      made.says({ source: made.source(title, agency), quote: words.first })
    return made
  },
  oneWithdrawn({ of, account }, language) {
    const words = of.oneWithdrawn
    const made = new ExampleProject(words.statement, language)
    const withdrawing = made.source(account.morning)
    made.withdraws(withdrawing, made.says({ source: withdrawing, quote: words.first }))
    made.says({ source: made.source(account.evening), quote: words.second })
    return made
  },
}

/** Every example, worked out by the rule of this version, in the language of its words. */
export function workedExamples(words: Words, language: string): readonly WorkedExample[] {
  return (Object.keys(makers) as ExampleId[]).map((id) => {
    const project = makers[id](words, language)
    const { title, note } = words.of[id]
    return { id, title, note, project, status: deriveStatus(project.records, project.claimId) }
  })
}
