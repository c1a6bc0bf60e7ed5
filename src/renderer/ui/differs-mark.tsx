import './differs-mark.css'
import { TriangleAlert } from 'lucide-react'
import { Icon } from './icon.tsx'
import { Tooltip } from './tooltip.tsx'
import { useMessages } from './use-messages.tsx'

/** The small triangle that stands where a person's verdict and the rule say different things. */
export function DiffersMark() {
  const { messages } = useMessages()
  const label = messages.status.verdictDiffers
  return (
    <Tooltip label={label}>
      <span className="differs-mark">
        <Icon of={TriangleAlert} size={14} />
        <span className="visually-hidden">{label}</span>
      </span>
    </Tooltip>
  )
}
