import type { ProjectStorage } from '#core/project-files/project-storage.ts'
import type { ErrorOf } from '#domain/errors.ts'
import type { ChangeSet } from '#domain/project/change-set.ts'
import { fail, ok, type Result } from '#domain/result.ts'

/** A journal in memory whose lines become durable when the test says so, or fail. */
export class MemoryStorage implements ProjectStorage {
  readonly folder = 'memory'
  access: 'write' | 'read' = 'write'
  readonly readOnlyBecause = null
  readonly journal: ChangeSet[] = []
  fault: ErrorOf<'not-saved'>['reason'] | null = null
  /** The sequence from which on lines fail, or null. */
  failAt: number | null = null
  #held: (() => void)[] | null = null

  /** Holds every line back until `release`. */
  hold(): void {
    this.#held = []
  }

  release(): void {
    const held = this.#held ?? []
    this.#held = null
    for (const go of held) go()
  }

  async append(changeSet: ChangeSet): Promise<Result<null>> {
    if (this.#held) await new Promise<void>((resolve) => this.#held?.push(resolve))
    if (this.fault) return fail({ code: 'not-saved', reason: this.fault })
    if (this.failAt !== null && changeSet.sequence >= this.failAt)
      return fail({ code: 'not-saved', reason: 'disk-error' })
    this.journal.push(structuredClone(changeSet))
    return ok(null)
  }

  snapshotIfDue(): void {}

  async snapshotNow(): Promise<Result<null>> {
    return ok(null)
  }

  async writeSource(): Promise<Result<null>> {
    return ok(null)
  }

  async nextRevision(): Promise<Result<number>> {
    return ok(2)
  }

  async readDocument(sourceId: string): Promise<Result<never>> {
    return fail({ code: 'not-found', what: 'document', id: sourceId })
  }

  async readOriginal(sourceId: string): Promise<Result<never>> {
    return fail({ code: 'not-found', what: 'original', id: sourceId })
  }

  async readLayout(): Promise<Result<null>> {
    return ok(null)
  }

  async readPicture(sourceId: string): Promise<Result<never>> {
    return fail({ code: 'not-found', what: 'picture', id: sourceId })
  }

  async retry(): Promise<Result<null>> {
    return this.fault ? fail({ code: 'not-saved', reason: this.fault }) : ok(null)
  }

  async copyTo(): Promise<Result<null>> {
    return ok(null)
  }

  async changeSetsSince(sequence: number): Promise<readonly ChangeSet[]> {
    return this.journal.filter((changeSet) => changeSet.sequence > sequence)
  }

  async close(): Promise<void> {}
}
