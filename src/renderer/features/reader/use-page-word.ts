import { useEffect } from 'react'
import type { DocumentHandle } from '#editor/document-handle.ts'
import { useMessages } from '#ui/use-messages.tsx'

/** Tells the style sheet the word that stands before the numbers of printed pages, in the interface's language. */
export function usePageWord(document: DocumentHandle | null): void {
  const { messages } = useMessages()
  const word = messages.reading.cite.page('')
  useEffect(() => {
    document?.page.style.setProperty('--page-word', JSON.stringify(word))
  }, [document, word])
}
