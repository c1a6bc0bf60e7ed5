import { useState } from 'react'
import { interfaceLanguage } from '#domain/interface-language.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { IdOf } from '#domain/records/id.ts'
import { languageNames } from '#messages/messages.ts'
import { Button } from '#ui/button.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { ChooseClaimsDialog } from './choose-claims-dialog.tsx'
import { claimsWithVerdict, type ReportDraft } from './report-draft.ts'
import { ReportPart } from './report-part.tsx'

interface ReportOptionsFormProps {
  readonly draft: ReportDraft
  readonly project: ProjectReader
  readonly researcherId: IdOf<'researcher'>
  onDraft(draft: ReportDraft): void
}

const scopes = ['all', 'verdict', 'chosen'] as const
const orders = ['status', 'verdict', 'statement', 'created'] as const

/** What goes into the report. Every change shows in the preview. */
export function ReportOptionsForm({ draft, project, researcherId, onDraft }: ReportOptionsFormProps) {
  const { messages } = useMessages()
  const words = messages.reportScreen.options
  const [isChoosing, setIsChoosing] = useState(false)
  const counts = {
    all: project.count('claim'),
    verdict: claimsWithVerdict(project, researcherId).length,
    chosen: draft.chosen.filter((id) => project.get(id) !== undefined).length,
  }
  const [record] = project.all('project')
  return (
    <ReportPart title={words.label}>
      <TextField
        label={words.title}
        onChange={(title) => onDraft({ ...draft, title })}
        placeholder={record?.title ?? words.titleHint}
        value={draft.title}
      />
      <div className="report-field">
        <Segmented
          choices={[
            { value: 'work', label: words.purposes.work },
            { value: 'publication', label: words.purposes.publication },
          ]}
          label={words.purpose}
          onChange={(purpose) => onDraft({ ...draft, purpose })}
          value={draft.purpose}
        />
        <p className="report-note">{words.purposeExplained[draft.purpose]}</p>
      </div>
      <SelectField<ReportDraft['scope']>
        choices={scopes.map((scope) => ({ value: scope, label: words.scopes[scope](counts[scope]) }))}
        label={words.scope}
        onChange={(scope) => {
          onDraft({ ...draft, scope })
          if (scope === 'chosen' && counts.chosen === 0) setIsChoosing(true)
        }}
        value={draft.scope}
      />
      {draft.scope === 'chosen' && <Button onClick={() => setIsChoosing(true)}>{words.choose}</Button>}
      <SelectField<ReportDraft['order']>
        choices={orders.map((order) => ({ value: order, label: words.orders[order] }))}
        label={words.order}
        onChange={(order) => onDraft({ ...draft, order })}
        value={draft.order}
      />
      <SelectField<ReportDraft['language']>
        choices={interfaceLanguage.options.map((language) => ({
          value: language,
          label: languageNames[language].name,
        }))}
        label={words.language}
        onChange={(language) => onDraft({ ...draft, language })}
        value={draft.language}
      />
      {isChoosing && (
        <ChooseClaimsDialog
          chosen={draft.chosen}
          onChoose={(chosen) => onDraft({ ...draft, scope: 'chosen', chosen })}
          onClose={() => setIsChoosing(false)}
          project={project}
        />
      )}
    </ReportPart>
  )
}
