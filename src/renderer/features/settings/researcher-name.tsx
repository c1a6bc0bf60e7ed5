import { useState } from 'react'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'

/** The researcher's name. It is kept when the field is left, not letter by letter. */
export function ResearcherName({ value, onChange }: { readonly value: string; onChange(name: string): void }) {
  const { messages } = useMessages()
  const [typed, setTyped] = useState<string | null>(null)
  const keep = (): void => {
    if (typed !== null && typed.trim() !== value) onChange(typed.trim())
    setTyped(null)
  }
  return (
    <div className="settings-own-name">
      <TextField
        label={messages.settings.researcherName}
        labelLook="hidden"
        maxLength={200}
        onBlur={keep}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep()
        }}
        value={typed ?? value}
      />
    </div>
  )
}
