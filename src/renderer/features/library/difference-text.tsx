import type { DifferencePart } from '#domain/anchoring/text-differences.ts'
import { textDirection } from '#domain/text/text-direction.ts'
import { useMessages } from '#ui/use-messages.tsx'

/** Keeps a sign on the line of its word. */
const wordJoiner = '\u2060'

interface DifferenceTextProps {
  readonly parts: readonly DifferencePart[]
  /** Whose text: the earlier one has no insertions, the later one no deletions; both shows either. */
  readonly side: 'earlier' | 'later' | 'both'
}

/** A text with what was taken out and put in: by colour, by sign, and in words for whoever hears it. */
export function DifferenceText({ parts, side }: DifferenceTextProps) {
  const { messages } = useMessages()
  const { deleted, inserted, end } = messages.revisions.difference
  const left = side === 'earlier' ? 'inserted' : side === 'later' ? 'deleted' : null
  const shown = parts.filter(({ kind }) => kind !== left)
  let at = 0
  return (
    // Of the text itself: the words for whoever hears it are in the language of the interface.
    <p className="difference-text" dir={textDirection(shown.map(({ text }) => text).join(''))}>
      {shown.map((part) => {
        at += part.text.length
        if (part.kind === 'same') return <span key={`same ${at}`}>{part.text}</span>
        const Tag = part.kind === 'deleted' ? 'del' : 'ins'
        return (
          <Tag key={`${part.kind} ${at}`}>
            <span className="visually-hidden">{part.kind === 'deleted' ? deleted : inserted} </span>
            <span aria-hidden="true" className="difference-sign">
              {part.kind === 'deleted' ? '−' : '+'}
              {wordJoiner}
            </span>
            {part.text}
            <span className="visually-hidden"> ({end})</span>
          </Tag>
        )
      })}
    </p>
  )
}
