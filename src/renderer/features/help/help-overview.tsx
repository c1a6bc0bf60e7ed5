import { Eyebrow } from '#ui/eyebrow.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { helpAddress, helpChapters } from './help-chapters.ts'

/** The first page of the help: every chapter with what it answers. */
export function HelpOverview() {
  const { messages } = useMessages()
  const { help } = messages
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
    </>
  )
}
