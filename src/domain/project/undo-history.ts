import type { ChangeSet } from './change-set.ts'

/** How many change sets can be taken back in one session; older ones stay in the journal. */
const depth = 1_000

/**
 * What undo and redo would act on, told from the change sets themselves: an undo is a change set that names the one it takes
 * back, a redo one that names an undo. So the order survives a restart, and nothing but the journal has to be kept.
 */
export class UndoHistory {
  #done: ChangeSet[] = []
  #undone: ChangeSet[] = []

  constructor(changeSets: readonly ChangeSet[] = []) {
    for (const changeSet of changeSets) this.record(changeSet)
  }

  /** Takes note of a committed change set. */
  record(changeSet: ChangeSet): void {
    // A line that changed nothing (a lock that was replaced) is nothing to take back.
    if (changeSet.changes.length === 0) return
    if (changeSet.undoes === null) {
      this.#done.push(changeSet)
      this.#undone = []
    } else if (this.#done.at(-1)?.id === changeSet.undoes) {
      this.#done.pop()
      this.#undone.push(changeSet)
    } else if (this.#undone.at(-1)?.id === changeSet.undoes) {
      this.#undone.pop()
      this.#done.push(changeSet)
    } else {
      // What it takes back lies before the part of the journal that was read.
      this.#undone = [changeSet]
    }
    if (this.#done.length > depth) this.#done = this.#done.slice(-depth)
  }

  /** The change set that undo takes back, or undefined. */
  get undoable(): ChangeSet | undefined {
    return this.#done.at(-1)
  }

  /** The undo that redo takes back, or undefined. */
  get redoable(): ChangeSet | undefined {
    return this.#undone.at(-1)
  }
}
