import { ShieldCheck, TriangleAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useClient } from '#client/use-client.tsx'
import type { CommandOutput } from '#contract/commands.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import { Button } from '#ui/button.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { HelpLink } from '#ui/help-link.tsx'
import { Icon } from '#ui/icon.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { ReportPart } from './report-part.tsx'

type Verified = CommandOutput<'report.verify'>

/** Checks a written report against this project: the one just written, or a file by its path. */
export function VerifySection({ written }: { readonly written: string | null }) {
  const client = useClient()
  const { messages } = useMessages()
  const words = messages.reportScreen.verify
  const [path, setPath] = useState('')
  const [isWorking, setIsWorking] = useState(false)
  const [verified, setVerified] = useState<Verified | null>(null)
  const [error, setError] = useState<WorkbenchError | null>(null)

  const verify = async (file: string): Promise<void> => {
    setIsWorking(true)
    setVerified(null)
    setError(null)
    const answer = await client.request('report.verify', { file })
    setIsWorking(false)
    if (answer.ok) setVerified(answer.value)
    else setError(answer.error)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (path.trim() !== '' && !isWorking) void verify(path.trim())
  }
  const canVerifyWritten = written !== null && /\.(?:html?|md)$/iu.test(written)

  return (
    <ReportPart title={words.label}>
      <p className="report-note">{words.explained}</p>
      <HelpLink about="verify" />
      {canVerifyWritten && (
        <Button icon={ShieldCheck} isBusy={isWorking} onClick={() => void verify(written)}>
          {words.lastWritten}
        </Button>
      )}
      <form className="report-verify" onSubmit={submit}>
        <TextField dir="ltr" label={words.path} onChange={setPath} placeholder={words.pathHint} value={path} />
        <Button disabled={path.trim() === ''} isBusy={isWorking} type="submit">
          {words.act}
        </Button>
      </form>
      <div aria-live="polite">
        {isWorking && <p className="report-note">{words.working}</p>}
        {verified && <VerifyResult verified={verified} />}
      </div>
      {error && <ErrorPanel error={error} />}
    </ReportPart>
  )
}

function VerifyResult({ verified: { checked, mismatches } }: { readonly verified: Verified }) {
  const { messages } = useMessages()
  const words = messages.reportScreen.verify
  if (mismatches.length === 0) {
    return (
      <p className="report-verified">
        <Icon of={ShieldCheck} /> {words.passed(checked)}
      </p>
    )
  }
  return (
    <>
      <p className="report-mismatched">
        <Icon of={TriangleAlert} /> {words.failed(mismatches.length, checked)}
      </p>
      <ul aria-label={words.results} className="report-mismatches">
        {mismatches.map((mismatch) => (
          <li key={`${mismatch.kind}/${mismatch.id}/${mismatch.expected}`}>
            <p>
              <strong>{words.kind[mismatch.kind]}</strong> <bdi className="report-id">{mismatch.id}</bdi>
            </p>
            <dl>
              <dt>{words.expected}</dt>
              <dd dir="auto">{mismatch.expected || words.nothingFound}</dd>
              <dt>{words.found}</dt>
              <dd dir="auto">{mismatch.found || words.nothingFound}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </>
  )
}
