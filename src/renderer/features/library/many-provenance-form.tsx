import { type FormEvent, useMemo, useState } from 'react'
import { useClient, useOpenProject } from '#client/use-client.tsx'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast, useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { DateFields } from './date-fields.tsx'
import { draftOf, keepDraft, type ProvenanceDraft } from './provenance-drafts.ts'
import { problemsIn } from './provenance-fields.ts'
import { changeOfMany, type SharedField, sharedFields } from './shared-provenance.ts'
import type { SourceRow } from './source-rows.ts'
import { useFocusInForm } from './use-focus-in-form.ts'
import { useUndoAct } from './use-undo-act.ts'

type Allows = 'asItIs' | 'yes' | 'no'

interface ManyProvenanceFormProps {
  /** Two sources or more; another choice of sources is another form, by its key. */
  readonly rows: readonly SourceRow[]
  readonly isReadOnly: boolean
}

/** The provenance of several sources: what they share, what is changed on all of them, and what that will do, before it is saved. */
export function ManyProvenanceForm({ rows, isReadOnly }: ManyProvenanceFormProps) {
  const client = useClient()
  const sayError = useToastError()
  const { messages } = useMessages()
  const says = messages.library.provenance
  const open = useOpenProject()
  const undoAct = useUndoAct()
  const key = rows
    .map(({ source }) => source.id)
    .toSorted()
    .join(' ')
  const [draft, setDraft] = useState(() => draftOf(open, key))
  const shared = useMemo(() => sharedFields(rows), [rows])
  const problems = problemsIn(draft)
  const change = changeOfMany(rows, draft)
  const form = useFocusInForm(change !== null)
  const keep = (next: ProvenanceDraft): void => {
    keepDraft(open, key, next)
    setDraft(next)
  }
  const set = (fields: ProvenanceDraft): void => keep({ ...draft, ...fields })
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (change === null || problems.size > 0) return
    const answer = await client.request('sources.describeMany', change.input)
    if (!answer.ok) return sayError(answer.error)
    keep({})
    toast({ text: says.together.saved(answer.value.changed), action: undoAct() })
  }
  /** What a field shows, and that the sources differ in it as long as nothing was typed. */
  const text = (name: 'outlet' | 'authors' | 'language' | 'licence') => ({
    disabled: isReadOnly,
    onChange: (value: string) => set({ [name]: value }),
    value: draft[name] ?? shared[name] ?? '',
    ...(name in shared ? {} : { placeholder: says.together.various }),
  })
  const hint = (name: SharedField, own?: string): string | undefined =>
    name in shared ? own : says.together.variousHint
  const allows = draft.licenceAllowsFullText ?? shared.licenceAllowsFullText
  return (
    <form className="provenance-form" onSubmit={(event) => void save(event)} ref={form} tabIndex={-1}>
      <TextField {...text('outlet')} hint={hint('outlet', says.outletHint)} label={says.outlet} />
      <TextArea {...text('authors')} hint={hint('authors', says.authorsHint)} label={says.authors} rows={2} />
      {(['published', 'events', 'captured'] as const).map((name) => (
        <DateFields
          hint={hint(name, name === 'published' ? says.dateHint : undefined)}
          isReadOnly={isReadOnly}
          key={name}
          label={says[name]}
          onChange={(value) => set({ [name]: value })}
          placeholder={name in shared ? undefined : says.together.various}
          problem={problems.has(name) ? says.dateProblem : undefined}
          value={draft[name] ?? shared[name] ?? { value: '', basis: 'unknown' }}
        />
      ))}
      <TextField
        {...text('language')}
        dir="ltr"
        hint={hint('language', says.languageHint)}
        label={says.language}
        problem={problems.has('language') ? says.languageProblem : undefined}
      />
      <TextField {...text('licence')} hint={hint('licence')} label={says.licence} />
      <SelectField<Allows>
        choices={(allows === undefined || !('licenceAllowsFullText' in shared)
          ? (['asItIs', 'yes', 'no'] as const)
          : (['yes', 'no'] as const)
        ).map((value) => ({ value, label: says.together.licenceAllows[value] }))}
        hint={says.licenceAllowsHint}
        isDisabled={isReadOnly}
        label={says.licenceAllows}
        onChange={(value) => {
          const { licenceAllowsFullText: _, ...others } = draft
          keep(value === 'asItIs' ? others : { ...others, licenceAllowsFullText: value === 'yes' })
        }}
        value={allows === undefined ? 'asItIs' : allows ? 'yes' : 'no'}
      />
      <TextArea
        disabled={isReadOnly}
        hint={says.together.addToNoteHint}
        label={says.together.addToNote}
        maxLength={10_000}
        onChange={(note) => set({ note })}
        rows={3}
        value={draft.note ?? ''}
      />
      {change !== null && (
        <div className="provenance-save provenance-save-many">
          <div aria-live="polite" className="provenance-effects">
            <strong>{says.together.changes(change.sources)}</strong>
            <ul>
              {change.effects.map(({ field, sets, replaces }) => (
                <li key={field}>{says.together.sets(field === 'note' ? says.note : labelOf(field), sets, replaces)}</li>
              ))}
            </ul>
          </div>
          <Button onClick={() => keep({})}>{says.discard}</Button>
          <Button disabled={problems.size > 0} type="submit">
            {says.together.save(change.sources)}
          </Button>
        </div>
      )}
    </form>
  )

  function labelOf(field: SharedField): string {
    return field === 'licenceAllowsFullText' ? says.licenceAllows : says[field]
  }
}
