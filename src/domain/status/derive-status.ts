import type { ProjectReader } from '../project/project-records.ts'
import type { Claim } from '../records/claim.ts'
import type { IdOf } from '../records/id.ts'
import { groupOf, originsOf } from './origin-of.ts'
import { type DeclaredSide, sideOfLink, sideOfOrigin } from './side-of.ts'
import type { ClaimStatus, Mark, Origin, Status, StatusCounts, StatusReason } from './status.ts'
import { type ClaimLinks, isFor, isUnchecked, linksOfClaim, type WeighedLink } from './weighed-links.ts'

interface Evidence {
  readonly claim: Readonly<Claim>
  readonly links: ClaimLinks
  readonly supporting: ReadonlyMap<Origin, readonly WeighedLink[]>
  readonly against: ReadonlyMap<Origin, readonly WeighedLink[]>
  readonly sides: ReadonlyMap<Origin, DeclaredSide>
  readonly discrepancies: readonly StatusReason[]
  readonly counts: StatusCounts
}

/**
 * The status rule (PRODUCT.md): gathers the claim's evidence, then answers the first line that fits, with its reasons, the
 * marks beside it and the counts. Total: every claim gets exactly one status. An unknown id is a bug and throws.
 */
export function deriveStatus(project: ProjectReader, claimId: IdOf<'claim'>): ClaimStatus {
  const claim = project.get(claimId)
  if (!claim) throw new Error(`no claim ${claimId}`)
  const evidence = gather(project, claim)
  const { status, reasons } = ruled(evidence)
  return {
    claimId,
    status,
    marks: marksOf(project, evidence, status),
    reasons: [...reasons, ...uncounted(evidence.links), ...limiting(evidence.links)],
    counts: evidence.counts,
  }
}

function gather(project: ProjectReader, claim: Readonly<Claim>): Evidence {
  const links = linksOfClaim(project, claim.id)
  const origins = originsOf(project, links.counted)
  const originOf = ({ link, source }: WeighedLink): Origin => origins.get(link.id) ?? groupOf(source)
  const supporting = Map.groupBy(
    links.counted.filter(({ link }) => isFor(link.stance)),
    originOf,
  )
  const against = Map.groupBy(
    links.counted.filter(({ link }) => link.stance === 'disputes'),
    originOf,
  )
  const sides = new Map(
    [...supporting].map(([origin, its]) => [origin, sideOfOrigin(its.map((link) => sideOfLink(project, link)))]),
  )
  return {
    claim,
    links,
    supporting,
    against,
    sides,
    discrepancies: acceptedDiscrepancies(project, claim, links.counted, origins),
    counts: countsOf(project, claim, links, {
      origins: new Set(origins.values()).size,
      originsFor: supporting.size,
      originsAgainst: against.size,
    }),
  }
}

/** The first line of the rule that fits, in its order. */
function ruled(evidence: Evidence): { readonly status: Status; readonly reasons: readonly StatusReason[] } {
  const { claim, links, supporting, against, discrepancies, counts } = evidence
  const forLinks = idsOf(links.counted.filter(({ link }) => isFor(link.stance)))
  const origins = [...originReasons('origin-for', supporting), ...originReasons('origin-against', against)]

  if (claim.kind === 'position') return { status: 'not-weighed', reasons: [{ code: 'position', linkIds: [] }] }

  const withdrawnFor = links.withdrawn.filter(({ link }) => isFor(link.stance))
  const stillFor = [...links.counted, ...links.orphaned].some(({ link }) => isFor(link.stance))
  if (withdrawnFor.length > 0 && !stillFor) {
    return { status: 'superseded', reasons: [{ code: 'all-withdrawn', linkIds: idsOf(withdrawnFor) }, ...origins] }
  }

  if (against.size > 0 || discrepancies.length > 0) {
    return { status: 'contested', reasons: [...contestedReasons(evidence), ...origins, ...discrepancies] }
  }

  const lookedFor: StatusReason = {
    code: 'looked-for',
    linkIds: [],
    lookedThrough: counts.lookedThrough,
    others: counts.lookedThrough + counts.notExamined,
  }
  if (supporting.size >= 2) {
    const independent: StatusReason = { code: 'independent-origins', linkIds: forLinks, count: supporting.size }
    const side = sharedSide(evidence.sides)
    if (side === null) return { status: 'corroborated', reasons: [independent, ...origins] }
    return {
      status: 'one-side-only',
      reasons: [{ code: 'all-on-one-side', linkIds: forLinks, sideId: side }, independent, ...origins],
    }
  }
  if (supporting.size === 1) {
    const beyond = links.counted.length > 1 || counts.lookedThrough > 0
    if (beyond) return { status: 'single-origin', reasons: [...origins, lookedFor] }
    return { status: 'unexamined', reasons: [{ code: 'only-first-passage', linkIds: forLinks }, ...origins] }
  }
  return { status: 'unexamined', reasons: [{ code: 'nothing-for', linkIds: [] }] }
}

function contestedReasons({ supporting, against }: Evidence): readonly StatusReason[] {
  const againstLinks = [...against.values()].flat()
  const reasons: StatusReason[] = []
  if (againstLinks.length > 0) {
    reasons.push({
      code: 'contested-on',
      linkIds: idsOf(againstLinks),
      on: [...new Set(againstLinks.map(({ link }) => link.on))],
    })
  }
  if (supporting.size === 0) reasons.push({ code: 'nobody-asserts', linkIds: [] })
  for (const [origin, links] of against) {
    const both = supporting.get(origin)
    if (both) reasons.push({ code: 'one-origin-says-both', linkIds: idsOf([...both, ...links]), origin })
  }
  return reasons
}

function acceptedDiscrepancies(
  project: ProjectReader,
  claim: Readonly<Claim>,
  counted: readonly WeighedLink[],
  origins: ReadonlyMap<IdOf<'evidenceLink'>, Origin>,
): readonly StatusReason[] {
  const speaksFor = new Set(counted.filter(({ link }) => isFor(link.stance)).map(({ link }) => link.id))
  return project
    .referring('discrepancy', claim.id)
    .filter(({ state, firstLinkId, secondLinkId }) => {
      const bothFor = speaksFor.has(firstLinkId) && speaksFor.has(secondLinkId)
      return state === 'accepted' && bothFor && origins.get(firstLinkId) !== origins.get(secondLinkId)
    })
    .map(({ firstLinkId, secondLinkId, on, firstValue, secondValue }) => ({
      code: 'accepted-discrepancy',
      linkIds: [firstLinkId, secondLinkId],
      on,
      values: [firstValue, secondValue],
    }))
}

/** The one declared side that every origin for is on, or null. */
function sharedSide(sides: ReadonlyMap<Origin, DeclaredSide>): IdOf<'side'> | null {
  const distinct = new Set(sides.values())
  const [only] = distinct
  return distinct.size === 1 && only && only !== 'not-a-party' && only !== 'not-declared' ? only : null
}

function marksOf(project: ProjectReader, { claim, links, sides }: Evidence, status: Status): readonly Mark[] {
  const found: Mark[] = []
  if (links.counted.some(({ link }) => link.stance === 'qualifies')) found.push('qualified')
  if (links.counted.some(({ link }) => link.stance === 'questions')) found.push('questioned')
  if (links.counted.some(({ link }) => link.voice !== 'own' && link.speakerId === null)) found.push('speaker-not-named')
  if (status === 'corroborated' && [...sides.values()].includes('not-declared')) found.push('sides-not-declared')
  const counted = new Set(links.counted.map(({ link }) => link.id))
  const timesDiffer = project
    .referring('discrepancy', claim.id)
    .some(
      (each) =>
        each.timesDiffer &&
        each.state !== 'dismissed' &&
        counted.has(each.firstLinkId) &&
        counted.has(each.secondLinkId),
    )
  if (timesDiffer) found.push('times-differ')
  if (claim.kind === 'allegation' && claim.allegation?.reply !== 'carried') found.push('allegation-without-reply')
  if (links.counted.some(isUnchecked)) found.push('passage-to-check')
  return found
}

function countsOf(
  project: ProjectReader,
  claim: Readonly<Claim>,
  links: ClaimLinks,
  origins: Pick<StatusCounts, 'origins' | 'originsFor' | 'originsAgainst'>,
): StatusCounts {
  const standing = new Set([...links.counted, ...links.withdrawn].map(({ source }) => source.id))
  const orphaned = new Set(links.orphaned.map(({ source }) => source.id))
  const lookedThrough = new Set(
    project
      .referring('silence', claim.id)
      .filter(
        ({ sourceId, revision }) => !standing.has(sourceId) && project.get(sourceId)?.currentRevision === revision,
      )
      .map(({ sourceId }) => sourceId),
  )
  return {
    sources: new Set(links.counted.map(({ source }) => source.id)).size,
    ...origins,
    lookedThrough: lookedThrough.size,
    notExamined: project.count('source') - standing.union(orphaned).union(lookedThrough).size,
  }
}

const idsOf = (links: readonly WeighedLink[]): readonly IdOf<'evidenceLink'>[] => links.map(({ link }) => link.id)

const originReasons = (
  code: 'origin-for' | 'origin-against',
  origins: ReadonlyMap<Origin, readonly WeighedLink[]>,
): readonly StatusReason[] =>
  [...origins].map(([origin, links]) => ({
    code,
    origin,
    linkIds: idsOf(links),
    sourceIds: [...new Set(links.map(({ source }) => source.id))],
  }))

function uncounted({ orphaned, withdrawn }: ClaimLinks): readonly StatusReason[] {
  const reasons: StatusReason[] = []
  if (orphaned.length > 0) reasons.push({ code: 'orphaned', linkIds: idsOf(orphaned) })
  if (withdrawn.length > 0) reasons.push({ code: 'withdrawn', linkIds: idsOf(withdrawn) })
  return reasons
}

function limiting({ counted }: ClaimLinks): readonly StatusReason[] {
  const reasons: StatusReason[] = []
  const qualifying = counted.filter(({ link }) => link.stance === 'qualifies')
  const questioning = counted.filter(({ link }) => link.stance === 'questions')
  if (qualifying.length > 0) reasons.push({ code: 'qualified-by', linkIds: idsOf(qualifying) })
  const unchecked = counted.filter(isUnchecked)
  if (questioning.length > 0) reasons.push({ code: 'questioned-by', linkIds: idsOf(questioning) })
  if (unchecked.length > 0) reasons.push({ code: 'to-be-checked', linkIds: idsOf(unchecked) })
  return reasons
}
