import { numberedCodes } from '#domain/reading/ordered-codes.ts'
import { Kbd } from '#ui/kbd.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { type SelectedWords, useReaderSession } from './reader-session.ts'
import { useCodes } from './use-codes.ts'
import { codeCommands, type ReaderCommand } from './use-reader-keys.ts'
import { useRecords } from './use-records.ts'
import { useStore } from './use-store.ts'

interface BubbleExtrasProps {
  readonly words: SelectedWords
  onCommand(command: ReaderCommand): void
}

/** The last rows of the bubble: copying, adding to the passage in focus where it is of this source, and the codes by number. */
export function BubbleExtras({ words, onCommand }: BubbleExtrasProps) {
  const { messages } = useMessages()
  const { parts, copy, codes: text } = messages.marking
  const session = useReaderSession()
  const { project } = useRecords()
  const { codes } = useCodes()
  const focused = project.get(useStore(session.passage)?.annotationId)
  const isAddable = focused?.sourceId === words.sourceId && focused.revision === words.revision
  const act = (command: ReaderCommand, label: string) => (
    <button className="bubble-button" onClick={() => onCommand(command)} type="button">
      {label}
      <Kbd keys={keysOf(command)} />
    </button>
  )
  return (
    <>
      <div className="bubble-row">
        {isAddable && act('reader-add-part', parts.add)}
        {act('reader-copy-quotation', copy.act)}
      </div>
      {codes.length > 0 && (
        <fieldset aria-label={text.label} className="bubble-row bubble-codes">
          {codes.slice(0, numberedCodes).map(({ id, name }, at) => {
            const command = codeCommands[at]
            return (
              command && (
                <button
                  className="bubble-button bubble-code"
                  key={id}
                  onClick={() => onCommand(command)}
                  title={text.apply(name)}
                  type="button"
                >
                  <Kbd keys={keysOf(command)} />
                  <bdi>{name}</bdi>
                </button>
              )
            )
          })}
        </fieldset>
      )}
    </>
  )
}
