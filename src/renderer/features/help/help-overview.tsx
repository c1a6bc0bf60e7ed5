import { Footprints } from 'lucide-react'
import { usePathChoice } from '#client/first-steps.ts'
import { Button } from '#ui/button.tsx'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { announce } from '#ui/live-region.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { helpAddress, helpChapters } from './help-chapters.ts'

/** The first page of the help: every chapter with what it answers. */
export function HelpOverview() {
  const { messages } = useMessages()
  const { help } = messages
  const { isShown, takeUp } = usePathChoice()
  const take = (): void => {
    takeUp()
    announce(messages.firstSteps.shownNow)
  }
  return (
    <>
      <h1 className="help-title" tabIndex={-1}>
        {help.title}
      </h1>
      <p className="help-lead">{help.lead}</p>
      <Eyebrow level={2}>{help.chapters}</Eyebrow>
      <ul className="help-results">
        {helpChapters.map((each) => (
          <li className="help-result" key={each}>
            <a className="help-result-title" href={`#${helpAddress(each)}`}>
              {help.chapter[each].title}
            </a>
            <p>{help.chapter[each].about}</p>
          </li>
        ))}
      </ul>
      <section className="help-section help-section-2">
        <h2 className="help-heading-2">{messages.firstSteps.title}</h2>
        <p>{messages.firstSteps.about}</p>
        {isShown ? (
          <p>{messages.firstSteps.shownNow}</p>
        ) : (
          <p>
            <Button className="help-take-up" icon={Footprints} onClick={take}>
              {messages.firstSteps.takeUp}
            </Button>
          </p>
        )}
      </section>
    </>
  )
}
