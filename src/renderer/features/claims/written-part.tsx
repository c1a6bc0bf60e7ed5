import { PenLine } from 'lucide-react'
import { useState } from 'react'
import type { RichText } from '#domain/records/rich-text.ts'
import { RichTextField } from '#editor/rich-text-field.tsx'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { RichTextView } from '#ui/rich-text-view.tsx'

interface WrittenPartProps {
  /** The name of what is written, for the field. */
  readonly label: string
  /** The acts of beginning and of going on. */
  readonly addLabel: string
  readonly editLabel: string
  readonly hint: string
  readonly value: RichText | null
  onSave(value: RichText | null): void
}

/** Something written at length: it stands as text until a person goes on writing, and again once they leave it. */
export function WrittenPart({ label, addLabel, editLabel, hint, value, onSave }: WrittenPartProps) {
  const [isWriting, setIsWriting] = useState(false)
  const begin = (): void => setIsWriting(true)
  if (isWriting) {
    return (
      <RichTextField
        focus="start"
        hint={hint}
        label={label}
        onLeave={() => setIsWriting(false)}
        onSave={onSave}
        value={value}
      />
    )
  }
  if (value === null) {
    return (
      <Button icon={PenLine} look="dashed" onClick={begin}>
        {addLabel}
      </Button>
    )
  }
  return (
    <div className="written-part">
      <RichTextView body={value} />
      <IconButton icon={PenLine} label={editLabel} onClick={begin} size="small" />
    </div>
  )
}
