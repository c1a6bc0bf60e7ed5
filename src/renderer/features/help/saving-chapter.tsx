import { useMaybeProject } from '#client/use-client.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { HelpSection } from './help-section.tsx'

/** What "saved" means, where the project lies, and what happens when something goes wrong. */
export function SavingChapter() {
  const { messages } = useMessages()
  const project = useMaybeProject()
  const words = messages.help.saving
  return (
    <>
      <p className="help-lead">{words.lead}</p>
      <Part at="saved" of={words.saved} />
      <HelpSection at="where" title={words.where.title}>
        {words.where.body.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {project === null ? (
          <p>{words.where.none}</p>
        ) : (
          <p>
            {words.where.here}:{' '}
            <bdi className="help-path" dir="ltr">
              {project.folder}
            </bdi>
          </p>
        )}
      </HelpSection>
      <HelpSection at="holds" title={words.holds.title}>
        <ul className="help-lines">
          {words.holds.list.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </HelpSection>
      <Part at="recovery" of={words.recovery} />
      <Part at="backups" of={words.backups} />
      <Part at="undo" of={words.undo} />
      <Part at="offline" of={words.offline} />
    </>
  )
}

interface PartProps {
  readonly at: string
  readonly of: { readonly title: string; readonly body: readonly string[] }
}

const Part = ({ at, of: { title, body } }: PartProps) => (
  <HelpSection at={at} title={title}>
    {body.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </HelpSection>
)
