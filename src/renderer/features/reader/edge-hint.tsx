import { Kbd } from '#ui/kbd.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useReaderSession } from './reader-session.ts'
import { useStore } from './use-store.ts'

/** While edges are adjusted with keys: which keys do what, at the head of the text. */
export function EdgeHint({ parts }: { readonly parts: number }) {
  const { messages } = useMessages()
  const { edges } = messages.marking
  const session = useReaderSession()
  if (useStore(session.adjusting)?.by !== 'keys') return null
  const { hint } = edges
  const acts: readonly (readonly [string, string])[] = [
    ['ArrowLeft ArrowRight', hint.end],
    ['Alt+ArrowRight', hint.start],
    ['Mod+ArrowRight', hint.words],
    ['ArrowDown', hint.sentences],
    ...(parts > 1 ? [['Tab', hint.nextPart] as const] : []),
    ['Enter', hint.save],
    ['Escape', hint.cancel],
  ]
  return (
    <p className="edge-hint">
      <b>{edges.adjust}</b>
      {acts.map(([keys, does]) => (
        <span key={keys}>
          {keys.split(' ').map((each) => (
            <Kbd key={each} keys={each} />
          ))}
          {does}
        </span>
      ))}
    </p>
  )
}
