import { useEffect } from 'react'
import type { DocumentHandle } from '#editor/document-handle.ts'
import { useMessages } from '#ui/use-messages.tsx'

/**
 * Tells the style sheet, in the interface's language, the words that stand before the numbers of printed pages and of comments, and
 * what it says of marks that are not drawn.
 */
export function usePageWord(document: DocumentHandle | null): void {
  const { messages } = useMessages()
  const word = messages.reading.cite.page('')
  const { undrawn, comment } = messages.reading
  useEffect(() => {
    document?.page.style.setProperty('--page-word', JSON.stringify(word))
    document?.page.style.setProperty('--undrawn-word', JSON.stringify(` ${undrawn}`))
    document?.page.style.setProperty('--comment-word', JSON.stringify(`${comment} `))
  }, [document, word, undrawn, comment])
}
