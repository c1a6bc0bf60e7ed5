import { useState } from 'react'
import { useClient } from '#client/use-client.tsx'
import type { ImportResult } from '#contract/commands/source-commands.ts'
import { plainName } from '#domain/text/plain-name.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'

/** Asks for the password of a protected file and imports it again with it. The password goes no further than that import. */
export function PasswordDialog({ result, onClose }: { readonly result: ImportResult; onClose(): void }) {
  const { imports } = useClient()
  const { messages } = useMessages()
  const words = messages.library.importing.password
  const [password, setPassword] = useState('')
  const open = (): void => {
    if (password === '') return
    onClose()
    void imports.openWith(result, password)
  }
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button disabled={password === ''} look="primary" type="submit">
            {words.act}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={open}
      title={words.title(`\u2068${plainName(result.file)}\u2069`)}
    >
      <TextField
        autoComplete="off"
        data-first-focus
        hint={words.hint}
        label={words.field}
        onChange={setPassword}
        type="password"
        value={password}
      />
    </Dialog>
  )
}
