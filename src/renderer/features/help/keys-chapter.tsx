import { KeyGroups } from '#ui/key-groups.tsx'
import { useMessages } from '#ui/use-messages.tsx'

/** Every key as this person has it, by place. */
export function KeysChapter() {
  const { messages } = useMessages()
  const words = messages.help.keys
  return (
    <>
      <p className="help-lead">{words.lead}</p>
      <p>{words.choose}</p>
      <p>{words.mouse}</p>
      <p>
        {words.change} <a href="#/settings">{words.toSettings}</a>
      </p>
      <KeyGroups idPrefix="help-" level={2} />
    </>
  )
}
