import type { Status } from '#domain/status/status.ts'
import { Dispute } from './dispute.ts'

/** One dispute and what the rule says of it, with its reasons in their order where they matter. */
export interface StatusCase {
  readonly name: string
  readonly status: Status
  readonly given: () => Dispute
  readonly reasons?: readonly string[]
  /** All that stand beside it, where they matter. */
  readonly marks?: readonly string[]
}

const two = (dispute: Dispute) => [dispute.source('Courier'), dispute.source('Gazette')] as const

/** The rule as a table: at least one case for each line of it, and one beside each edge. */
export const statusCases: readonly StatusCase[] = [
  {
    name: 'a position is not weighed, whatever is said of it',
    status: 'not-weighed',
    given: () => {
      const dispute = new Dispute({ kind: 'position' })
      const [courier, gazette] = two(dispute)
      dispute.says(courier, 'asserts')
      dispute.says(gazette, 'disputes')
      return dispute
    },
    reasons: ['position'],
  },
  {
    name: 'all links for withdrawn is superseded, even with one against',
    status: 'superseded',
    given: () => {
      const dispute = new Dispute()
      const [courier, gazette] = two(dispute)
      dispute.withdraw(courier, [dispute.says(courier, 'asserts')])
      dispute.says(gazette, 'disputes')
      return dispute
    },
    reasons: ['all-withdrawn', 'origin-against', 'withdrawn'],
  },
  {
    name: 'a notice on a whole source withdraws its passages',
    status: 'superseded',
    given: () => {
      const dispute = new Dispute()
      const [courier] = two(dispute)
      dispute.says(courier, 'asserts')
      dispute.withdraw(courier, null)
      return dispute
    },
  },
  {
    name: 'one link for withdrawn and another standing is not superseded',
    status: 'unexamined',
    given: () => {
      const dispute = new Dispute()
      const [courier, gazette] = two(dispute)
      dispute.withdraw(courier, [dispute.says(courier, 'asserts')])
      dispute.says(gazette, 'asserts')
      return dispute
    },
    reasons: ['only-first-passage', 'origin-for', 'withdrawn'],
  },
  {
    name: 'any origin against is contested',
    status: 'contested',
    given: () => {
      const dispute = new Dispute()
      const [courier, gazette] = two(dispute)
      dispute.says(courier, 'asserts')
      dispute.says(gazette, 'disputes', { on: 'number' })
      return dispute
    },
    reasons: ['contested-on', 'origin-for', 'origin-against'],
  },
  {
    name: 'disputed though nobody here asserts it',
    status: 'contested',
    given: () => {
      const dispute = new Dispute()
      const [courier] = two(dispute)
      dispute.says(courier, 'disputes')
      return dispute
    },
    reasons: ['contested-on', 'nobody-asserts', 'origin-against'],
  },
  {
    name: 'one origin that says both is contested and said so',
    status: 'contested',
    given: () => {
      const dispute = new Dispute()
      const [courier] = two(dispute)
      dispute.says(courier, 'asserts')
      dispute.says(courier, 'disputes')
      return dispute
    },
    reasons: ['contested-on', 'one-origin-says-both', 'origin-for', 'origin-against'],
  },
  {
    name: 'an accepted discrepancy between two origins for is contested',
    status: 'contested',
    given: () => {
      const dispute = new Dispute()
      const [courier, gazette] = two(dispute)
      const first = dispute.says(courier, 'asserts')
      const second = dispute.says(gazette, 'supports')
      dispute.add('discrepancy', {
        claimId: dispute.claimId,
        firstLinkId: first.id,
        secondLinkId: second.id,
        on: 'number',
        firstValue: '40',
        secondValue: '38',
        state: 'accepted',
        timesDiffer: false,
      })
      return dispute
    },
    reasons: ['origin-for', 'origin-for', 'accepted-discrepancy'],
  },
  {
    name: 'a discrepancy that nobody accepted changes nothing',
    status: 'corroborated',
    given: () => {
      const dispute = new Dispute()
      const [courier, gazette] = two(dispute)
      const first = dispute.says(courier, 'asserts')
      const second = dispute.says(gazette, 'supports')
      dispute.add('discrepancy', {
        claimId: dispute.claimId,
        firstLinkId: first.id,
        secondLinkId: second.id,
        on: 'number',
        firstValue: '40',
        secondValue: '38',
        state: 'candidate',
        timesDiffer: false,
      })
      return dispute
    },
  },
  {
    name: 'an accepted discrepancy within one origin changes nothing',
    status: 'single-origin',
    given: () => {
      const dispute = new Dispute()
      const group = dispute.group('Coast Agency')
      const first = dispute.says(dispute.source('Courier', { originGroupId: group }), 'asserts')
      const second = dispute.says(dispute.source('Gazette', { originGroupId: group }), 'asserts')
      dispute.add('discrepancy', {
        claimId: dispute.claimId,
        firstLinkId: first.id,
        secondLinkId: second.id,
        on: 'date',
        firstValue: '12',
        secondValue: '13',
        state: 'accepted',
        timesDiffer: false,
      })
      return dispute
    },
  },
  {
    name: 'two independent origins corroborate',
    status: 'corroborated',
    given: () => {
      const dispute = new Dispute()
      const [courier, gazette] = two(dispute)
      dispute.says(courier, 'asserts')
      dispute.says(gazette, 'supports')
      return dispute
    },
    reasons: ['independent-origins', 'origin-for', 'origin-for'],
  },
  {
    name: 'two origins on one declared side are one side only',
    status: 'one-side-only',
    given: () => {
      const dispute = new Dispute()
      const [courier, gazette] = two(dispute)
      dispute.declare(courier, 'the company')
      dispute.declare(gazette, 'the company')
      dispute.says(courier, 'asserts')
      dispute.says(gazette, 'asserts')
      return dispute
    },
    reasons: ['all-on-one-side', 'independent-origins', 'origin-for', 'origin-for'],
  },
  {
    name: 'two sides corroborate',
    status: 'corroborated',
    given: () => {
      const dispute = new Dispute()
      const [courier, gazette] = two(dispute)
      dispute.declare(courier, 'the company')
      dispute.declare(gazette, 'the passengers')
      dispute.says(courier, 'asserts')
      dispute.says(gazette, 'asserts')
      return dispute
    },
  },
  {
    name: 'one side and one that is no party corroborate',
    status: 'corroborated',
    given: () => {
      const dispute = new Dispute()
      const [courier, gazette] = two(dispute)
      dispute.declare(courier, 'the company')
      dispute.declare(gazette, null)
      dispute.says(courier, 'asserts')
      dispute.says(gazette, 'asserts')
      return dispute
    },
  },
  {
    name: 'three outlets with one agency text are one origin',
    status: 'single-origin',
    given: () => {
      const dispute = new Dispute()
      const group = dispute.group('Coast Agency')
      for (const title of ['Courier', 'Gazette', 'Radio'])
        dispute.says(dispute.source(title, { originGroupId: group }), 'asserts')
      return dispute
    },
    reasons: ['origin-for', 'looked-for'],
  },
  {
    name: 'one speaker in two outlets is one origin',
    status: 'single-origin',
    given: () => {
      const dispute = new Dispute()
      const master = dispute.speaker('the harbour master')
      for (const source of two(dispute)) dispute.says(source, 'asserts', { voice: 'quoted', speakerId: master })
      return dispute
    },
  },
  {
    name: 'two witnesses in one article are two origins',
    status: 'corroborated',
    given: () => {
      const dispute = new Dispute()
      const courier = dispute.source('Courier')
      dispute.says(courier, 'asserts', { voice: 'quoted', speakerId: dispute.speaker('a teacher') })
      dispute.says(courier, 'asserts', { voice: 'quoted', speakerId: dispute.speaker('a deckhand') })
      return dispute
    },
  },
  {
    name: 'two witnesses are one origin where one had it from the other',
    status: 'single-origin',
    given: () => {
      const dispute = new Dispute()
      const courier = dispute.source('Courier')
      const teacher = dispute.speaker('a teacher')
      dispute.says(courier, 'asserts', { voice: 'quoted', speakerId: teacher })
      dispute.says(courier, 'asserts', {
        voice: 'quoted',
        speakerId: dispute.speaker('a deckhand'),
        hadFromId: teacher,
      })
      return dispute
    },
  },
  {
    name: "a source's own author is no second origin beside the source",
    status: 'single-origin',
    given: () => {
      const dispute = new Dispute()
      const courier = dispute.source('Courier', { authors: ['Rosa Lind'] })
      dispute.says(courier, 'asserts')
      dispute.says(courier, 'asserts', { voice: 'own', speakerId: dispute.speaker('rosa  lind') })
      return dispute
    },
  },
  {
    name: 'an outlet quoted elsewhere is no second origin beside its own article',
    status: 'single-origin',
    given: () => {
      const dispute = new Dispute()
      const outlet = dispute.outlet('Harbour Courier')
      dispute.says(dispute.source('Courier', { outletId: outlet }), 'asserts')
      dispute.says(dispute.source('Gazette'), 'asserts', {
        voice: 'quoted',
        speakerId: dispute.speaker('Harbour Courier', outlet),
      })
      return dispute
    },
  },
  {
    name: 'one origin, looked for elsewhere, is a single origin',
    status: 'single-origin',
    given: () => {
      const dispute = new Dispute()
      const [courier, gazette] = two(dispute)
      dispute.says(courier, 'asserts')
      dispute.silent(gazette)
      return dispute
    },
    reasons: ['origin-for', 'looked-for'],
  },
  {
    name: 'one origin with a qualifying passage is a single origin',
    status: 'single-origin',
    given: () => {
      const dispute = new Dispute()
      const [courier, gazette] = two(dispute)
      dispute.says(courier, 'asserts')
      dispute.says(gazette, 'qualifies')
      return dispute
    },
    reasons: ['origin-for', 'looked-for', 'qualified-by'],
  },
  {
    name: 'a first passage alone is unexamined',
    status: 'unexamined',
    given: () => {
      const dispute = new Dispute()
      const [courier] = two(dispute)
      dispute.says(courier, 'asserts')
      return dispute
    },
    reasons: ['only-first-passage', 'origin-for'],
  },
  {
    name: 'a claim without passages is unexamined',
    status: 'unexamined',
    given: () => new Dispute(),
    reasons: ['nothing-for'],
  },
  {
    name: 'questioned only is unexamined',
    status: 'unexamined',
    given: () => {
      const dispute = new Dispute()
      dispute.says(dispute.source('Courier'), 'questions')
      return dispute
    },
    reasons: ['nothing-for', 'questioned-by'],
  },
  {
    name: 'an orphaned passage does not count and is listed',
    status: 'unexamined',
    given: () => {
      const dispute = new Dispute()
      const [courier, gazette] = two(dispute)
      dispute.says(courier, 'asserts')
      dispute.says(gazette, 'asserts', { orphaned: true })
      return dispute
    },
    reasons: ['only-first-passage', 'origin-for', 'orphaned'],
  },
  {
    name: 'a passage found approximately and not checked counts, is listed, and marks the status',
    status: 'corroborated',
    given: () => {
      const dispute = new Dispute()
      const [courier, gazette] = two(dispute)
      for (const source of [courier, gazette]) dispute.declare(source, null)
      dispute.says(courier, 'asserts')
      dispute.says(gazette, 'asserts', { approximate: 'unchecked' })
      return dispute
    },
    reasons: ['independent-origins', 'origin-for', 'origin-for', 'to-be-checked'],
    marks: ['passage-to-check'],
  },
  {
    name: 'a passage found approximately that somebody checked counts as any other',
    status: 'corroborated',
    given: () => {
      const dispute = new Dispute()
      const [courier, gazette] = two(dispute)
      for (const source of [courier, gazette]) dispute.declare(source, null)
      dispute.says(courier, 'asserts')
      dispute.says(gazette, 'asserts', { approximate: 'checked' })
      return dispute
    },
    reasons: ['independent-origins', 'origin-for', 'origin-for'],
    marks: [],
  },
]
