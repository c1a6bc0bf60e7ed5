import { type ReactNode, useId } from 'react'
import { Eyebrow } from '#ui/eyebrow.tsx'

/** One part of the report's panel under its small heading. */
export function ReportPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="report-part">
      <Eyebrow id={id} level={2}>
        {title}
      </Eyebrow>
      {children}
    </section>
  )
}
