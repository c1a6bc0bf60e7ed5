import { useCallback, useSyncExternalStore } from 'react'
import type { OpenProject } from '#client/open-project.ts'
import type { Replica } from '#client/replica.ts'
import { Store } from '#client/store.ts'
import { useOpenProject } from '#client/use-client.tsx'
import type { CommandInput, CommandName } from '#contract/commands.ts'
import type { Verdict } from '#domain/records/assessment.ts'
import type { IdOf } from '#domain/records/id.ts'

type ClaimId = IdOf<'claim'>

/** A verdict as a screen paints it; one that is being saved is painted as such. */
export interface PaintedVerdict {
  readonly verdict: Verdict | null
  readonly isPending: boolean
}

/** Verdicts, or their taking back as null, that were given and that the core has not answered yet; of one claim the latest. */
export class PendingVerdicts {
  readonly #given = new Store<readonly { readonly claimIds: ReadonlySet<ClaimId>; readonly verdict: Verdict | null }[]>(
    [],
  )

  /** Paints a verdict on claims until the returned function is called: once it is there, or could not be saved. */
  paint(claimIds: Iterable<ClaimId>, verdict: Verdict | null): () => void {
    const painted = { claimIds: new Set(claimIds), verdict }
    this.#given.set([...this.#given.get(), painted])
    return () => this.#given.set(this.#given.get().filter((each) => each !== painted))
  }

  /** What was given last; undefined where nothing is being saved. */
  of = (claimId: ClaimId): Verdict | null | undefined =>
    this.#given.get().findLast(({ claimIds }) => claimIds.has(claimId))?.verdict

  subscribe = (listener: () => void): (() => void) => this.#given.subscribe(listener)
}

const pending = new WeakMap<Replica, PendingVerdicts>()

/** The verdicts of a project that are being saved; the same for every screen of it. */
export function pendingVerdictsOf({ replica }: Pick<OpenProject, 'replica'>): PendingVerdicts {
  const known = pending.get(replica)
  if (known) return known
  const made = new PendingVerdicts()
  pending.set(replica, made)
  return made
}

/** Paints what an edit says of verdicts until the returned function is called; other edits paint nothing. */
export function paintVerdicts<N extends CommandName>(open: OpenProject, name: N, input: CommandInput<N>): () => void {
  const painted = pendingVerdictsOf(open)
  if (isOf(name, 'assessments.record', input)) return painted.paint([input.claimId], input.verdict)
  if (isOf(name, 'assessments.takeBack', input)) return painted.paint([input.claimId], null)
  if (isOf(name, 'claims.editMany', input)) {
    const { claimIds, change } = input
    if (change.do === 'verdict') return painted.paint(claimIds, change.verdict)
    if (change.do === 'take-back') return painted.paint(claimIds, null)
  }
  return () => undefined
}

const isOf = <N extends CommandName>(given: CommandName, name: N, input: unknown): input is CommandInput<N> =>
  given === name && input !== undefined

/** The verdict to show on a claim: what is being saved, at once, else the one that stands. */
export function usePaintedVerdict(claimId: ClaimId, standing: Verdict | null): PaintedVerdict {
  const painted = pendingVerdictsOf(useOpenProject())
  const given = useSyncExternalStore(
    painted.subscribe,
    useCallback(() => painted.of(claimId), [painted, claimId]),
  )
  return given === undefined || given === standing
    ? { verdict: standing, isPending: false }
    : { verdict: given, isPending: true }
}
