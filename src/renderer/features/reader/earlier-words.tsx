import { Copy, Quote } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { DocumentHandle } from '#editor/document-handle.ts'
import type { Interval } from '#editor/interval-index.ts'
import { Button } from '#ui/button.tsx'
import { isDialogOpen } from '#ui/open-dialogs.ts'
import { isTyping, keysOf, keysOfEvent } from '#ui/shortcut.ts'
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
  const quote = document.map.text.slice(range.start, range.end)
  const words = { pane: 0, sourceId, revision, range, quote, ...citedPlace(document, range) }
  const copyWords = (): void => void copy(words).then(setByHand)
  const citeWords = (): void => cite(document, sourceId, range, revision)
  const acts = useRef({ copyWords, citeWords })
  acts.current = { copyWords, citeWords }
  useEffect(() => {
    if (!isShown) return
    const { ownerDocument } = document.page
    // The reader's own keys act on words of the current revision: those that act on these are heard before them.
    const hear = (event: KeyboardEvent): void => {
      if (isDialogOpen()) return
      const keys = keysOfEvent(event)
      const isField = isTyping(event.target) && !document.page.contains(event.target as Node)
      if (event.key === 'Escape') document.clearSelection()
      else if (!isField && keys === keysOf('reader-copy-quotation')) acts.current.copyWords()
      else if (!isField && keys === keysOf('reader-cite')) acts.current.citeWords()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    ownerDocument.addEventListener('keydown', hear, true)
    return () => ownerDocument.removeEventListener('keydown', hear, true)
  }, [document, isShown])
  return (
    <div aria-label={messages.revisions.wordsActs} className="earlier-words" role="toolbar">
      <Button icon={Copy} onClick={copyWords}>
        {messages.marking.copy.act}
      </Button>
      <Button icon={Quote} onClick={citeWords}>
        {messages.revisions.cite}
      </Button>
      {byHand !== null && <CopyByHand onClose={() => setByHand(null)} text={byHand} />}
    </div>
  )
}
