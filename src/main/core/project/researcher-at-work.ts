import { randomUUID } from 'node:crypto'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { Researcher } from './project-store.ts'

/** Who this machine's person is: an id made once for the machine, the name they gave, and a name to fall back on. */
export interface Person {
  readonly machineId: string
  /** Empty while the person has not said. */
  readonly name: string
  readonly fallbackName: string
  /**
   * True where a name that the project does not know means a second person at this machine, as in the app. On the command
   * line it does not: a project made there under another name (`new --researcher`) goes on under that name.
   */
  readonly nameTellsApart: boolean
}

/**
 * Which researcher of a project this person is: the one of the same name, else a project's only researcher for a person who
 * never gave a name, else the one with the machine's id. Anyone else is a newcomer. A second person on the same machine,
 * told apart by the name, gets an id of their own.
 */
export function researcherAtWork(
  project: ProjectReader,
  { machineId, name, fallbackName, nameTellsApart }: Person,
): Researcher {
  const known = project.all('researcher')
  const [only] = known
  const same = name === '' ? (known.length === 1 ? only : undefined) : known.find((each) => each.name === name)
  if (same) return same
  const mine = known.find((each) => each.id === `researcher:${machineId}`)
  if (mine && (name === '' || !nameTellsApart)) return mine
  return { id: `researcher:${mine ? randomUUID() : machineId}`, name: name === '' ? fallbackName : name }
}
