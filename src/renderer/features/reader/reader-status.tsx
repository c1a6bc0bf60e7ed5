import { useDeferredValue } from 'react'
import { Button } from '#ui/button.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { pageInWords } from './citation.ts'
import { useReaderSession } from './reader-session.ts'
import { useStore } from './use-store.ts'

/** In the status line: whether there is a caret, and where the selected words stand. */
export function ReaderStatus() {
  const { messages, format } = useMessages()
  const words = messages.reader.status
  const session = useReaderSession()
  const isCaret = useStore(session.isCaret)
  const selected = useDeferredValue(useStore(session.selected))
  return (
    <span className="reader-status">
      <Button
        aria-pressed={isCaret}
        look="link"
        onClick={() => session.isCaret.set(!isCaret)}
        title={`${words.caretExplained} (${keysOf('reader-caret')})`}
      >
        {isCaret ? words.caretOn : words.caretOff}
      </Button>
      {selected && (
        <span className="reader-place" dir="ltr">
          {messages.reading.place(
            [
              messages.reading.cite.paragraph(selected.paragraph === null ? '–' : format.number(selected.paragraph)),
              pageInWords(messages.reading.cite, selected),
              messages.reader.passage.offsets(format.number(selected.range.start), format.number(selected.range.end)),
            ].filter((part) => part !== null),
          )}
        </span>
      )}
    </span>
  )
}
