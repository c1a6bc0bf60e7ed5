import type { ProjectReader } from '../project/project-records.ts'
import type { Code } from '../records/code.ts'

/** Digits that put on a code. */
export const numberedCodes = 9

/**
 * The codebook as a person arranged it: the codes of the order given first, then those it does not name in the order in which
 * they were made. Ids of codes that are gone are passed over.
 */
export function orderedCodes(project: ProjectReader, order: readonly string[]): readonly Readonly<Code>[] {
  const codes = project.all('code')
  const placeOf = new Map(order.map((id, place) => [id, place]))
  const place = ({ id }: Code): number => placeOf.get(id) ?? order.length
  return codes.toSorted((a, b) => place(a) - place(b))
}
