import { SearchX } from 'lucide-react'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { helpAddress } from './help-chapters.ts'
import { excerptOf, type HelpEntry } from './help-search.ts'

interface HelpResultsProps {
  readonly query: string
  readonly found: readonly HelpEntry[]
  onClear(): void
}

/** The parts of the help that have the words of a search. */
export function HelpResults({ query, found, onClear }: HelpResultsProps) {
  const { messages } = useMessages()
  const { help } = messages
  if (found.length === 0) {
    return (
      <EmptyState
        action={<Button onClick={onClear}>{help.clear}</Button>}
        body={help.nothingFoundBody}
        icon={SearchX}
        title={help.nothingFound}
      />
    )
  }
  return (
    <>
      <h1 className="help-title" tabIndex={-1}>
        {help.search}
      </h1>
      <p className="help-lead">{help.found(found.length)}</p>
      <ol className="help-results">
        {found.map((entry) => (
          <li className="help-result" key={`${entry.chapter}/${entry.at}`}>
            <Eyebrow>{help.chapter[entry.chapter].title}</Eyebrow>
            <a className="help-result-title" href={`#${helpAddress(entry.chapter, entry.at)}`}>
              {entry.title}
            </a>
            <p>{excerptOf(entry, query)}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
