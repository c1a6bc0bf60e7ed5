import { useState } from 'react'
import { useClient } from '#client/use-client.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'

/** Takes pasted text as a source. What the clipboard held as HTML goes to the importer as it is; only its text is shown here. */
export function PasteDialog({ onClose }: { onClose(): void }) {
  const client = useClient()
  const { messages } = useMessages()
  const { pasting } = messages.library
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [copied, setCopied] = useState<{ readonly text: string; readonly html: string } | null>(null)
  const html = copied !== null && copied.text === text ? copied.html : null
  const add = (): void => {
    if (text.trim() === '') return
    void client.imports.paste({ text, html, title: title.trim() === '' ? null : title.trim() })
    onClose()
  }
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button disabled={text.trim() === ''} look="primary" type="submit">
            {pasting.add}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={add}
      title={pasting.title}
      width="wide"
    >
      <TextField hint={pasting.nameHint} label={pasting.name} onChange={setTitle} value={title} />
      <TextArea
        data-first-focus
        hint={html === null ? pasting.textHint : pasting.asPage}
        label={pasting.text}
        onChange={setText}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/html')
          const plain = event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n')
          // Only a paste into an empty field is the whole text, and can be taken with its structure.
          if (pasted !== '' && text === '') setCopied({ text: plain, html: pasted })
        }}
        rows={14}
        value={text}
      />
    </Dialog>
  )
}
