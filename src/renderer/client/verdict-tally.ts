import type { ProjectReader } from '#domain/project/project-records.ts'
import type { Verdict } from '#domain/records/assessment.ts'
import type { IdOf } from '#domain/records/id.ts'
import { verdictOf } from '#domain/status/verdict-of.ts'
import type { OpenProject } from './open-project.ts'
import type { Replica, ReplicaChange } from './replica.ts'
import { Store } from './store.ts'

/** How many claims there are, and how many of them have which verdict of the researcher at work. */
export interface VerdictCounts extends Readonly<Record<Verdict, number>> {
  readonly claims: number
}

/** Counts the verdicts of a project once, and from then on only those of the claims that a change touches. */
export class VerdictTally {
  readonly counts = new Store<VerdictCounts>({ claims: 0, contested: 0, corroborated: 0, 'left-open': 0 })
  readonly #researcherId: IdOf<'researcher'>
  readonly #verdicts = new Map<IdOf<'claim'>, Verdict>()

  constructor(project: ProjectReader, researcherId: IdOf<'researcher'>) {
    this.#researcherId = researcherId
    this.changed('everything', project)
  }

  /** Called with every change, after it was applied. */
  changed(change: ReplicaChange, project: ProjectReader): void {
    if (change === 'everything') this.#verdicts.clear()
    for (const id of change === 'everything' ? project.all('claim').map((claim) => claim.id) : claimsIn(change)) {
      const given = project.get(id) && verdictOf(project, id, this.#researcherId)
      if (given) this.#verdicts.set(id, given.verdict)
      else this.#verdicts.delete(id)
    }
    const found = { contested: 0, corroborated: 0, 'left-open': 0 }
    for (const verdict of this.#verdicts.values()) found[verdict] += 1
    this.counts.set({ claims: project.count('claim'), ...found })
  }
}

const claimsIn = (change: Exclude<ReplicaChange, 'everything'>): ReadonlySet<IdOf<'claim'>> =>
  new Set(
    change.flatMap(({ before, after }) =>
      [before, after].flatMap((record) => {
        if (record?.type === 'claim') return [record.id]
        return record?.type === 'assessment' ? [record.claimId] : []
      }),
    ),
  )

const tallies = new WeakMap<Replica, VerdictTally>()

/** The tally of an open project, the same as long as its window keeps it open. */
export function verdictTallyOf({ replica, researcherId }: OpenProject): VerdictTally {
  const known = tallies.get(replica)
  if (known) return known
  const tally = new VerdictTally(replica.records, researcherId)
  replica.subscribe((change) => tally.changed(change, replica.records))
  tallies.set(replica, tally)
  return tally
}
