/**
 * The mark: a coin's ring with its edge beading, struck over at one corner by a smaller square stamp with a check, which is
 * what a countermark is. It never mirrors. `title` names it where it stands alone.
 */
export function Mark({ size = 28, title }: { readonly size?: number; readonly title?: string }) {
  const picture = (
    <svg
      aria-hidden="true"
      className="mark"
      fill="none"
      focusable="false"
      height={size}
      viewBox="0 0 48 48"
      width={size}
    >
      <path d="M22.6 42.9A19.5 19.5 0 1 1 42.9 22.6" stroke="currentColor" strokeLinecap="round" strokeWidth="3.2" />
      <path
        d="M20.2 37.6A14.2 14.2 0 1 1 37.6 20.2"
        stroke="currentColor"
        strokeDasharray="0.01 4.1"
        strokeLinecap="round"
        strokeWidth="2.3"
      />
      <rect fill="currentColor" height="21" rx="4.5" width="21" x="24.5" y="24.5" />
      <path
        d="M29.8 35.3l3.8 3.8 7-7.4"
        stroke="var(--mark-ground, var(--sunken))"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeWidth="3"
      />
    </svg>
  )
  if (title === undefined) return picture
  return (
    <span aria-label={title} role="img">
      {picture}
    </span>
  )
}
