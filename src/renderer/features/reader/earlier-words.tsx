import { Copy, Quote } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { DocumentHandle } from '#editor/document-handle.ts'
import type { Interval } from '#editor/interval-index.ts'
import { Button } from '#ui/button.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { citedPlace } from './citation.ts'
import { CopyByHand } from './copy-by-hand.tsx'
import type { SourceId } from './reader-session.ts'
import { useCiting } from './use-citing.ts'
import { useCopyQuotation } from './use-copy-quotation.ts'

interface EarlierWordsProps {
  readonly document: DocumentHandle
  readonly range: Interval
  readonly revision: number
  readonly sourceId: SourceId
}

/** What can be done with words that are selected in an earlier revision: they are copied or cited, with the revision named. Escape lets them go. */
export function EarlierWords({ document, range, revision, sourceId }: EarlierWordsProps) {
  const { messages } = useMessages()
  const cite = useCiting()
  const copy = useCopyQuotation()
  const [byHand, setByHand] = useState<string | null>(null)
  const isShown = byHand === null
  useEffect(() => {
    if (!isShown) return
    const { ownerDocument } = document.page
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      document.clearSelection()
    }
    ownerDocument.addEventListener('keydown', leave, true)
    return () => ownerDocument.removeEventListener('keydown', leave, true)
  }, [document, isShown])
  const quote = document.map.text.slice(range.start, range.end)
  const words = { pane: 0, sourceId, revision, range, quote, ...citedPlace(document, range) }
  return (
    <div aria-label={messages.revisions.wordsActs} className="earlier-words" role="toolbar">
      <Button icon={Copy} onClick={() => void copy(words).then(setByHand)}>
        {messages.marking.copy.act}
      </Button>
      <Button icon={Quote} onClick={() => cite(document, sourceId, range, revision)}>
        {messages.revisions.cite}
      </Button>
      {byHand !== null && <CopyByHand onClose={() => setByHand(null)} text={byHand} />}
    </div>
  )
}
