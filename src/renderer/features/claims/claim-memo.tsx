import type { ProjectReader } from '#domain/project/project-records.ts'
import type { IdOf } from '#domain/records/id.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { ClaimSection } from './claim-section.tsx'
import { useEdits } from './use-edits.ts'
import { WrittenPart } from './written-part.tsx'

interface ClaimMemoProps {
  readonly claimId: IdOf<'claim'>
  readonly project: ProjectReader
}

/** The memo on a claim: written in its place, saved like a rationale; writing nothing removes it. */
export function ClaimMemo({ claimId, project }: ClaimMemoProps) {
  const { messages } = useMessages()
  const words = messages.claims.memo
  const edit = useEdits()
  const memo = project.referring('memo', claimId).at(-1)
  return (
    <ClaimSection title={words.label}>
      <WrittenPart
        addLabel={words.add}
        editLabel={words.edit}
        hint={words.hint}
        label={words.label}
        onSave={(body) => {
          if (body) void edit('memos.write', { subjectId: claimId, body }, words.saved)
          else if (memo) void edit('memos.remove', { memoId: memo.id }, words.removed)
        }}
        value={memo?.body ?? null}
      />
    </ClaimSection>
  )
}
