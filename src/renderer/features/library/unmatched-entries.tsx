import { useState } from 'react'
import { useProject } from '#client/use-client.tsx'
import type { BibliographyEntry } from '#domain/reading/bibliography-entry.ts'
import { comparableTitle } from '#domain/reading/match-bibliography.ts'
import type { IdOf } from '#domain/records/id.ts'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { entryInShort } from './fill-row.tsx'

/** So many are listed; a library of references has thousands, and words find the others. */
const most = 50

interface UnmatchedEntriesProps {
  readonly entries: readonly BibliographyEntry[]
  /** The places of those that fit no source. */
  readonly places: readonly number[]
  /** The sources that have an entry already. */
  readonly taken: ReadonlySet<IdOf<'source'>>
  onMatch(at: number, sourceId: IdOf<'source'>): void
}

/** The entries that fit no source, by title; each can be given its source by hand. */
export function UnmatchedEntries({ entries, places, taken, onMatch }: UnmatchedEntriesProps) {
  const { messages } = useMessages()
  const says = messages.library.fill
  const [words, setWords] = useState('')
  const [opened, setOpened] = useState<number | null>(null)
  const free = useProject((project) => project.all('source').filter(({ id }) => !taken.has(id)))
  const sought = comparableTitle(words)
  const found = places.filter((at) => comparableTitle(entryInShort(entries[at])).includes(sought))
  if (places.length === 0) return <p>{says.unmatched(0)}</p>
  return (
    <section aria-label={says.unmatched(places.length)} className="fill-unmatched">
      <h3>{says.unmatched(places.length)}</h3>
      {places.length > most && <TextField label={says.findEntry} onChange={setWords} type="search" value={words} />}
      <ul className="fill-entries">
        {found.slice(0, most).map((at) => (
          <li key={at}>
            <bdi>{entryInShort(entries[at])}</bdi>
            {opened === at ? (
              <SelectField
                choices={[
                  { value: '', label: says.noSource },
                  ...free.map(({ id, title }) => ({ value: id as string, label: title })),
                ]}
                label={says.whichSource}
                onChange={(value) => {
                  const source = free.find(({ id }) => id === value)
                  setOpened(null)
                  if (source) onMatch(at, source.id)
                }}
                value=""
              />
            ) : (
              <Button
                aria-label={`${says.match}: ${entryInShort(entries[at])}`}
                disabled={free.length === 0}
                onClick={() => setOpened(at)}
              >
                {says.match}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {found.length > most && <p>{says.more(found.length - most)}</p>}
    </section>
  )
}
