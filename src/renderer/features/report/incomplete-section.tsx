import type { ScreenProps } from '#client/screen-props.ts'
import { textDirection } from '#domain/text/text-direction.ts'
import { Button } from '#ui/button.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { ReportPart } from './report-part.tsx'

/** A sentence without the names that are isolated in it: it runs as its own words do, whichever script a title is in. */
const withoutNames = (sentence: string): string => sentence.replaceAll(/\u2068[^\u2069]*\u2069/gu, '')

/** Lines shown before the rest is folded away. */
const shown = 4

interface IncompleteSectionProps {
  /** Sentences, one for each source that lacks something. */
  readonly incomplete: readonly string[]
  readonly navigate: ScreenProps['navigate']
}

/** What is missing in the provenance, and the way to mend it. */
export function IncompleteSection({ incomplete, navigate }: IncompleteSectionProps) {
  const { messages } = useMessages()
  const words = messages.reportScreen.incomplete
  if (incomplete.length === 0) return null
  const rest = incomplete.slice(shown)
  return (
    <ReportPart title={words.title(incomplete.length)}>
      <p className="report-note">{words.explained}</p>
      <Lines lines={incomplete.slice(0, shown)} />
      {rest.length > 0 && (
        <details>
          <summary>{words.more(rest.length)}</summary>
          <Lines lines={rest} />
        </details>
      )}
      <Button onClick={() => navigate('/library')}>{words.mend}</Button>
    </ReportPart>
  )
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className="report-lines">
    {lines.map((line) => (
      // The mark stands where the language of the screens begins a line, whichever script the title is in.
      <li key={line}>
        <bdi dir={textDirection(withoutNames(line))}>{line}</bdi>
      </li>
    ))}
  </ul>
)
