import type { RecordChange } from '#domain/project/change-set.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { Assessment } from '#domain/records/assessment.ts'
import type { Claim } from '#domain/records/claim.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { affectedClaims } from '#domain/status/affected-claims.ts'
import { deriveStatus } from '#domain/status/derive-status.ts'
import type { ClaimStatus } from '#domain/status/status.ts'
import { verdictDiffers, verdictOf } from '#domain/status/verdict-of.ts'
import { lastChangeOf } from './last-change-of.ts'
import { sortedInSteps } from './sorted-in-steps.ts'

type ClaimId = IdOf<'claim'>

/**
 * What the ledger knows of each claim, derived when it is first asked for and kept until a change touches it. Ten thousand
 * claims are derived only as far as the list, the filter or the sort needs them, and the others while nobody waits.
 */
export class ClaimStatuses {
  readonly #statuses = new Map<ClaimId, ClaimStatus>()
  readonly #verdicts = new Map<ClaimId, Readonly<Assessment> | null>()
  readonly #lastChanges = new Map<ClaimId, string>()
  readonly #ranks = new Map<string, ReadonlyMap<ClaimId, number>>()
  /** Ranks that are being made. */
  readonly #ranking = new Map<string, Generator<void, ReadonlyMap<ClaimId, number>>>()
  #project: ProjectReader
  readonly researcherId: IdOf<'researcher'>

  /** @param researcherId the researcher at work, whose verdicts the ledger shows */
  constructor(project: ProjectReader, researcherId: IdOf<'researcher'>) {
    this.#project = project
    this.researcherId = researcherId
  }

  /** The records that everything is derived from. */
  get project(): ProjectReader {
    return this.#project
  }

  /** The rule's status of a claim, with reasons, marks and counts. */
  statusOf(claimId: ClaimId): ClaimStatus {
    return kept(this.#statuses, claimId, () => deriveStatus(this.project.passing(), claimId))
  }

  /**
   * Derives the statuses that nobody has asked for yet, and then the places of the statements, until told that it is enough; true when
   * nothing is left.
   */
  deriveAhead(isEnough: () => boolean, language: string): boolean {
    for (const { id } of this.project.all('claim')) {
      if (this.#statuses.has(id)) continue
      if (isEnough()) return false
      this.statusOf(id)
    }
    while (!this.#ranks.has(language)) {
      if (isEnough()) return false
      this.#rankOn(language)
    }
    return true
  }

  /** The verdict of the researcher at work, or null. */
  verdictOf(claimId: ClaimId): Readonly<Assessment> | null {
    return kept(this.#verdicts, claimId, () => verdictOf(this.project, claimId, this.researcherId))
  }

  /** When anything about the claim last changed, ISO 8601 in UTC. */
  lastChangeOf(claimId: ClaimId): string {
    return kept(this.#lastChanges, claimId, () => lastChangeOf(this.project, claimId))
  }

  /**
   * The places of the claims in a list of their statements, as a language sorts it and with numbers by their value; equal
   * statements share a place. Comparing ten thousand statements takes longer than a person waits for a sorted list.
   */
  statementRanks(language: string): ReadonlyMap<ClaimId, number> {
    for (;;) {
      const known = this.#ranks.get(language)
      if (known) return known
      this.#rankOn(language)
    }
  }

  /** Goes on with the ranks of a language by one step. */
  #rankOn(language: string): void {
    const ranking = this.#ranking.get(language) ?? ranksInSteps(this.project.all('claim'), language)
    const { done, value } = ranking.next()
    if (done) {
      this.#ranks.set(language, value)
      this.#ranking.delete(language)
    } else this.#ranking.set(language, ranking)
  }

  /** Whether the verdict says something else than the rule; never where there is no verdict. */
  differs(claimId: ClaimId): boolean {
    const given = this.verdictOf(claimId)
    return given !== null && verdictDiffers(given.verdict, this.statusOf(claimId).status)
  }

  /** Forgets what these changes can alter. Called once for each change set, after it was applied. */
  forget(changes: readonly RecordChange[]): void {
    const isAboutStatements = ({ before, after }: RecordChange): boolean =>
      (before?.type === 'claim' || after?.type === 'claim') && statementIn(before) !== statementIn(after)
    if (changes.some(isAboutStatements)) this.#forgetRanks()
    const affected = affectedClaims(this.project, changes)
    if (affected === 'all') {
      this.#forgetAll()
      return
    }
    for (const id of affected) {
      this.#statuses.delete(id)
      this.#verdicts.delete(id)
      this.#lastChanges.delete(id)
    }
  }

  /** Starts over with other records, after a new first copy. */
  restart(project: ProjectReader): void {
    this.#project = project
    this.#forgetRanks()
    this.#forgetAll()
  }

  #forgetRanks(): void {
    this.#ranks.clear()
    this.#ranking.clear()
  }

  #forgetAll(): void {
    this.#statuses.clear()
    this.#verdicts.clear()
    this.#lastChanges.clear()
  }

  /** How many statuses are held, for tests. */
  get held(): number {
    return this.#statuses.size
  }
}

function* ranksInSteps(
  claims: readonly Readonly<Claim>[],
  language: string,
): Generator<void, ReadonlyMap<ClaimId, number>> {
  const { compare } = new Intl.Collator(language, { numeric: true })
  const ranks = new Map<ClaimId, number>()
  let place = 0
  let last: string | null = null
  const byStatement = (a: Readonly<Claim>, b: Readonly<Claim>): number => compare(a.statement, b.statement)
  for (const { id, statement } of yield* sortedInSteps(claims, byStatement)) {
    if (last !== null && compare(last, statement) !== 0) place += 1
    ranks.set(id, place)
    last = statement
    if (ranks.size % 512 === 0) yield
  }
  return ranks
}

const statementIn = (record: AnyRecord | null): string | null => (record?.type === 'claim' ? record.statement : null)

function kept<T>(cache: Map<ClaimId, T>, id: ClaimId, derive: () => T): T {
  const known = cache.get(id)
  if (known !== undefined) return known
  const derived = derive()
  cache.set(id, derived)
  return derived
}
