import type { ReactNode } from 'react'

interface HelpSectionProps {
  /** Its name in the address (`?at=`). */
  readonly at: string
  readonly title: ReactNode
  readonly level?: 2 | 3
  readonly children: ReactNode
}

/** A part of a chapter with its heading, at which an address can begin. */
export function HelpSection({ at, title, level = 2, children }: HelpSectionProps) {
  const Heading = `h${level}` as const
  return (
    <section aria-labelledby={`help-${at}`} className={`help-section help-section-${level}`}>
      <Heading className={`help-heading-${level}`} id={`help-${at}`} tabIndex={-1}>
        {title}
      </Heading>
      {children}
    </section>
  )
}
