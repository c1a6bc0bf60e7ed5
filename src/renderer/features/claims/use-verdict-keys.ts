import type { CommandInput } from '#contract/commands.ts'
import type { Verdict } from '#domain/records/assessment.ts'
import type { IdOf } from '#domain/records/id.ts'
import { useShortcut } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { useEdits } from './use-edits.ts'

/**
 * The keys that give and take back a verdict: on one claim, or on several as one change. `onGiven` hears of a verdict on one as its key
 * is pressed, to go on to the next.
 */
export function useVerdictKeys(claimIds: readonly IdOf<'claim'>[], onGiven: () => void): void {
  const { messages } = useMessages()
  const words = messages.claims.verdict
  const edit = useEdits()
  const [claimId] = claimIds
  const only = claimIds.length === 1 && claimId !== undefined ? claimId : null
  const many = (change: CommandInput<'claims.editMany'>['change']): void =>
    void edit('claims.editMany', { claimIds: [...claimIds], change }, messages.claims.bulk.done(claimIds.length))
  const give = (verdict: Verdict) => () => {
    if (only === null) return many({ do: 'verdict', verdict })
    void edit('assessments.record', { claimId: only, verdict }, words.recorded(messages.status.verdict[verdict]))
    onGiven()
  }
  const takeBack = (): void => {
    if (only === null) many({ do: 'take-back' })
    else void edit('assessments.takeBack', { claimId: only }, words.takenBack)
  }
  useShortcut('claims-contested', claimId === undefined ? null : give('contested'))
  useShortcut('claims-corroborated', claimId === undefined ? null : give('corroborated'))
  useShortcut('claims-left-open', claimId === undefined ? null : give('left-open'))
  useShortcut('claims-take-back', claimId === undefined ? null : takeBack)
}
