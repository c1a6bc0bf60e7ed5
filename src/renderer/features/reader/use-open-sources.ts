import { useEffect } from 'react'
import type { ScreenProps } from '#client/screen-props.ts'
import { useProject } from '#client/use-client.tsx'
import { type SourceId, useReaderSession } from './reader-session.ts'
import { useStore } from './use-store.ts'

/** Which sources are on the screen, and how to change that. The address holds them, so that back and forward work. */
export interface OpenSources {
  readonly open: readonly SourceId[]
  /** How many sources the project has. */
  readonly count: number
  /** The earlier revisions that are asked for, by pane; null for the current one. */
  readonly revisions: readonly (number | null)[]
  /** Leaves an earlier revision for the current one. */
  toCurrent(pane: number): void
  show(pane: number, sourceId: SourceId): void
  close(pane: number): void
  swap(): void
}

/** The earlier revisions that the address asks for, by pane (`?revision=2`, `?revision=2,1`, `?revision=,1`); null for a current one. */
const askedRevisions = ({ query }: ScreenProps['params']): readonly (number | null)[] =>
  (query.revision ?? '').split(',', 2).map((each) => (/^[1-9]\d{0,8}$/.test(each) ? Number(each) : null))

function placeOfSources(ids: readonly SourceId[], revisions: readonly (number | null)[]): string {
  const asked = revisions
    .map((each) => each ?? '')
    .join(',')
    .replace(/,$/, '')
  return `/read/${ids.join('/')}${asked === '' ? '' : `?revision=${asked}`}`
}

/**
 * The sources of the address (`/read/<first>/<second>`); without any, those that were last open, else the first one. A
 * passage that is wanted from a source that is not shown opens it beside the first one.
 */
export function useOpenSources(params: ScreenProps['params'], navigate: ScreenProps['navigate']): OpenSources {
  const session = useReaderSession()
  const count = useProject((project) => project.count('source'))
  const given = [...new Set(params.segments.slice(0, 2))] as SourceId[]
  const open = useProject((project) => {
    if (given.length > 0) return given
    const remembered = session.lastSources.filter((id) => project.get(id))
    return remembered.length > 0
      ? remembered
      : project
          .all('source')
          .slice(0, 1)
          .map(({ id }) => id)
  })
  const revisions = askedRevisions(params)
  // An earlier revision stays while its source does, on whichever side.
  const go = (ids: readonly SourceId[]): void =>
    navigate(
      placeOfSources(
        ids,
        ids.map((id) => revisions[open.indexOf(id)] ?? null),
      ),
    )

  const shown = open.join('/')
  const isGiven = given.length > 0
  useEffect(() => {
    session.lastSources = shown === '' ? [] : (shown.split('/') as SourceId[])
    if (!isGiven && shown !== '') navigate(`/read/${shown}`, { replace: true })
  }, [session, shown, isGiven, navigate])

  const wantedPassage = useStore(session.wanted)
  const wanted = useProject((project) => project.get(wantedPassage)?.sourceId)
  const isElsewhere = wanted !== undefined && !open.includes(wanted)
  useEffect(() => {
    if (isElsewhere && wanted) navigate(`/read/${shown.split('/')[0]}/${wanted}`)
  }, [isElsewhere, wanted, shown, navigate])

  return {
    open,
    count,
    show(pane, sourceId) {
      const [one, two] = open
      if (one === undefined) go([sourceId])
      else if (pane === 0) go(two ? [sourceId, two] : [sourceId])
      else go([one, sourceId])
    },
    revisions,
    toCurrent: (pane) =>
      navigate(
        placeOfSources(
          open,
          revisions.map((each, index) => (index === pane ? null : each)),
        ),
      ),
    close: (pane) => go(open.filter((_, index) => index !== pane)),
    swap: () => go(open.toReversed()),
  }
}
