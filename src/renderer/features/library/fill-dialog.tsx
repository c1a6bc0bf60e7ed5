import './fill-dialog.css'
import { useMemo, useState } from 'react'
import type { ReadBibliographies } from '#client/read-bibliographies.ts'
import { useClient, useOpenProject, useProject } from '#client/use-client.tsx'
import { type FieldOffer, fieldsOfOffers, offersOf } from '#domain/reading/fill-from-entry.ts'
import { matchBibliography, unmatchedEntries } from '#domain/reading/match-bibliography.ts'
import type { IdOf } from '#domain/records/id.ts'
import { textOfError } from '#messages/error-sentences.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { toast, useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { FillRow } from './fill-row.tsx'
import { UnmatchedEntries } from './unmatched-entries.tsx'
import { useUndoAct } from './use-undo-act.ts'

type SourceId = IdOf<'source'>

interface FillDialogProps {
  readonly read: ReadBibliographies
  onClose(): void
}

/**
 * What bibliographies would fill in, source by source. Empty fields are ticked; where a source has another value a person ticks, where
 * several entries fit a person chooses, and an entry that fits none can be given its source by hand.
 */
export function FillDialog({ read, onClose }: FillDialogProps) {
  const client = useClient()
  const sayError = useToastError()
  const undoAct = useUndoAct()
  const { messages } = useMessages()
  const { replica } = useOpenProject()
  const says = messages.library.fill
  const { entries, failed } = read
  // What fits is found once: what is filled in meanwhile must not take rows away under the hand.
  const matches = useMemo(() => matchBibliography(replica.records, entries), [replica, entries])
  const unmatched = useMemo(() => unmatchedEntries(entries, matches), [entries, matches])
  /** The place of the entry for each source, null where a person takes none of those that fit. */
  const [chosen, setChosen] = useState<ReadonlyMap<SourceId, number | null>>(
    () => new Map(matches.map((match) => [match.sourceId, match.isCertain ? (match.entries[0] ?? null) : null])),
  )
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const tickOf = (sourceId: SourceId, field: string): string => `${sourceId} ${chosen.get(sourceId)} ${field}`
  const isTicked = (sourceId: SourceId, { field, has }: FieldOffer): boolean =>
    (has === null) !== turned.has(tickOf(sourceId, field))
  const known = new Set(matches.map(({ sourceId }) => sourceId))
  const byHand = [...chosen].filter(([sourceId, at]) => !known.has(sourceId) && at !== null).map(([id]) => id)
  const rows = useProject((project) =>
    [...matches, ...byHand.map((sourceId) => ({ sourceId, entries: [], isCertain: true }))].flatMap((match) => {
      const source = project.get(match.sourceId)
      const entry = entries[chosen.get(match.sourceId) ?? -1]
      return source ? [{ ...match, source, entry, offers: entry ? offersOf(project, source, entry) : [] }] : []
    }),
  )
  const changes = rows.flatMap(({ sourceId, offers }) => {
    const ticked = offers.filter((offer) => isTicked(sourceId, offer))
    return ticked.length === 0 ? [] : [{ sourceIds: [sourceId], ...fieldsOfOffers(ticked) }]
  })
  const taken = new Set([...chosen].flatMap(([sourceId, at]) => (at === null ? [] : [sourceId])))
  const used = new Set(byHand.flatMap((sourceId) => chosen.get(sourceId) ?? []))
  const choose = (sourceId: SourceId, at: number | null): void => setChosen(new Map(chosen).set(sourceId, at))
  const save = async (): Promise<void> => {
    if (changes.length === 0) return
    const answer = await client.request('sources.describeMany', { changes })
    if (!answer.ok) return sayError(answer.error)
    onClose()
    toast({ text: messages.library.provenance.together.saved(answer.value.changed), action: undoAct() })
  }
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button disabled={changes.length === 0} look="primary" type="submit">
            {messages.library.provenance.together.save(changes.length)}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => {
        // Enter in the field that finds entries is no wish to save.
        if (!document.activeElement?.matches('input[type="search"]')) void save()
      }}
      title={says.title}
      width="wide"
    >
      {failed.length > 0 && (
        <ul className="fill-failed">
          {failed.map(({ file, error }) => (
            <li key={file}>{textOfError(messages.errors, error).happened}</li>
          ))}
        </ul>
      )}
      {rows.length === 0 && <p>{says.nothing}</p>}
      <ul className="fill-list" hidden={rows.length === 0}>
        {rows.map((row) => (
          <FillRow
            {...row}
            all={entries}
            chosen={chosen.get(row.sourceId) ?? null}
            isByHand={!known.has(row.sourceId)}
            isTicked={(offer) => isTicked(row.sourceId, offer)}
            key={row.sourceId}
            onChoose={(at) => choose(row.sourceId, at)}
            onTurn={({ field }) => setTurned(turned.symmetricDifference(new Set([tickOf(row.sourceId, field)])))}
          />
        ))}
      </ul>
      <UnmatchedEntries
        entries={entries}
        onMatch={(at, sourceId) => choose(sourceId, at)}
        places={unmatched.filter((at) => !used.has(at))}
        taken={taken}
      />
    </Dialog>
  )
}
