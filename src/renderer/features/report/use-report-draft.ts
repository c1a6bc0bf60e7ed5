import { useState } from 'react'
import type { Replica } from '#client/replica.ts'
import { useOpenProject } from '#client/use-client.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { newDraft, type ReportDraft } from './report-draft.ts'

const drafts = new WeakMap<Replica, ReportDraft>()

/** The report being put together for the open project; it is kept while the window goes to other places. */
export function useReportDraft(): readonly [ReportDraft, (draft: ReportDraft) => void] {
  const { replica } = useOpenProject()
  const { language } = useMessages()
  const [draft, setDraft] = useState(() => drafts.get(replica) ?? newDraft(language))
  const keep = (next: ReportDraft): void => {
    drafts.set(replica, next)
    setDraft(next)
  }
  return [draft, keep]
}
