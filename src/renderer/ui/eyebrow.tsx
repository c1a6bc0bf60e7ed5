import './eyebrow.css'
import type { ReactNode } from 'react'

/** The small heading above a section. `level` gives it its place in the outline; without one it is only text. */
export function Eyebrow({
  level,
  id,
  children,
}: {
  readonly level?: 2 | 3 | 4
  readonly id?: string
  readonly children: ReactNode
}) {
  const Tag = level === undefined ? 'span' : (`h${level}` as const)
  return (
    <Tag className="eyebrow" id={id}>
      {children}
    </Tag>
  )
}
