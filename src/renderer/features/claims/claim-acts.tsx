import { Combine, Ellipsis, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { Claim } from '#domain/records/claim.ts'
import type { IdOf } from '#domain/records/id.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Icon } from '#ui/icon.tsx'
import { Menu } from '#ui/menu.tsx'
import { keysOf, useShortcut } from '#ui/shortcut.ts'
import { Statement } from '#ui/statement.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { useEdits } from './use-edits.ts'

interface ClaimActsProps {
  readonly claim: Readonly<Claim>
  readonly project: ProjectReader
  /** Several are chosen with it: the key that removes means all of them. */
  readonly isOneOfMany: boolean
  /** The claim is gone: into another one, or altogether (null). */
  onGone(intoId: IdOf<'claim'> | null): void
}

/** What is seldom done to a claim: merging it into another, removing it. */
export function ClaimActs({ claim, project, isOneOfMany, onGone }: ClaimActsProps) {
  const { messages } = useMessages()
  const words = messages.claims.acts
  const edit = useEdits()
  const [asks, setAsks] = useState<'merge' | 'remove' | null>(null)
  useShortcut('claims-remove', isOneOfMany ? null : () => setAsks('remove'))
  const remove = async (): Promise<void> => {
    setAsks(null)
    const result = await edit('claims.remove', { claimId: claim.id }, words.removed)
    if (result.ok) onGone(null)
  }
  const merge = async (intoId: IdOf<'claim'>): Promise<void> => {
    setAsks(null)
    const result = await edit('claims.merge', { claimId: claim.id, intoId }, words.merged)
    if (result.ok) onGone(intoId)
  }
  return (
    <>
      <Menu
        align="end"
        items={[
          { id: 'merge', label: words.merge, icon: Combine, run: () => setAsks('merge') },
          {
            id: 'remove',
            label: words.remove,
            icon: Trash2,
            look: 'danger',
            keys: keysOf('claims-remove'),
            startsGroup: true,
            run: () => setAsks('remove'),
          },
        ]}
        label={words.label}
        trigger={(attributes) => (
          <Button {...attributes} aria-label={words.label} className="claim-more" look="quiet">
            <Icon of={Ellipsis} />
          </Button>
        )}
      />
      {asks === 'remove' && (
        <Dialog
          actions={
            <>
              <Button onClick={() => setAsks(null)}>{messages.common.cancel}</Button>
              <Button look="danger" onClick={() => void remove()}>
                {words.remove}
              </Button>
            </>
          }
          onClose={() => setAsks(null)}
          title={words.removeTitle}
        >
          <Statement text={claim.statement} />
          <p>{words.removeBody(project.referring('evidenceLink', claim.id).length)}</p>
        </Dialog>
      )}
      {asks === 'merge' && (
        <MergeDialog
          claim={claim}
          onClose={() => setAsks(null)}
          onMerge={(intoId) => void merge(intoId)}
          project={project}
        />
      )}
    </>
  )
}
