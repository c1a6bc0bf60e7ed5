import './report-screen.css'
import { FileText } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { useScreenChrome } from '#client/screen-chrome.ts'
import type { ScreenProps } from '#client/screen-props.ts'
import { useOpenProject } from '#client/use-client.tsx'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PanelLayout } from '#ui/panel-layout.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { ExportSection } from './export-section.tsx'
import { IncompleteSection } from './incomplete-section.tsx'
import { optionsOf } from './report-draft.ts'
import { ReportOptionsForm } from './report-options-form.tsx'
import { ReportPreview } from './report-preview.tsx'
import { usePreview } from './use-preview.ts'
import { useReportDraft } from './use-report-draft.ts'
import { VerifySection } from './verify-section.tsx'

/** The report: what goes into it, how it will look, what it will not carry, writing it and checking one. */
export function ReportScreen({ navigate }: ScreenProps) {
  const { messages } = useMessages()
  const words = messages.reportScreen
  const { replica, researcherId } = useOpenProject()
  const version = useSyncExternalStore(replica.subscribe, () => replica.version)
  const [draft, setDraft] = useReportDraft()
  const [written, setWritten] = useState<string | null>(null)
  const project = replica.records
  const hasClaims = project.count('claim') > 0
  const options = optionsOf(draft, project, researcherId)
  const isAboutNothing = options.claimIds !== null && options.claimIds.length === 0
  const preview = usePreview(hasClaims && !isAboutNothing ? options : null, version)
  useScreenChrome({ subtitle: words.title })

  if (!hasClaims) {
    const hasSources = project.count('source') > 0
    return (
      <EmptyState
        action={
          <Button look="primary" onClick={() => navigate(hasSources ? '/read' : '/library?import=1')}>
            {hasSources ? messages.firstSteps.step.read.act : messages.common.act.import}
          </Button>
        }
        body={hasSources ? messages.firstSteps.step.mark.body : messages.firstSteps.noAccounts}
        icon={FileText}
        keys={keysOf(hasSources ? 'reader-claim' : 'import')}
        title={words.preview.nothing}
      />
    )
  }
  return (
    <>
      <h1 className="visually-hidden">{words.title}</h1>
      <PanelLayout
        initialWidth={380}
        maximum={560}
        minimum={320}
        name="report"
        panel={
          <div className="report-panel">
            <ReportOptionsForm draft={draft} onDraft={setDraft} project={project} researcherId={researcherId} />
            {preview.shown && <IncompleteSection incomplete={preview.shown.incomplete} navigate={navigate} />}
            <ExportSection isDisabled={isAboutNothing} onWritten={setWritten} options={options} written={written} />
            <VerifySection written={written} />
          </div>
        }
        panelLabel={words.options.label}
      >
        {isAboutNothing ? (
          <EmptyState
            action={<Button onClick={() => setDraft({ ...draft, scope: 'all' })}>{words.preview.takeAll}</Button>}
            body={words.preview.noneChosenBody}
            icon={FileText}
            title={words.preview.noneChosen}
          />
        ) : (
          <ReportPreview preview={preview} />
        )}
      </PanelLayout>
    </>
  )
}
