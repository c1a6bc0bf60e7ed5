import './rich-text-field.css'
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { Bold, Italic, List, ListOrdered } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { RichText } from '#domain/records/rich-text.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { richTextExtensions } from './rich-text-extensions.ts'
import { editorContentOf, richTextFrom, sameRichText } from './rich-text-json.ts'

export interface RichTextFieldProps {
  /** The accessible name of the field. */
  readonly label: string
  /** What is saved; null for nothing. A new value replaces what stands in the field unless a person is writing in it. */
  readonly value: RichText | null
  /** What could stand here, shown while the field is empty. */
  readonly hint: string
  /** Called with what was written on Ctrl+Enter, Escape, on leaving the field, and when the field goes away; only if it changed. */
  readonly onSave: (value: RichText | null) => void
  /** Called when the focus has left the field, after saving, and on Escape. */
  readonly onLeave?: () => void
  /** Called after that where a key ended the writing, and not the focus going elsewhere. */
  readonly onDone?: () => void
  /** `start` puts the caret at the end of the text as soon as the field is there. */
  readonly focus?: 'start' | 'later'
}

/**
 * A small editor for what a person writes at length: paragraphs, flat lists, bold and italic. Only plain text is pasted or
 * dropped into it, so that no foreign HTML is ever parsed here.
 */
export function RichTextField({ label, value, hint, onSave, onLeave, onDone, focus = 'later' }: RichTextFieldProps) {
  const { messages } = useMessages()
  const words = messages.claims.format
  const unsavedId = useId()
  const [isDirty, setIsDirty] = useState(false)
  const saved = useRef(value)
  const save = useRef<() => void>(() => undefined)

  const editor = useEditor({
    extensions: richTextExtensions,
    content: editorContentOf(value),
    autofocus: focus === 'start' ? 'end' : false,
    injectCSS: false,
    textDirection: 'auto',
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': unsavedId,
        class: 'rich-text-body',
      },
      transformPastedHTML: () => '',
      handlePaste: (view, event) => {
        const pasted = event.clipboardData?.getData('text/plain') ?? ''
        if (pasted !== '') view.pasteText(pasted)
        return true
      },
    },
    onUpdate: ({ editor: written }) => setIsDirty(!sameRichText(richTextFrom(written.getJSON()), saved.current)),
  })

  save.current = () => {
    const written = richTextFrom(editor.getJSON())
    if (sameRichText(written, saved.current)) return
    saved.current = written
    setIsDirty(false)
    onSave(written)
  }
  // Going away is leaving the field too: what was written is never dropped.
  useEffect(() => () => save.current(), [])

  useEffect(() => {
    if (sameRichText(value, saved.current) || editor.isFocused) return
    saved.current = value
    editor.commands.setContent(editorContentOf(value), { emitUpdate: false })
    setIsDirty(false)
  }, [value, editor])

  const state = useEditorState({
    editor,
    selector: ({ editor: shown }) => ({
      isEmpty: shown.isEmpty,
      bold: shown.isActive('bold'),
      italic: shown.isActive('italic'),
      bulletList: shown.isActive('bulletList'),
      orderedList: shown.isActive('orderedList'),
    }),
  })

  /** What had the focus before: a key that ends the writing gives it back. */
  const cameFrom = useRef<EventTarget | null>(null)
  const enter = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) cameFrom.current = event.relatedTarget
  }
  const leave = (event: FocusEvent): void => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    save.current()
    onLeave?.()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const isSaving = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (!isSaving && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    save.current()
    onLeave?.()
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true })
    onDone?.()
  }

  return (
    <fieldset
      aria-label={label}
      className="rich-text-field"
      onBlur={leave}
      onFocus={enter}
      onKeyDownCapture={onKeyDown}
    >
      <div aria-label={words.toolbar} className="rich-text-toolbar" role="toolbar">
        <IconButton
          aria-pressed={state.bold}
          icon={Bold}
          keys="Mod+B"
          label={words.bold}
          onClick={() => editor.chain().focus().toggleMark('bold').run()}
          size="small"
        />
        <IconButton
          aria-pressed={state.italic}
          icon={Italic}
          keys="Mod+I"
          label={words.italic}
          onClick={() => editor.chain().focus().toggleMark('italic').run()}
          size="small"
        />
        <IconButton
          aria-pressed={state.bulletList}
          icon={List}
          label={words.bulletList}
          onClick={() => editor.chain().focus().toggleList('bulletList', 'listItem').run()}
          size="small"
        />
        <IconButton
          aria-pressed={state.orderedList}
          icon={ListOrdered}
          label={words.orderedList}
          onClick={() => editor.chain().focus().toggleList('orderedList', 'listItem').run()}
          size="small"
        />
        <span aria-live="polite" className="rich-text-unsaved" id={unsavedId}>
          {isDirty ? messages.claims.verdict.unsaved : ''}
        </span>
      </div>
      <div className="rich-text-page">
        {state.isEmpty && (
          <span aria-hidden="true" className="rich-text-hint">
            {hint}
          </span>
        )}
        <EditorContent editor={editor} />
      </div>
    </fieldset>
  )
}
