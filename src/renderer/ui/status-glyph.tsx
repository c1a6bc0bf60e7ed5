import {
  Check,
  CheckCheck,
  CircleDashed,
  CirclePause,
  GitCommitHorizontal,
  Minus,
  Split,
  Strikethrough,
} from 'lucide-react'
import type { Verdict } from '#domain/records/assessment.ts'
import type { Status } from '#domain/status/status.ts'
import { Icon, type IconSize } from './icon.tsx'

const pictures = {
  contested: Split,
  corroborated: CheckCheck,
  'one-side-only': Check,
  'single-origin': GitCommitHorizontal,
  unexamined: CircleDashed,
  superseded: Strikethrough,
  'not-weighed': Minus,
  'left-open': CirclePause,
} as const satisfies Record<Status | Verdict, unknown>

/** The picture of a status or verdict. Its word must stand beside it or name it. */
export function StatusGlyph({ of, size = 14 }: { readonly of: Status | Verdict; readonly size?: IconSize }) {
  return <Icon of={pictures[of]} size={size} />
}
