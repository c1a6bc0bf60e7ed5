import { Check, createLucideIcon, Minus } from 'lucide-react'
import type { Verdict } from '#domain/records/assessment.ts'
import type { Status } from '#domain/status/status.ts'
import { Icon, type IconSize } from './icon.tsx'

/** One of Lucide's pictures (ISC) with its strokes in one path: a ledger draws a hundred of them, and each stroke was an element. */
const inOnePath = (name: string, ...strokes: readonly string[]) =>
  createLucideIcon(name, [['path', { d: strokes.join(''), key: name }]])

const pictures = {
  contested: inOnePath('split', 'M16 3h5v5', 'M8 3H3v5', 'M12 22v-8.3a4 4 0 0 0-1.172-2.872L3 3', 'M15 9l6-6'),
  corroborated: inOnePath('check-check', 'M18 6L7 17l-5-5', 'M22 10l-7.5 7.5L13 16'),
  'one-side-only': Check,
  'single-origin': inOnePath('git-commit-horizontal', 'M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0z', 'M3 12h6', 'M15 12h6'),
  unexamined: inOnePath(
    'circle-dashed',
    'M10.1 2.182a10 10 0 0 1 3.8 0',
    'M13.9 21.818a10 10 0 0 1-3.8 0',
    'M17.609 3.721a10 10 0 0 1 2.69 2.7',
    'M2.182 13.9a10 10 0 0 1 0-3.8',
    'M20.279 17.609a10 10 0 0 1-2.7 2.69',
    'M21.818 10.1a10 10 0 0 1 0 3.8',
    'M3.721 6.391a10 10 0 0 1 2.7-2.69',
    'M6.391 20.279a10 10 0 0 1-2.69-2.7',
  ),
  superseded: inOnePath('strikethrough', 'M16 4H9a3 3 0 0 0-2.83 4', 'M14 12a4 4 0 0 1 0 8H6', 'M4 12h16'),
  'not-weighed': Minus,
  'left-open': inOnePath('circle-pause', 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0z', 'M10 15V9', 'M14 15V9'),
} as const satisfies Record<Status | Verdict, unknown>

/** The picture of a status or verdict. Its word must stand beside it or name it. */
export function StatusGlyph({ of, size = 14 }: { readonly of: Status | Verdict; readonly size?: IconSize }) {
  return <Icon of={pictures[of]} size={size} />
}
