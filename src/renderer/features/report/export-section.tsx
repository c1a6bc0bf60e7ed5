import { Download } from 'lucide-react'
import { useRef, useState } from 'react'
import { noteStep } from '#client/first-steps.ts'
import { useClient, useOpenProject } from '#client/use-client.tsx'
import type { ReportFormat, ReportOptions } from '#contract/commands/report-commands.ts'
import type { Progress as Step } from '#contract/envelope.ts'
import { formatLosses } from '#domain/report/format-losses.ts'
import { Button } from '#ui/button.tsx'
import { Progress } from '#ui/progress.tsx'
import { keysOf, useShortcut } from '#ui/shortcut.ts'
import { toast, useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { ReportPart } from './report-part.tsx'

interface ExportSectionProps {
  readonly options: ReportOptions
  readonly isDisabled: boolean
  /** The file that was written last from here, or null. */
  readonly written: string | null
  onWritten(file: string): void
}

const formats = ['html', 'pdf', 'md', 'csv'] as const satisfies readonly ReportFormat[]

/** Writes the report in a format, with progress and a way to stop; says what each format cannot carry before it is written. */
export function ExportSection({ options, isDisabled, written, onWritten }: ExportSectionProps) {
  const client = useClient()
  const project = useOpenProject()
  const { messages } = useMessages()
  const words = messages.reportScreen
  const toastError = useToastError()
  const stop = useRef<AbortController | null>(null)
  const [running, setRunning] = useState<{ readonly format: ReportFormat; readonly step: Step | null } | null>(null)

  const show = (file: string): void => void client.request('host.showInFolder', { file })
  const write = async (format: ReportFormat): Promise<void> => {
    if (running !== null || isDisabled) return
    const aborting = new AbortController()
    stop.current = aborting
    setRunning({ format, step: null })
    const answer = await client.request(
      'report.export',
      { options, format, file: null },
      { signal: aborting.signal, onProgress: (step) => setRunning({ format, step }) },
    )
    setRunning(null)
    if (!answer.ok) {
      if (answer.error.code === 'cancelled') toast({ text: words.exporting.cancelled })
      else toastError(answer.error)
      return
    }
    if (answer.value === null) return
    const { file } = answer.value
    onWritten(file)
    noteStep(project, 'report')
    toast({
      text: words.exporting.written(`\u2068${file}\u2069`),
      action: { label: words.exporting.show, run: () => show(file) },
    })
  }
  useShortcut('report-export', () => void write('html'))

  return (
    <ReportPart title={words.formats.label}>
      {running !== null && (
        <div className="report-running">
          <Progress
            done={running.step?.done ?? 0}
            label={words.exporting.working(words.formats[running.format])}
            total={running.step?.total ?? null}
          />
          <Button onClick={() => stop.current?.abort()}>{words.exporting.cancel}</Button>
        </div>
      )}
      <ul className="report-formats">
        {formats.map((format) => (
          <li key={format}>
            <Button
              aria-keyshortcuts={format === 'html' ? keysOf('report-export').replace('Mod', 'Control') : undefined}
              disabled={isDisabled}
              icon={Download}
              isBusy={running !== null}
              look={format === 'html' ? 'primary' : 'plain'}
              onClick={() => void write(format)}
            >
              {words.formats.export(words.formats[format])}
            </Button>
            <Losses format={format} purpose={options.purpose} />
          </li>
        ))}
      </ul>
      {written !== null && (
        <p className="report-note report-written">
          {words.exporting.last}: <bdi>{written}</bdi>{' '}
          <Button look="link" onClick={() => show(written)}>
            {words.exporting.show}
          </Button>
        </p>
      )}
    </ReportPart>
  )
}

interface LossesProps {
  readonly format: ReportFormat
  readonly purpose: ReportOptions['purpose']
}

function Losses({ format, purpose }: LossesProps) {
  const { messages } = useMessages()
  const words = messages.reportScreen.formats
  const { dropped } = messages.reportText
  const carriesText = format === 'html' || format === 'pdf'
  const losses = [
    ...formatLosses[format].map((code) => dropped[code]),
    ...(purpose === 'publication' && carriesText ? [dropped['full-text']] : []),
  ]
  return (
    <details className="report-losses">
      <summary>{words.about[format]}</summary>
      {losses.length === 0 ? (
        <p className="report-note">{words.nothingDropped(words[format])}</p>
      ) : (
        <>
          <p className="report-note">{words.dropped(words[format])}</p>
          <ul className="report-lines">
            {losses.map((loss) => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}
