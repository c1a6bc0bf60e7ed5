import { type FormEvent, useState } from 'react'
import { useClient, useOpenProject } from '#client/use-client.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast, useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { DateFields } from './date-fields.tsx'
import { draftOf, keepDraft, type ProvenanceDraft } from './provenance-drafts.ts'
import { changesOf, type DateField, fieldsOf, problemsIn } from './provenance-fields.ts'
import type { SourceRow } from './source-rows.ts'
import { useFocusInForm } from './use-focus-in-form.ts'
import { useUndoAct } from './use-undo-act.ts'

const dates: readonly DateField[] = ['published', 'events', 'captured']

/** The provenance of one source. Nothing is recorded before it is saved; then only what was changed. What is typed waits. */
export function ProvenanceForm({ row, isReadOnly }: { readonly row: SourceRow; readonly isReadOnly: boolean }) {
  const client = useClient()
  const sayError = useToastError()
  const { messages } = useMessages()
  const says = messages.library.provenance
  const open = useOpenProject()
  const undoAct = useUndoAct()
  const [edited, setEdited] = useState(() => draftOf(open, row.source.id))
  const fields = { ...fieldsOf(row), ...edited }
  const problems = problemsIn(fields)
  const changes = changesOf(row, fields)
  const form = useFocusInForm(changes !== null)
  const keep = (draft: ProvenanceDraft): void => {
    keepDraft(open, row.source.id, draft)
    setEdited(draft)
  }
  const set = (change: ProvenanceDraft): void => keep({ ...edited, ...change })
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (changes === null || problems.size > 0) return
    const answer = await client.request('sources.describe', changes)
    if (!answer.ok) return sayError(answer.error)
    keep({})
    toast({ text: says.saved, action: undoAct() })
  }
  return (
    <form className="provenance-form" onSubmit={(event) => void save(event)} ref={form} tabIndex={-1}>
      <TextField
        disabled={isReadOnly}
        label={says.name}
        onChange={(title) => set({ title })}
        problem={problems.has('title') ? says.nameProblem : undefined}
        value={fields.title}
      />
      <TextField
        disabled={isReadOnly}
        hint={says.outletHint}
        label={says.outlet}
        onChange={(outlet) => set({ outlet })}
        value={fields.outlet}
      />
      <TextArea
        disabled={isReadOnly}
        hint={says.authorsHint}
        label={says.authors}
        onChange={(authors) => set({ authors })}
        rows={2}
        value={fields.authors}
      />
      <TextField dir="ltr" disabled={isReadOnly} label={says.url} onChange={(url) => set({ url })} value={fields.url} />
      {dates.map((name) => (
        <DateFields
          hint={name === 'published' ? says.dateHint : undefined}
          isReadOnly={isReadOnly}
          key={name}
          label={says[name]}
          onChange={(value) => set({ [name]: value })}
          problem={problems.has(name) ? says.dateProblem : undefined}
          value={fields[name]}
        />
      ))}
      <TextField
        dir="ltr"
        disabled={isReadOnly}
        hint={says.languageHint}
        label={says.language}
        onChange={(language) => set({ language })}
        problem={problems.has('language') ? says.languageProblem : undefined}
        value={fields.language}
      />
      <TextField
        disabled={isReadOnly}
        label={says.licence}
        onChange={(licence) => set({ licence })}
        value={fields.licence}
      />
      <Checkbox
        hint={says.licenceAllowsHint}
        isChecked={fields.licenceAllowsFullText}
        isDisabled={isReadOnly}
        label={says.licenceAllows}
        onChange={(licenceAllowsFullText) => set({ licenceAllowsFullText })}
      />
      <TextArea
        disabled={isReadOnly}
        label={says.note}
        onChange={(note) => set({ note })}
        rows={3}
        value={fields.note}
      />
      {changes !== null && (
        <div className="provenance-save">
          <span className="provenance-unsaved">{says.unsaved}</span>
          <Button onClick={() => keep({})}>{says.discard}</Button>
          <Button disabled={problems.size > 0} type="submit">
            {says.save}
          </Button>
        </div>
      )}
    </form>
  )
}
