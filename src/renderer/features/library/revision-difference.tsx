import type { Revision } from '#domain/records/revision.ts'
import type { Source } from '#domain/records/source.ts'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { DifferenceText } from './difference-text.tsx'
import { useDifferences } from './use-revision-text.ts'

interface RevisionViewProps {
  readonly source: Readonly<Source>
  readonly revision: Readonly<Revision>
}

/** An earlier revision beside the current one: only the lines that differ, and how many lie between them. */
export function RevisionDifference({ source, revision }: RevisionViewProps) {
  const { messages, format } = useMessages()
  const words = messages.revisions.difference
  const found = useDifferences(source.id, revision.number, source.currentRevision)
  if (found === null) return <Skeleton lines={9} />
  if ('error' in found) return <ErrorPanel error={found.error} />
  const { differences, leftOut } = found.value
  const name = (number: number): string => messages.revisions.name(format.number(number))
  let at = 0
  return (
    <>
      <table className="difference">
        <caption className="visually-hidden">
          {words.title(format.number(revision.number), format.number(source.currentRevision))}
        </caption>
        <thead>
          <tr>
            <th scope="col">{name(revision.number)}</th>
            <th scope="col">{name(source.currentRevision)}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((each) => {
            at += 1
            return each.kind === 'unchanged' ? (
              <tr key={at}>
                <td className="difference-unchanged" colSpan={2}>
                  {words.unchanged(each.lines)}
                </td>
              </tr>
            ) : (
              <tr key={at}>
                <td lang={source.language ?? undefined}>
                  <DifferenceText parts={each.parts} side="earlier" />
                </td>
                <td lang={source.language ?? undefined}>
                  <DifferenceText parts={each.parts} side="later" />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {!differences.some(({ kind }) => kind === 'changed') && <p>{words.none}</p>}
      {leftOut > 0 && <p>{words.leftOut(leftOut)}</p>}
    </>
  )
}
