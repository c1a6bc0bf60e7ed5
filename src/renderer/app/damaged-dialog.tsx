import './opening-dialogs.css'
import { useClient } from '#client/use-client.tsx'
import type { ErrorOf } from '#domain/errors.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { useMessages } from '#ui/use-messages.tsx'

interface DamagedDialogProps {
  readonly error: ErrorOf<'project-damaged'>
  onClose(): void
}

/** The recovery screen: what is wrong, what is safe, and what can be opened. Never a new empty project. */
export function DamagedDialog({ error: { folder, problems, recoverable }, onClose }: DamagedDialogProps) {
  const client = useClient()
  const { messages, format } = useMessages()
  const { damaged } = messages.home
  const reach =
    recoverable === null
      ? damaged.notRecoverable
      : recoverable.from === 'journal'
        ? damaged.fromJournal(recoverable.sequence)
        : damaged.fromBackup(recoverable.sequence, recoverable.at === null ? '' : format.dateTime(recoverable.at))
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button onClick={() => void client.request('host.showInFolder', { file: folder })}>{damaged.show}</Button>
          {recoverable && (
            <Button look="primary" onClick={() => void client.recover(folder)}>
              {damaged.open}
            </Button>
          )}
        </>
      }
      onClose={onClose}
      title={damaged.title}
      width="wide"
    >
      <p>
        <bdi className="damaged-file" dir="ltr">
          {folder}
        </bdi>
      </p>
      <section>
        <Eyebrow level={3}>{damaged.wrong}</Eyebrow>
        <ul className="damaged-list scrolls">
          {problems.map((problem) => {
            const sentence = damaged.problem[problem.code]
            const file = problem.file ? within(folder, problem.file) : null
            return (
              <li key={`${problem.code} ${problem.file ?? ''} ${problem.recordId ?? ''} ${problem.detail}`}>
                {sentence} {/* Some sentences name their file themselves. */}
                {file !== null && !sentence.includes(file) && (
                  <bdi className="damaged-file" dir="ltr">
                    {file}
                  </bdi>
                )}
              </li>
            )
          })}
        </ul>
      </section>
      <section>
        <Eyebrow level={3}>{damaged.safe}</Eyebrow>
        <p>{damaged.nothingOverwritten}</p>
      </section>
      <section>
        <Eyebrow level={3}>{damaged.todo}</Eyebrow>
        <p>
          {reach} {recoverable && damaged.lost(recoverable.lostChangeSets)}
        </p>
      </section>
    </Dialog>
  )
}

/** A file's path below the project folder, which stands above the list already. */
const within = (folder: string, file: string): string =>
  file.startsWith(folder) ? file.slice(folder.length).replace(/^[/\\]/, '') : file
