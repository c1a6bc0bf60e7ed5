import './error-panel.css'
import type { ReactNode } from 'react'
import type { WorkbenchError } from '#domain/errors.ts'
import { shownTextOfError } from '#messages/error-sentences.ts'
import type { ErrorText } from '#messages/error-text.ts'
import { useMessages } from './use-messages.tsx'

interface ErrorPanelProps {
  /** An expected failure, or sentences of the place's own. */
  readonly error: WorkbenchError | ErrorText
  readonly actions?: ReactNode
}

/** Says what happened, what is safe and what to do, in that order; the log number stands small. */
export function ErrorPanel({ error, actions }: ErrorPanelProps) {
  const { messages } = useMessages()
  const text = 'code' in error ? shownTextOfError(messages.errors, error) : error
  return (
    <div className="error-panel" role="alert">
      <p className="error-panel-happened">{text.happened}</p>
      <p className="error-panel-safe">{text.safe}</p>
      <p>{text.todo}</p>
      {'code' in error && error.code === 'unexpected' && (
        <p className="error-panel-log">{messages.common.errorLog(error.logId)}</p>
      )}
      {actions && <div className="error-panel-acts">{actions}</div>}
    </div>
  )
}
