import './origin-bars.css'

const most = 6

/** In units of the picture: a bar with the gap after it, the gap, and the height. */
const step = 16
const gap = 2
const height = 8

/** Origins for (full) and against (hollow) as bars, at most six of each; for eyes only: the numbers stand beside them. */
export function OriginBars({ pro, con }: { readonly pro: number; readonly con: number }) {
  const full = Math.min(pro, most)
  const all = full + Math.min(con, most)
  if (all === 0) return null
  // One picture: a ledger has thousands of bars, and an element for each would be a third of what a row costs.
  return (
    <svg
      aria-hidden="true"
      className="origin-bars-drawn"
      focusable="false"
      preserveAspectRatio="none"
      viewBox={`0 0 ${all * step - gap} ${height}`}
    >
      {full > 0 && <path className="origin-bars-for" d={bars(0, full, 0)} />}
      {all > full && <path className="origin-bars-against" d={bars(full, all, 0.75)} />}
    </svg>
  )
}

/** The outlines of the bars from one to before another, so many units within their edges. */
function bars(from: number, end: number, inset: number): string {
  const radius = 2 - inset
  const corner = `${radius} ${radius} 0 0 1`
  const across = step - gap - 4
  const down = height - 4
  return Array.from({ length: end - from }, (_, at) => {
    const left = (from + at) * step + 2
    return `M${left} ${inset}h${across}a${corner} ${radius} ${radius}v${down}a${corner} ${-radius} ${radius}h${-across}a${corner} ${-radius} ${-radius}v${-down}a${corner} ${radius} ${-radius}z`
  }).join('')
}
