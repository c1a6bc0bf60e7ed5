import { PenLine } from 'lucide-react'
import { useRef, useState } from 'react'
import type { RichText } from '#domain/records/rich-text.ts'
import { RichTextField } from '#editor/rich-text-field.tsx'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { RichTextView } from '#ui/rich-text-view.tsx'
import { useReturnedFocus } from '#ui/use-returned-focus.ts'

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

/**
 * Something written at length: it stands as text until a person goes on writing, and again once they leave it. A key that ends the
 * writing leaves the focus here, whichever act saving puts in the place of the field.
 */
export function WrittenPart(props: WrittenPartProps) {
  const { label, hint, value, onSave } = props
  const [isWriting, setIsWriting] = useState(false)
  const part = useRef<HTMLDivElement>(null)
  const giveBack = useReturnedFocus(isWriting, () => part.current)
  return (
    <div className="written-part" ref={part} tabIndex={-1}>
      {isWriting ? (
        <RichTextField
          focus="start"
          hint={hint}
          label={label}
          onDone={giveBack}
          onLeave={() => setIsWriting(false)}
          onSave={onSave}
          value={value}
        />
      ) : (
        <Written {...props} onBegin={() => setIsWriting(true)} />
      )}
    </div>
  )
}

function Written({ value, addLabel, editLabel, onBegin }: WrittenPartProps & { onBegin(): void }) {
  if (value === null) {
    return (
      <Button icon={PenLine} look="dashed" onClick={onBegin}>
        {addLabel}
      </Button>
    )
  }
  return (
    <div className="written-text">
      <RichTextView body={value} />
      <IconButton icon={PenLine} label={editLabel} onClick={onBegin} size="small" />
    </div>
  )
}
