import { useProject } from '#client/use-client.tsx'
import type { IdOf } from '#domain/records/id.ts'
import { classNames } from '#ui/class-names.ts'
import { useMessages } from '#ui/use-messages.tsx'
import type { JournalChange } from './use-journal.ts'

/** The changes as a table: number, what and about what, who, when. A change that was taken back is struck, never left out. */
export function HistoryTable({ changes }: { readonly changes: readonly JournalChange[] }) {
  const { messages, format } = useMessages()
  const { history } = messages
  const takenBack = takenBackIn(changes)
  const numbers = new Map(changes.map(({ id, sequence }) => [id, sequence]))
  return (
    <table className="history-table">
      <thead>
        <tr>
          <th scope="col">{history.number}</th>
          <th scope="col">{history.what}</th>
          <th scope="col">{history.who}</th>
          <th scope="col">{history.when}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr className={classNames(takenBack.has(change.id) && 'history-taken-back')} key={change.sequence}>
            <td className="history-number">{format.number(change.sequence)}</td>
            <td>
              <ChangeWords change={change} />
              {takenBack.has(change.id) && <span className="history-note">{history.takenBack}</span>}
              {change.undoes !== null && numbers.has(change.undoes) && (
                <span className="history-note">{history.undoes(format.number(numbers.get(change.undoes) ?? 0))}</span>
              )}
              <span className="history-note">{history.records(change.records)}</span>
              {change.about !== null && (
                <bdi className="history-about" title={change.about}>
                  {change.about}
                </bdi>
              )}
            </td>
            <td>
              <Who id={change.researcherId} />
            </td>
            <td className="history-when">
              <time dateTime={change.at}>{format.dateTime(change.at)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ChangeWords({ change: { command } }: { readonly change: JournalChange }) {
  const { messages } = useMessages()
  const labels: Readonly<Record<string, string>> = messages.status.command
  return <span className="history-what">{labels[command] ?? command}</span>
}

function Who({ id }: { readonly id: string | null }) {
  const { messages } = useMessages()
  const name = useProject((project) => project.get(id as IdOf<'researcher'> | null)?.name)
  return <bdi>{name ?? messages.history.nobody}</bdi>
}

/** Ids of changes that stand taken back: undone, and the undoing not undone in its turn. Newest first decides. */
export function takenBackIn(changes: readonly JournalChange[]): ReadonlySet<string> {
  const takenBack = new Set<string>()
  for (const { id, undoes } of changes) if (undoes !== null && !takenBack.has(id)) takenBack.add(undoes)
  return takenBack
}
