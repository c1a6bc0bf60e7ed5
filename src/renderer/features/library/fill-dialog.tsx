import './fill-dialog.css'
import { useState } from 'react'
import { useClient, useProject } from '#client/use-client.tsx'
import type { CommandOutput } from '#contract/commands.ts'
import { type FieldOffer, fieldsOfOffers, offersOf } from '#domain/reading/fill-from-entry.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { toast, useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useUndoAct } from './use-undo-act.ts'

interface FillDialogProps {
  readonly read: CommandOutput<'bibliographies.read'>
  onClose(): void
}

/** What a bibliography would fill in, source by source. Empty fields are ticked; where a source has another value a person ticks, and where several entries fit a person chooses. */
export function FillDialog({ read, onClose }: FillDialogProps) {
  const client = useClient()
  const sayError = useToastError()
  const undoAct = useUndoAct()
  const { messages } = useMessages()
  const says = messages.library.fill
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(
    () =>
      new Map(read.matches.map(({ sourceId, entries, isCertain }) => [sourceId, isCertain ? String(entries[0]) : ''])),
  )
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const isTicked = (sourceId: string, { field, has }: FieldOffer): boolean =>
    (has === null) !== turned.has(`${sourceId} ${chosen.get(sourceId)} ${field}`)
  const rows = useProject((project) =>
    read.matches.flatMap((match) => {
      const source = project.get(match.sourceId)
      const entry = read.entries[Number(chosen.get(match.sourceId) || -1)]
      return source ? [{ ...match, source, offers: entry ? offersOf(project, source, entry) : [] }] : []
    }),
  )
  const changes = rows.flatMap(({ sourceId, offers }) => {
    const ticked = offers.filter((offer) => isTicked(sourceId, offer))
    return ticked.length === 0 ? [] : [{ sourceIds: [sourceId], ...fieldsOfOffers(ticked) }]
  })
  const save = async (): Promise<void> => {
    if (changes.length === 0) return
    const answer = await client.request('sources.describeMany', { changes })
    if (!answer.ok) return sayError(answer.error)
    onClose()
    toast({ text: messages.library.provenance.together.saved(answer.value.changed), action: undoAct() })
  }
  const labels = {
    ...messages.library.provenance,
    title: messages.library.provenance.name,
    outletName: messages.library.provenance.outlet,
  }
  const unmatched = read.entries.length - new Set(read.matches.flatMap(({ entries }) => entries)).size
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
      onSubmit={() => void save()}
      title={says.title}
      width="wide"
    >
      {rows.length === 0 && <p>{says.nothing}</p>}
      <ul className="fill-list scrolls">
        {rows.map(({ sourceId, source, entries, isCertain, offers }) => (
          <li key={sourceId}>
            <strong>
              <bdi>{source.title}</bdi>
            </strong>
            {!isCertain && (
              <SelectField
                choices={[
                  { value: '', label: says.noEntry },
                  ...entries.map((at) => ({
                    value: String(at),
                    label: [read.entries[at]?.title, read.entries[at]?.authors[0], read.entries[at]?.published]
                      .filter(Boolean)
                      .join(' · '),
                  })),
                ]}
                label={says.choose}
                onChange={(value) => setChosen(new Map(chosen).set(sourceId, value))}
                value={chosen.get(sourceId) ?? ''}
              />
            )}
            {offers.map((offer) => (
              <Checkbox
                isChecked={isTicked(sourceId, offer)}
                key={offer.field}
                label={`${labels[offer.field]}: \u2068${offer.gives.replaceAll('\n', '; ')}\u2069`}
                onChange={() =>
                  setTurned(turned.symmetricDifference(new Set([`${sourceId} ${chosen.get(sourceId)} ${offer.field}`])))
                }
                {...(offer.has !== null && { hint: says.instead(`\u2068${offer.has.replaceAll('\n', '; ')}\u2069`) })}
              />
            ))}
          </li>
        ))}
      </ul>
      <p>{says.unmatched(unmatched)}</p>
    </Dialog>
  )
}
