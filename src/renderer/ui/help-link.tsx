import './help-link.css'
import { CircleQuestionMark } from 'lucide-react'
import { Icon } from './icon.tsx'
import { useMessages } from './use-messages.tsx'

interface HelpLinkProps {
  /** What it leads to, by its words in messages (`help.link`). */
  readonly about: 'rule' | 'formats' | 'verify'
  /** The part of the chapter to begin at. */
  readonly at?: string
}

const addresses = {
  rule: '/help/rule',
  formats: '/help/formats',
  verify: '/help/formats?at=verify',
} as const satisfies Record<HelpLinkProps['about'], string>

/** A small link to the chapter of the help that explains what stands beside it. Back returns to the place. */
export function HelpLink({ about, at }: HelpLinkProps) {
  const { messages } = useMessages()
  return (
    <a className="help-link" href={`#${addresses[about]}${at === undefined ? '' : `?at=${at}`}`}>
      <Icon of={CircleQuestionMark} size={14} />
      {messages.help.link[about]}
    </a>
  )
}
