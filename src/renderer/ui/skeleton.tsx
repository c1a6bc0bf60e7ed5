import './skeleton.css'
import { useMessages } from './use-messages.tsx'

/** Lines in the shape of what comes, from 300 ms of waiting on. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  const { messages } = useMessages()
  return (
    <div aria-busy="true" className="skeleton">
      <span className="visually-hidden">{messages.common.working}</span>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <span aria-hidden="true" className="skeleton-line" key={line} />
      ))}
    </div>
  )
}
