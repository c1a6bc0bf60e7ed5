import { X } from 'lucide-react'
import type { Annotation } from '#domain/records/annotation.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { Quotation } from '#ui/quotation.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useReaderActs } from './use-reader-acts.ts'
import { useRecords } from './use-records.ts'

/** The parts of a passage that has several, each to be taken out. */
export function PassageParts({ annotation }: { readonly annotation: Readonly<Annotation> }) {
  const { messages, format } = useMessages()
  const { parts: words } = messages.marking
  const acts = useReaderActs()
  const { project } = useRecords()
  const language = project.get(annotation.sourceId)?.language ?? null
  if (annotation.parts.length === 1) return null
  return (
    <ol aria-label={words.label} className="passage-parts">
      {annotation.parts.map((part, at) => (
        <li className="passage-part" key={`${part.start}-${part.end}`}>
          <span className="passage-part-words">
            <Quotation language={language} text={part.quote} />
          </span>
          <IconButton
            icon={X}
            label={words.remove(format.number(at + 1))}
            onClick={() => void acts.removePart(annotation.id, at)}
            size="small"
          />
        </li>
      ))}
    </ol>
  )
}
