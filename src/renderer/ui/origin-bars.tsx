import './origin-bars.css'
import { useMessages } from './use-messages.tsx'

const most = 6

/** Origins for (full) and against (hollow) as bars, at most six of each; the numbers are their name. */
export function OriginBars({ pro, con }: { readonly pro: number; readonly con: number }) {
  const { messages } = useMessages()
  const bars = [
    ...Array.from({ length: Math.min(pro, most) }, (_, at) => ({ key: `for-${at}`, side: 'for' })),
    ...Array.from({ length: Math.min(con, most) }, (_, at) => ({ key: `against-${at}`, side: 'against' })),
  ]
  return (
    <span className="origin-bars">
      {bars.map(({ key, side }) => (
        <span aria-hidden="true" className={`origin-bar origin-bar-${side}`} key={key} />
      ))}
      <span className="visually-hidden">{messages.common.originsForAgainst(pro, con)}</span>
    </span>
  )
}
