import { useEffect, useRef } from 'react'
import { useClient } from '#client/use-client.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { announce } from '#ui/live-region.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { previewAddress } from './preview-address.ts'
import type { PreviewState } from './use-preview.ts'

/** The report as it will be, in a sandboxed frame on an origin of its own: no script, no way out. */
export function ReportPreview({ preview: { shown, isBuilding, error, step } }: { readonly preview: PreviewState }) {
  const { messages, format } = useMessages()
  const words = messages.reportScreen.preview
  const { host } = useClient()
  const previewId = shown?.previewId ?? null
  const before = useRef(previewId)
  useEffect(() => {
    if (before.current !== null && previewId !== before.current) announce(words.rebuilt)
    before.current = previewId
  }, [previewId, words])
  return (
    <div className="report-preview">
      <div className="report-preview-bar">
        <span aria-live="polite">
          {isBuilding ? words.building : shown ? words.size(sizeText(format.number, shown.bytes)) : ''}
        </span>
        {isBuilding && step && step.total !== null && (
          <span className="report-preview-progress">
            <progress aria-label={words.building} className="progress-bar" max={step.total} value={step.done} />
            {messages.common.outOf(format.number(step.done), format.number(step.total))}
          </span>
        )}
      </div>
      <p className="report-print-hint">{words.onPaper}</p>
      {error && <ErrorPanel error={error} />}
      {previewId === null ? (
        error === null && <Skeleton lines={16} />
      ) : (
        <iframe
          aria-busy={isBuilding}
          className="report-frame"
          sandbox=""
          src={previewAddress(host, previewId)}
          title={words.frame}
        />
      )}
    </div>
  )
}

/** A size as people say it: kB below a megabyte, MB with one decimal above. */
function sizeText(number: (value: number) => string, bytes: number): string {
  if (bytes < 1_000_000) return `${number(Math.max(1, Math.round(bytes / 1_000)))} kB`
  return `${number(Math.round(bytes / 100_000) / 10)} MB`
}
