import './formats-chapter.css'
import { formatLosses } from '#domain/report/format-losses.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { HelpSection } from './help-section.tsx'

const exportFormats = ['html', 'pdf', 'md', 'csv'] as const
const imported = ['txt', 'md', 'html', 'office', 'rtf', 'pdf', 'epub', 'transcripts', 'paste'] as const
const steps = ['alone', 'sources', 'project'] as const

/** What can be imported and what is left out, what each export carries, and how a stranger verifies a report. */
export function FormatsChapter() {
  const { messages } = useMessages()
  const words = messages.helpFormats
  const { imports, limits, kept, verify } = words
  return (
    <>
      <p className="help-lead">{words.lead}</p>
      <HelpSection at="imports" title={imports.title}>
        {imported.map((each) => (
          <HelpSection at={each} key={each} level={3} title={imports.of[each].title}>
            <p className="help-caption">{imports.of[each].files}</p>
            <p>{imports.of[each].body}</p>
          </HelpSection>
        ))}
        <HelpSection at="not" level={3} title={imports.not.title}>
          <p>{imports.not.body}</p>
        </HelpSection>
      </HelpSection>
      <HelpSection at="limits" title={limits.title}>
        <Lines of={limits.list} />
      </HelpSection>
      <HelpSection at="kept" title={kept.title}>
        <h3 className="help-heading-3">{kept.kept}</h3>
        <Lines of={kept.keptList} />
        <h3 className="help-heading-3">{kept.leftOut}</h3>
        <Lines of={kept.leftOutList} />
      </HelpSection>
      <Exports />
      <HelpSection at="verify" title={verify.title}>
        <p>{verify.lead}</p>
        {steps.map((step) => (
          <section key={step}>
            <h3 className="help-heading-3">{verify.steps[step].title}</h3>
            <p>{verify.steps[step].body}</p>
            {step === 'project' && (
              <>
                <pre className="formats-command" dir="ltr">
                  <code>{verify.steps.project.command}</code>
                </pre>
                <p>{verify.steps.project.here}</p>
              </>
            )}
          </section>
        ))}
        <p>{verify.limits}</p>
      </HelpSection>
    </>
  )
}

function Exports() {
  const { messages } = useMessages()
  const words = messages.helpFormats.exports
  const { formats } = messages.reportScreen
  const { dropped } = messages.reportText
  return (
    <HelpSection at="exports" title={words.title}>
      {exportFormats.map((format) => (
        <section className="formats-export" key={format}>
          <h3 className="help-heading-3">{formats[format]}</h3>
          <p>{formats.about[format]}.</p>
          {formatLosses[format].length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <>
              <p className="help-caption">{words.cannot}</p>
              <Lines of={formatLosses[format].map((code) => dropped[code])} />
            </>
          )}
        </section>
      ))}
      <p>{words.publication}</p>
    </HelpSection>
  )
}

const Lines = ({ of }: { readonly of: readonly string[] }) => (
  <ul className="help-lines">
    {of.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
