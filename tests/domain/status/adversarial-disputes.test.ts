import { describe, expect, it } from 'vitest'
import type { Status } from '#domain/status/status.ts'
import { Dispute } from './dispute.ts'

interface Case {
  readonly name: string
  readonly status: Status
  readonly given: (dispute: Dispute) => void
  readonly origins?: number
}

const titles = [
  'Courier',
  'Gazette',
  'Radio',
  'Island Post',
  'Sahil Daily',
  'Bay News',
  'Pilot',
  'Lamp',
  'Tide',
  'Quay',
]

const cases: readonly Case[] = [
  {
    name: 'one speaker in ten outlets is one origin',
    status: 'single-origin',
    origins: 1,
    given: (dispute) => {
      const master = dispute.speaker('the harbour master')
      for (const title of titles)
        dispute.says(dispute.source(title, { outletId: dispute.outlet(title) }), 'asserts', {
          voice: 'quoted',
          speakerId: master,
        })
    },
  },
  {
    name: 'one author who signs the same piece in ten outlets is one origin',
    status: 'single-origin',
    origins: 1,
    given: (dispute) => {
      const rosa = dispute.speaker('Rosa Lind')
      for (const title of titles)
        dispute.says(dispute.source(title, { authors: ['Rosa Lind'] }), 'asserts', { speakerId: rosa })
    },
  },
  {
    name: 'an author quoted in their own article is no second origin beside it, whatever else they wrote',
    status: 'single-origin',
    origins: 1,
    given: (dispute) => {
      const rosa = dispute.speaker('Rosa Lind')
      dispute.says(dispute.source('Courier', { authors: ['Rosa Lind'] }), 'questions')
      const gazette = dispute.source('Gazette', { authors: ['Rosa Lind'] })
      dispute.says(gazette, 'asserts')
      dispute.says(gazette, 'asserts', { voice: 'quoted', speakerId: rosa })
    },
  },
  {
    name: 'an outlet that speaks under its own name is no second origin beside its article',
    status: 'single-origin',
    origins: 1,
    given: (dispute) => {
      const courier = dispute.source('Courier', { outletId: dispute.outlet('Harbour Courier') })
      dispute.says(courier, 'asserts')
      dispute.says(dispute.source('Gazette'), 'asserts', {
        voice: 'quoted',
        speakerId: dispute.speaker('HARBOUR  courier'),
      })
    },
  },
  {
    name: 'three who had it one from the other are one origin, in whatever order they are linked',
    status: 'single-origin',
    origins: 1,
    given: (dispute) => {
      const [cook, mate, pilot] = ['the cook', 'the mate', 'the pilot'].map((name) => dispute.speaker(name))
      if (!cook || !mate || !pilot) throw new Error('three speakers')
      dispute.says(dispute.source('Courier'), 'asserts', { voice: 'quoted', speakerId: cook, hadFromId: mate })
      dispute.says(dispute.source('Gazette'), 'asserts', { voice: 'quoted', speakerId: mate, hadFromId: pilot })
      dispute.says(dispute.source('Radio'), 'asserts', { voice: 'quoted', speakerId: pilot })
    },
  },
  {
    name: 'two who had it from each other are one origin',
    status: 'single-origin',
    origins: 1,
    given: (dispute) => {
      const cook = dispute.speaker('the cook')
      const mate = dispute.speaker('the mate')
      dispute.says(dispute.source('Courier'), 'asserts', { voice: 'quoted', speakerId: cook, hadFromId: mate })
      dispute.says(dispute.source('Gazette'), 'asserts', { voice: 'quoted', speakerId: mate, hadFromId: cook })
    },
  },
  {
    name: 'a witness who had it from a source’s own author is of that source’s origin',
    status: 'single-origin',
    origins: 1,
    given: (dispute) => {
      dispute.says(dispute.source('Courier', { authors: ['Rosa Lind'] }), 'asserts')
      dispute.says(dispute.source('Gazette'), 'asserts', {
        voice: 'quoted',
        speakerId: dispute.speaker('a teacher'),
        hadFromId: dispute.speaker('Rosa Lind'),
      })
    },
  },
  {
    name: 'unnamed words of three copies of one agency text are one origin, a named witness in one of them another',
    status: 'corroborated',
    origins: 2,
    given: (dispute) => {
      const group = dispute.group('Coast Agency')
      const copies = titles.slice(0, 3).map((title) => dispute.source(title, { originGroupId: group }))
      for (const copy of copies) dispute.says(copy, 'asserts', { voice: 'paraphrased' })
      if (copies[0]) dispute.says(copies[0], 'asserts', { voice: 'quoted', speakerId: dispute.speaker('a teacher') })
    },
  },
  {
    name: 'two outlets on two sides that carry one speaker of one side are no corroboration',
    status: 'single-origin',
    given: (dispute) => {
      const captain = dispute.speaker('the captain')
      dispute.declare(captain, 'the company')
      for (const side of ['the company', 'the passengers']) {
        const source = dispute.source(side)
        dispute.declare(source, side)
        dispute.says(source, 'asserts', { voice: 'quoted', speakerId: captain })
      }
    },
  },
  {
    name: 'two speakers of one side in outlets of the other are one side only',
    status: 'one-side-only',
    given: (dispute) => {
      for (const name of ['the captain', 'the mate']) {
        const speaker = dispute.speaker(name)
        dispute.declare(speaker, 'the company')
        const source = dispute.source(`Courier of ${name}`)
        dispute.declare(source, 'the passengers')
        dispute.says(source, 'asserts', { voice: 'quoted', speakerId: speaker })
      }
    },
  },
  {
    name: 'one declared side and one that nobody declared is corroborated, and marked',
    status: 'corroborated',
    given: (dispute) => {
      const courier = dispute.source('Courier')
      dispute.declare(courier, 'the company')
      dispute.says(courier, 'asserts')
      dispute.says(dispute.source('Gazette'), 'asserts')
    },
  },
  {
    name: 'a side that was declared anew counts as it was declared last',
    status: 'one-side-only',
    given: (dispute) => {
      for (const title of ['Courier', 'Gazette']) {
        const source = dispute.source(title)
        dispute.declare(source, title)
        dispute.declare(source, 'the company')
        dispute.says(source, 'asserts')
      }
    },
  },
  {
    name: 'a dispute of a withdrawn passage contests nothing',
    status: 'unexamined',
    given: (dispute) => {
      dispute.says(dispute.source('Courier'), 'asserts')
      const gazette = dispute.source('Gazette')
      dispute.withdraw(gazette, [dispute.says(gazette, 'disputes')])
    },
  },
  {
    name: 'a dispute in an orphaned passage contests nothing',
    status: 'unexamined',
    given: (dispute) => {
      dispute.says(dispute.source('Courier'), 'asserts')
      dispute.says(dispute.source('Gazette'), 'disputes', { orphaned: true })
    },
  },
  {
    name: 'one link for withdrawn and the other orphaned is not superseded: not all are withdrawn',
    status: 'unexamined',
    given: (dispute) => {
      const courier = dispute.source('Courier')
      dispute.withdraw(courier, [dispute.says(courier, 'asserts')])
      dispute.says(dispute.source('Gazette'), 'asserts', { orphaned: true })
    },
  },
  {
    name: 'a passage that is orphaned and withdrawn is withdrawn',
    status: 'superseded',
    given: (dispute) => {
      const courier = dispute.source('Courier')
      dispute.withdraw(courier, [dispute.says(courier, 'asserts', { orphaned: true })])
    },
  },
  {
    name: 'a reply withdraws nothing',
    status: 'unexamined',
    given: (dispute) => {
      const courier = dispute.source('Courier')
      dispute.says(courier, 'asserts')
      dispute.add('notice', {
        kind: 'reply',
        sourceId: courier,
        annotationIds: null,
        withdraws: false,
        date: { value: null, basis: 'unknown' },
        text: 'we stand by it',
      })
    },
  },
  {
    name: 'a notice on one source withdraws nothing of another',
    status: 'unexamined',
    given: (dispute) => {
      dispute.says(dispute.source('Courier'), 'asserts')
      dispute.withdraw(dispute.source('Gazette'), null)
    },
  },
  {
    name: 'only a link against withdrawn, with nothing for, is unexamined',
    status: 'unexamined',
    given: (dispute) => {
      const courier = dispute.source('Courier')
      dispute.withdraw(courier, [dispute.says(courier, 'disputes')])
    },
  },
  {
    name: 'a second passage of the same source is something beyond the first',
    status: 'single-origin',
    given: (dispute) => {
      const courier = dispute.source('Courier')
      dispute.says(courier, 'asserts')
      dispute.says(courier, 'supports')
    },
  },
  {
    name: 'a silence of the very source that speaks is nothing beyond its passage',
    status: 'unexamined',
    given: (dispute) => {
      const courier = dispute.source('Courier')
      dispute.says(courier, 'asserts')
      dispute.silent(courier)
    },
  },
]

describe('disputes that try to fool the status rule', () => {
  it.each(cases)('$name: $status', ({ given, status, origins }) => {
    const dispute = new Dispute()
    given(dispute)
    expect(dispute.status.status).toBe(status)
    if (origins !== undefined) expect(dispute.status.counts.origins).toBe(origins)
  })

  it('says of one origin that says both so, though it speaks in two places', () => {
    const dispute = new Dispute()
    const outlet = dispute.outlet('Harbour Courier')
    dispute.says(dispute.source('Courier', { outletId: outlet }), 'asserts')
    dispute.says(dispute.source('Gazette'), 'disputes', {
      voice: 'quoted',
      speakerId: dispute.speaker('Harbour Courier', outlet),
    })
    const { status, reasons } = dispute.status
    expect(status).toBe('contested')
    expect(reasons.map(({ code }) => code)).toContain('one-origin-says-both')
  })

  it('says that it was looked for in three of four others', () => {
    const dispute = new Dispute()
    const [first, ...others] = titles.slice(0, 5).map((title) => dispute.source(title))
    if (!first) throw new Error('a source')
    dispute.says(first, 'asserts')
    for (const other of others.slice(0, 3)) dispute.silent(other)
    expect(dispute.status.status).toBe('single-origin')
    expect(dispute.status.reasons).toContainEqual({ code: 'looked-for', linkIds: [], lookedThrough: 3, others: 4 })
  })

  it('counts a look through the revision that no longer has the passage', () => {
    const dispute = new Dispute()
    dispute.says(dispute.source('Courier'), 'asserts')
    const gazette = dispute.source('Gazette')
    dispute.says(gazette, 'asserts', { orphaned: true })
    expect(dispute.status.counts).toMatchObject({ lookedThrough: 0, notExamined: 0 })
    dispute.silent(gazette)
    expect(dispute.status).toMatchObject({ status: 'single-origin', counts: { lookedThrough: 1, notExamined: 0 } })
  })

  it.each(['accepted', 'dismissed', 'candidate'] as const)('weighs a discrepancy that is %s as such', (state) => {
    const dispute = new Dispute()
    const first = dispute.says(dispute.source('Courier'), 'asserts')
    const second = dispute.says(dispute.source('Gazette'), 'asserts')
    const discrepancy = { claimId: dispute.claimId, on: 'number', firstValue: '40', secondValue: '38' } as const
    dispute.add('discrepancy', {
      ...discrepancy,
      firstLinkId: first.id,
      secondLinkId: second.id,
      state,
      timesDiffer: true,
    })
    expect(dispute.status.status).toBe(state === 'accepted' ? 'contested' : 'corroborated')
    expect(dispute.status.marks.includes('times-differ')).toBe(state !== 'dismissed')
  })

  it('weighs no discrepancy with a passage that was withdrawn', () => {
    const dispute = new Dispute()
    const first = dispute.says(dispute.source('Courier'), 'asserts')
    const gazette = dispute.source('Gazette')
    const second = dispute.says(gazette, 'asserts')
    const discrepancy = { claimId: dispute.claimId, on: 'number', firstValue: '40', secondValue: '38' } as const
    const links = { firstLinkId: first.id, secondLinkId: second.id }
    dispute.add('discrepancy', { ...discrepancy, ...links, state: 'accepted', timesDiffer: true })
    dispute.withdraw(gazette, [second])
    expect(dispute.status).toMatchObject({ status: 'unexamined', marks: [] })
  })
})
