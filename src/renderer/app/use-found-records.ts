import { useEffect, useMemo, useState } from 'react'
import type { OpenProject } from '#client/open-project.ts'
import { fitOf, folded, foldedQuery } from '#domain/searching/word-match.ts'
import type { PaletteQuery } from './palette-entries.ts'
import { type FoundGroup, findRecords } from './palette-records.ts'

interface Found {
  readonly found: readonly FoundGroup[]
  /** The query that found them. */
  readonly of: ReturnType<typeof foldedQuery> | null
}

const nothing: Found = { found: [], of: null }

/** Milliseconds that finding may take before the window draws again. */
const slice = 6

/** What was found, and whether it is all that the query as it stands finds. */
interface FoundRecords {
  readonly groups: readonly FoundGroup[]
  readonly isComplete: boolean
}

/**
 * Finds records while a person types: in slices, so that no key waits, and begun anew with each. Until the new ones are found, those
 * of the query before stand as far as they fit.
 */
export function useFoundRecords(
  project: OpenProject | null,
  { words, groups, sign }: PaletteQuery,
  recent: ReadonlySet<string>,
): FoundRecords {
  const [{ found, of }, setFound] = useState<Found>(nothing)
  const query = useMemo(() => foldedQuery(words), [words])
  const isAsked = query.words.length > 0 || (sign !== null && sign !== '>')
  useEffect(() => {
    if (project === null || !isAsked) {
      setFound(nothing)
      return
    }
    const steps = findRecords(project.replica.records, query, groups, recent)
    let timer: ReturnType<typeof setTimeout>
    const goOn = (): void => {
      const began = performance.now()
      while (performance.now() - began < slice) {
        const step = steps.next()
        if (!step.done) continue
        setFound({ found: step.value, of: query })
        return
      }
      timer = setTimeout(goOn, 0)
    }
    timer = setTimeout(goOn, 0)
    return () => clearTimeout(timer)
  }, [project, query, groups, recent, isAsked])
  return useMemo(
    () => ({
      groups: found.flatMap((each) => {
        const best = each.best.filter(({ text }) => fitOf(query, folded(text)) !== null)
        return groups.has(each.group) && best.length > 0 ? [{ ...each, best }] : []
      }),
      isComplete: project === null || !isAsked || of === query,
    }),
    [project, isAsked, found, of, query, groups],
  )
}
