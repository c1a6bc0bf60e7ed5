import { useEffect, useRef, useState } from 'react'
import { placeInRevision } from '#client/place-of-record.ts'
import type { ScreenProps } from '#client/screen-props.ts'
import { useClient, useOpenProject, useProject } from '#client/use-client.tsx'
import type { CommandInput } from '#contract/commands.ts'
import { type DifferencePart, differenceParts } from '#domain/anchoring/text-differences.ts'
import type { TextRange, WorkbenchError } from '#domain/errors.ts'
import { type Annotation, type AnnotationPart, awaitsCheck, isToBeChecked } from '#domain/records/annotation.ts'
import type { Source } from '#domain/records/source.ts'
import { Button } from '#ui/button.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { DifferenceText } from './difference-text.tsx'
import { useRevisionText } from './use-revision-text.ts'

interface Doubtful {
  readonly annotation: Readonly<Annotation>
  readonly part: AnnotationPart
  readonly partIndex: number
}

type Settlement = CommandInput<'annotations.settle'>['settlement']

interface PassagesToCheckProps {
  readonly source: Readonly<Source>
  readonly navigate: ScreenProps['navigate']
}

/** The passages of a source that a revision made doubtful: approximate ones that nobody has looked at, and lost ones. */
export function PassagesToCheck({ source, navigate }: PassagesToCheckProps) {
  const { messages } = useMessages()
  const { check } = messages.revisions
  const doubtful = useProject((project): readonly Doubtful[] =>
    project
      .referring('annotation', source.id)
      .flatMap((annotation) => annotation.parts.map((part, partIndex) => ({ annotation, part, partIndex })))
      .filter(({ part }) => isToBeChecked(part) || part.outcome === 'orphaned'),
  )
  return (
    <section aria-label={check.title} className="to-check">
      <h3 className="to-check-title">{check.title}</h3>
      {doubtful.length === 0 && <p>{check.none}</p>}
      <ul className="revision-list">
        {doubtful.map((each) => (
          <DoubtfulPassage
            key={`${each.annotation.id} ${each.partIndex}`}
            navigate={navigate}
            source={source}
            {...each}
          />
        ))}
      </ul>
    </section>
  )
}

function DoubtfulPassage({ annotation, part, partIndex, source, navigate }: Doubtful & PassagesToCheckProps) {
  const client = useClient()
  const [error, setError] = useState<WorkbenchError | null>(null)
  const isReadOnly = useOpenProject().access === 'read'
  const { messages, format } = useMessages()
  const { check } = messages.revisions
  const [isChoosing, setIsChoosing] = useState(false)
  const settle = async (settlement: Settlement): Promise<void> => {
    const answer = await client.request('annotations.settle', { annotationId: annotation.id, partIndex, settlement })
    setError(answer.ok ? null : answer.error)
  }
  const isFuzzy = part.outcome === 'fuzzy'
  const revision = part.earlier?.revision ?? annotation.revision
  return (
    <li className="revision">
      <span className="revision-facts">
        <span>{isFuzzy ? check.fuzzy(format.number(part.score)) : check.orphaned(format.number(revision))}</span>
        {isFuzzy && part.earlier ? (
          <DifferenceText parts={partsBetween(part.earlier.quote, part.quote)} side="both" />
        ) : (
          <q className="to-check-quote" dir="auto">
            {part.quote}
          </q>
        )}
      </span>
      <span className="revision-acts">
        {isFuzzy && (
          <Button disabled={isReadOnly} onClick={() => void settle({ kind: 'accept' })}>
            {check.accept}
          </Button>
        )}
        {awaitsCheck(part) && (
          <Button disabled={isReadOnly} onClick={() => void settle({ kind: 'orphan' })}>
            {check.orphan}
          </Button>
        )}
        <Button aria-expanded={isChoosing} disabled={isReadOnly} onClick={() => setIsChoosing(!isChoosing)}>
          {check.elsewhere}
        </Button>
        {part.earlier && (
          <Button onClick={() => navigate(placeInRevision(source.id, revision, part.earlier))}>
            {check.readThere(format.number(revision))}
          </Button>
        )}
      </span>
      {error && <ErrorPanel error={error} />}
      {isChoosing && (
        <PlaceChoice
          found={isFuzzy ? part : null}
          onTake={(range) => void settle({ kind: 'place', range })}
          source={source}
        />
      )}
    </li>
  )
}

/**
 * The current text to select words in, by mouse or keys; a field that is `readonly` has no caret to select with. Nothing typed changes it.
 * Offsets of a text area are those of the text.
 */
function PlaceChoice({
  source,
  found,
  onTake,
}: {
  readonly source: Readonly<Source>
  /** Where the passage was found approximately: the choice begins there. */
  readonly found: TextRange | null
  onTake(range: { readonly start: number; readonly end: number }): void
}) {
  const { messages } = useMessages()
  const { check } = messages.revisions
  const read = useRevisionText(source.id, source.currentRevision)
  const area = useRef<HTMLTextAreaElement>(null)
  const isRead = read !== null && 'value' in read
  const { start = 0, end = 0 } = found ?? {}
  useEffect(() => {
    if (!isRead) return
    area.current?.setSelectionRange(start, end)
    area.current?.focus()
  }, [isRead, start, end])
  if (read === null) return null
  if ('error' in read) return <ErrorPanel error={read.error} />
  const take = (): void => {
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {}
    onTake({ start: selectionStart, end: selectionEnd })
  }
  return (
    <div className="place-choice">
      <p>{check.choose}</p>
      <textarea
        aria-label={check.chooseText}
        aria-readonly="true"
        className="revision-text"
        dir="auto"
        lang={source.language ?? undefined}
        onBeforeInput={(event) => event.preventDefault()}
        onChange={() => undefined}
        ref={area}
        rows={8}
        value={read.value.text}
      />
      <Button onClick={take}>{check.take}</Button>
    </div>
  )
}

function partsBetween(before: string, after: string): readonly DifferencePart[] {
  const steps = differenceParts(before, after)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
