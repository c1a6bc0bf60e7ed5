import { type ReactNode, useId } from 'react'
import { Eyebrow } from '#ui/eyebrow.tsx'

interface ClaimSectionProps {
  readonly title: string
  /** Stands beside the heading. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** One part of a claim's page under its small heading. */
export function ClaimSection({ title, beside, children }: ClaimSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="claim-section">
      <div className="claim-section-head">
        <Eyebrow id={id} level={3}>
          {title}
        </Eyebrow>
        {beside}
      </div>
      {children}
    </section>
  )
}
