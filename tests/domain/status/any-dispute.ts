import fc from 'fast-check'
import type { Claim } from '#domain/records/claim.ts'
import type { EvidenceLink } from '#domain/records/evidence-link.ts'
import { Dispute } from './dispute.ts'

const names = ['Rosa Lind', 'Harbour Courier', 'the captain', 'a teacher'] as const
const index = fc.nat({ max: 5 })
const maybe = fc.option(index, { nil: null })

const link = fc.record({
  source: index,
  stance: fc.constantFrom('asserts', 'supports', 'disputes', 'qualifies', 'questions'),
  on: fc.constantFrom('whole', 'number', 'date'),
  voice: fc.constantFrom('own', 'quoted', 'paraphrased'),
  speaker: maybe,
  hadFrom: maybe,
  orphaned: fc.boolean(),
  withdrawn: fc.constantFrom(false, false, false, true),
})

/** What a random dispute is made of. */
export const disputeParts = fc.record({
  kind: fc.constantFrom<Claim['kind']>('fact', 'fact', 'saying', 'allegation', 'position'),
  sources: fc.array(
    fc.record({
      author: maybe,
      outlet: maybe,
      group: maybe,
      side: maybe,
      withdrawn: fc.constantFrom(false, false, false, false, true),
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
  speakerSides: fc.array(maybe, { minLength: names.length, maxLength: names.length }),
  links: fc.array(link, { maxLength: 7 }),
  silences: fc.array(index, { maxLength: 4 }),
  discrepancies: fc.array(
    fc.record({ first: index, second: index, state: fc.constantFrom('candidate', 'accepted', 'dismissed') }),
    { maxLength: 3 },
  ),
})
export type DisputeParts = typeof disputeParts extends fc.Arbitrary<infer T> ? T : never

const at = <T>(list: readonly T[], place: number | null): T | null =>
  place === null || list.length === 0 ? null : (list[place % list.length] ?? null)
const sides = ['the company', 'the passengers', null] as const

/** The dispute that these parts make. */
export function disputeOf(parts: DisputeParts): Dispute {
  const allegation = parts.kind === 'allegation' ? ({ accuses: 'the company', reply: 'sought' } as const) : null
  const dispute = new Dispute({ kind: parts.kind, allegation })
  const outlets = ['Harbour Courier', 'Gazette'].map((name) => dispute.outlet(name))
  const groups = ['Coast Agency', 'Bay Press'].map((name) => dispute.group(name))
  const speakers = names.map((name) => dispute.speaker(name))
  for (const [place, side] of parts.speakerSides.entries()) {
    const speaker = speakers[place]
    if (side !== null && speaker) dispute.declare(speaker, at(sides, side))
  }
  const sources = parts.sources.map((source, place) => {
    const author = at(names, source.author)
    const id = dispute.source(`Source ${place}`, {
      authors: author === null ? [] : [author],
      outletId: at(outlets, source.outlet),
      originGroupId: at(groups, source.group),
    })
    if (source.side !== null) dispute.declare(id, at(sides, source.side))
    return id
  })
  const links: EvidenceLink[] = []
  for (const { source, speaker, hadFrom, orphaned, withdrawn, ...fields } of parts.links) {
    const sourceId = at(sources, source)
    if (!sourceId) continue
    const made = dispute.says(sourceId, fields.stance, {
      ...fields,
      speakerId: at(speakers, speaker),
      hadFromId: at(speakers, hadFrom),
      ...(orphaned ? { orphaned } : {}),
    })
    if (withdrawn) dispute.withdraw(sourceId, [made])
    links.push(made)
  }
  for (const [place, { withdrawn }] of parts.sources.entries()) {
    const sourceId = sources[place]
    if (withdrawn && sourceId) dispute.withdraw(sourceId, null)
  }
  for (const silence of parts.silences) {
    const sourceId = at(sources, silence)
    if (sourceId) dispute.silent(sourceId)
  }
  for (const { first, second, state } of parts.discrepancies) {
    const [firstLink, secondLink] = [at(links, first), at(links, second)]
    if (!firstLink || !secondLink || firstLink.id === secondLink.id) continue
    dispute.add('discrepancy', {
      claimId: dispute.claimId,
      firstLinkId: firstLink.id,
      secondLinkId: secondLink.id,
      on: 'number',
      firstValue: '40',
      secondValue: '38',
      state,
      timesDiffer: false,
    })
  }
  return dispute
}
