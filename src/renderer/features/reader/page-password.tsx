import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'

/** Asks for the password of a file whose pages are to be shown. */
export function PagePassword({ isWrong, onPassword }: { readonly isWrong: boolean; onPassword(given: string): void }) {
  const { messages } = useMessages()
  const words = messages.pages.password
  const [password, setPassword] = useState('')
  return (
    <form
      className="page-password"
      onSubmit={(event) => {
        event.preventDefault()
        if (password !== '') onPassword(password)
      }}
    >
      <TextField
        autoComplete="off"
        hint={words.hint}
        label={words.field}
        onChange={setPassword}
        {...(isWrong && { problem: words.wrong })}
        type="password"
        value={password}
      />
      <Button disabled={password === ''} look="primary" type="submit">
        {words.act}
      </Button>
    </form>
  )
}
