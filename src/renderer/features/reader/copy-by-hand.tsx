import { useEffect, useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useMessages } from '#ui/use-messages.tsx'

/** Where the clipboard took nothing: the text, selected, to be copied by hand. */
export function CopyByHand({ text, onClose }: { readonly text: string; onClose(): void }) {
  const { messages } = useMessages()
  const { copy } = messages.marking
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => place.current?.querySelector('textarea')?.select())
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <Dialog actions={<Button onClick={onClose}>{messages.common.close}</Button>} onClose={onClose} title={copy.denied}>
      <p>{copy.deniedBody}</p>
      <div ref={place}>
        <TextArea label={copy.text} onChange={() => undefined} readOnly rows={6} value={text} />
      </div>
    </Dialog>
  )
}
