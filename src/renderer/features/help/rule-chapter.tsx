import './rule-chapter.css'
import { StatusChip } from '#ui/status-chip.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { ExampleFigure } from './example-figure.tsx'
import { HelpSection } from './help-section.tsx'
import { ruleOrder, surprising, type WorkedExample } from './worked-examples.ts'

/** The seven lines of the rule, each with examples that the rule itself has worked out. */
export function RuleChapter({ examples }: { readonly examples: readonly WorkedExample[] }) {
  const { messages } = useMessages()
  const words = messages.help.rule
  const { ruleIntro, ruleLines, ruleCounts } = messages.reportText.method
  return (
    <>
      <p className="help-lead">{words.lead}</p>
      <HelpSection at="lines" title={words.lines}>
        <p>{ruleIntro}</p>
        <ol className="rule-lines">
          {ruleOrder.map((status, index) => (
            <li className="rule-line" key={status}>
              <a className="rule-line-link" href={`#/help/rule?at=${status}`}>
                <StatusChip status={status} />
              </a>
              <span>{afterWord(ruleLines[index])}</span>
            </li>
          ))}
        </ol>
        <p>{ruleCounts}</p>
      </HelpSection>
      <HelpSection at="examples" title={words.examples}>
        <p>{words.examplesBody}</p>
      </HelpSection>
      {ruleOrder.map((status, index) => (
        <HelpSection
          at={status}
          key={status}
          title={
            <span className="rule-heading">
              {words.lineNumber(index + 1)} <StatusChip status={status} />
            </span>
          }
        >
          <p>{afterWord(ruleLines[index])}</p>
          {examples
            .filter((example) => example.status.status === status && !surprising.has(example.id))
            .map((example) => (
              <ExampleFigure example={example} key={example.id} />
            ))}
        </HelpSection>
      ))}
      <HelpSection at="also" title={words.also}>
        {examples
          .filter(({ id }) => surprising.has(id))
          .map((example) => (
            <ExampleFigure example={example} key={example.id} />
          ))}
      </HelpSection>
      <HelpSection at="ends" title={words.ends.title}>
        <p>{words.ends.body}</p>
      </HelpSection>
    </>
  )
}

/** A line of the rule without the word of its status, which stands beside it as a chip. */
function afterWord(line = ''): string {
  const rest = line.slice(line.indexOf(':') + 1).trim()
  return rest.charAt(0).toLocaleUpperCase() + rest.slice(1)
}
