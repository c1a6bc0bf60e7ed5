import './skeleton.css'
import { useMessages } from './use-messages.tsx'

/** What is waited for: running text in its column, rows under a bar of tools, or a page of headed parts. */
export type SkeletonShape = 'text' | 'rows' | 'parts'

interface SkeletonProps {
  readonly shape?: SkeletonShape
  readonly lines?: number
}

/** The shape of what comes, from 300 ms of waiting on. */
export function Skeleton({ shape = 'text', lines = 12 }: SkeletonProps) {
  const { messages } = useMessages()
  return (
    <div aria-busy="true" className={`skeleton skeleton-${shape}`}>
      <span className="visually-hidden">{messages.common.working}</span>
      {shape === 'rows' && <span aria-hidden="true" className="skeleton-tools" />}
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <span aria-hidden="true" className="skeleton-line" key={line} />
      ))}
    </div>
  )
}
