import type { Verdict } from '#domain/records/assessment.ts'
import type { IdOf } from '#domain/records/id.ts'
import { useShortcut } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { useEdits } from './use-edits.ts'

/** The keys that give and take back a verdict on one claim. With several, or none, they rest: those have their own bar. `onGiven` hears of a verdict as its key is pressed. */
export function useVerdictKeys(claimIds: readonly IdOf<'claim'>[], onGiven: () => void): void {
  const { messages } = useMessages()
  const words = messages.claims.verdict
  const edit = useEdits()
  const [claimId] = claimIds
  const only = claimIds.length === 1 && claimId !== undefined ? claimId : null
  const give = (verdict: Verdict) => () => {
    if (only === null) return
    void edit('assessments.record', { claimId: only, verdict }, words.recorded(messages.status.verdict[verdict]))
    onGiven()
  }
  const takeBack = (): void => {
    if (only !== null) void edit('assessments.takeBack', { claimId: only }, words.takenBack)
  }
  useShortcut('claims-contested', only === null ? null : give('contested'))
  useShortcut('claims-corroborated', only === null ? null : give('corroborated'))
  useShortcut('claims-left-open', only === null ? null : give('left-open'))
  useShortcut('claims-take-back', only === null ? null : takeBack)
}
