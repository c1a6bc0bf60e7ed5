import './import-panel.css'
import { CircleAlert, CircleCheck, CirclePause, CopyMinus } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useClient, useProject } from '#client/use-client.tsx'
import type { ImportResult } from '#contract/commands/source-commands.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import type { IdOf } from '#domain/records/id.ts'
import { plainName } from '#domain/text/plain-name.ts'
import { shownTextOfError } from '#messages/error-sentences.ts'
import { importNoteText } from '#messages/import-note-text.ts'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { Icon } from '#ui/icon.tsx'
import { announce } from '#ui/live-region.tsx'
import { Progress } from '#ui/progress.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { PasswordDialog } from './password-dialog.tsx'

const pictures = { imported: CircleCheck, duplicate: CopyMinus, failed: CircleAlert, stopped: CirclePause } as const

/** How an import goes and what came of each file. It stays until it is put away. */
export function ImportPanel({ onRead }: { onRead(sourceId: IdOf<'source'>): void }) {
  const client = useClient()
  const { imports } = client
  const { messages } = useMessages()
  const { importing } = messages.library
  const state = useSyncExternalStore(imports.state.subscribe, imports.state.get)
  const summary = state.kind === 'done' ? summaryOf(state.results, importing.done) : null
  useEffect(() => {
    if (summary !== null) announce(summary)
  }, [summary])
  if (state.kind === 'none') return null
  if (state.kind === 'failed') {
    return (
      <div className="import-panel">
        <ErrorPanel
          actions={<Button onClick={() => imports.dismiss()}>{importing.dismiss}</Button>}
          error={state.error}
        />
      </div>
    )
  }
  if (state.kind === 'running') {
    const { step, done, total, subject } = state.progress
    const words = step === 'upload' ? importing.upload : importing.reading
    return (
      <div className="import-panel">
        <div className="import-running">
          <Progress done={done} label={subject === null ? words : `${words}: ${subject}`} total={total} />
          <Button disabled={state.isStopping} onClick={() => imports.stop()}>
            {state.isStopping ? importing.stopping : importing.cancel}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <section aria-label={importing.results} className="import-panel">
      <div className="import-panel-head">
        <Eyebrow level={2}>{summary}</Eyebrow>
        <Button onClick={() => imports.dismiss()}>{importing.dismiss}</Button>
      </div>
      <ul className="import-results scrolls">
        {state.results.map((result, at) => (
          <ResultLine key={`${result.file} ${at.toString()}`} onRead={onRead} result={result} />
        ))}
      </ul>
    </section>
  )
}

interface ResultLineProps {
  readonly result: ImportResult
  onRead(sourceId: IdOf<'source'>): void
}

function ResultLine({ result, onRead }: ResultLineProps) {
  const { imports } = useClient()
  const { messages } = useMessages()
  const { importing } = messages.library
  const { sourceId } = result
  const [isAsking, setIsAsking] = useState(false)
  const outcome = outcomeOf(result)
  const twin = useProject((project) => (outcome === 'duplicate' ? project.get(sourceId)?.title : undefined))
  // The core answers errors of the one closed list; the contract only says that they have a code.
  const failure = result.error === null ? null : shownTextOfError(messages.errors, result.error as WorkbenchError)
  return (
    <li className="import-result">
      <span className={classNames('import-result-kind', `import-result-${outcome}`)}>
        <Icon of={pictures[outcome]} />
        {importing.result[outcome]}
      </span>
      <span className="import-result-name">
        <bdi>{result.title ?? plainName(result.file)}</bdi>
      </span>
      {sourceId !== null ? (
        <Button look="link" onClick={() => onRead(sourceId)}>
          {importing.openIt}
        </Button>
      ) : (
        <span />
      )}
      <ul className="import-result-details">
        {result.title !== null && result.title !== result.file && (
          <li>
            <bdi>{plainName(result.file)}</bdi>
          </li>
        )}
        {twin !== undefined && <li>{importing.duplicateOf(twin)}</li>}
        {failure && outcome === 'failed' && (
          <li>
            {failure.happened} {failure.todo}
          </li>
        )}
        {imports.takesPassword(result) && (
          <li>
            <Button look="link" onClick={() => setIsAsking(true)}>
              {importing.password.give}
            </Button>
            {isAsking && <PasswordDialog onClose={() => setIsAsking(false)} result={result} />}
          </li>
        )}
        {result.notes.map((note) => (
          <li key={`${note.code} ${note.detail ?? ''}`}>{importNoteText(messages.importNotes, note)}</li>
        ))}
        {imports.hasOtherSide(result) && (
          <li>
            <Button look="link" onClick={() => void imports.importOtherSide(result)}>
              {importing.otherSide}
            </Button>
          </li>
        )}
      </ul>
    </li>
  )
}

function summaryOf(
  results: readonly ImportResult[],
  say: (imported: number, duplicate: number, failed: number, stopped: number) => string,
): string {
  const count = (kind: Outcome): number => results.filter((result) => outcomeOf(result) === kind).length
  return say(count('imported'), count('duplicate'), count('failed'), count('stopped'))
}

type Outcome = ImportResult['result'] | 'stopped'

/** A file that the person stopped has not failed: it only was not read. */
const outcomeOf = ({ result, error }: ImportResult): Outcome => (error?.code === 'cancelled' ? 'stopped' : result)
