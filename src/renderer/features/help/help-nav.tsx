import { Kbd } from '#ui/kbd.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { type HelpChapter, helpAddress, helpChapters } from './help-chapters.ts'

interface HelpNavProps {
  readonly chapter: HelpChapter | null
  readonly query: string
  onQuery(query: string): void
}

/** Beside the text: the search over every chapter, the list of chapters, and the way back. */
export function HelpNav({ chapter, query, onQuery }: HelpNavProps) {
  const { messages } = useMessages()
  const { help } = messages
  const isOverview = chapter === null && query === ''
  return (
    <div className="help-nav scrolls">
      <TextField
        label={help.search}
        labelLook="hidden"
        onChange={onQuery}
        placeholder={help.search}
        type="search"
        value={query}
      />
      <nav aria-label={help.chapters}>
        <ul className="help-chapters">
          <li>
            <a aria-current={isOverview ? 'page' : undefined} className="help-chapter" href="#/help">
              {help.overview}
            </a>
          </li>
          {helpChapters.map((each) => (
            <li key={each}>
              <a
                aria-current={each === chapter ? 'page' : undefined}
                className="help-chapter"
                href={`#${helpAddress(each)}`}
              >
                {help.chapter[each].title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="help-back">
        {help.goBack} <Kbd keys={keysOf('back')} />
      </p>
    </div>
  )
}
