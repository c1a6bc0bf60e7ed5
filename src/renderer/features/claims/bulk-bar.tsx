import './bulk-bar.css'
import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { CommandInput } from '#contract/commands.ts'
import type { Verdict } from '#domain/records/assessment.ts'
import { type Claim, claimKind } from '#domain/records/claim.ts'
import type { IdOf } from '#domain/records/id.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Menu } from '#ui/menu.tsx'
import { useShortcut } from '#ui/shortcut.ts'
import { StatusGlyph } from '#ui/status-glyph.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { AskTextDialog, ConfirmDialog, TimeAndPlaceDialog } from './bulk-dialogs.tsx'
import { useEdits } from './use-edits.ts'

type ClaimId = IdOf<'claim'>

interface BulkBarProps {
  readonly claimIds: readonly ClaimId[]
  /** The claim in focus, which stays where several are made one. */
  readonly inFocus: Readonly<Claim> | null
  /** How many are shown in all. */
  readonly shown: number
  onAll(): void
  onLetGo(): void
}

/** Acts on several chosen claims: each is one change, with one toast and one undo for all of them. */
export function BulkBar({ claimIds, inFocus, shown, onAll, onLetGo }: BulkBarProps) {
  const { messages, format } = useMessages()
  const words = messages.claims.bulk
  const edit = useEdits()
  const [asks, setAsks] = useState<'question' | 'circumstances' | 'code' | 'merge' | 'remove' | null>(null)
  const run = (change: CommandInput<'claims.editMany'>['change']): void => {
    setAsks(null)
    void edit('claims.editMany', { claimIds: [...claimIds], change }, words.done(claimIds.length))
  }
  const close = (): void => setAsks(null)
  // Menus and dialogs of the bar have their own Escape.
  const press = (event: KeyboardEvent): void => {
    const isOwn = event.target instanceof Element && event.target.closest('dialog, .menu') === null
    if (event.key === 'Escape' && isOwn && !event.defaultPrevented) onLetGo()
  }
  useShortcut('claims-remove', () => setAsks('remove'))
  return (
    <div aria-label={words.label} className="bulk-bar" onKeyDown={press} role="toolbar">
      <strong>{words.chosen(claimIds.length)}</strong>
      {claimIds.length < shown && (
        <Button look="link" onClick={onAll}>
          {words.all(format.number(shown))}
        </Button>
      )}
      {(['contested', 'corroborated', 'left-open'] as const satisfies readonly Verdict[]).map((given) => (
        <Button key={given} onClick={() => run({ do: 'verdict', verdict: given })}>
          <StatusGlyph of={given} />
          {messages.status.verdict[given]}
        </Button>
      ))}
      <Menu
        items={claimKind.options.map((kind) => ({
          id: kind,
          label: messages.status.kind[kind],
          run: () => run({ do: 'edit', kind }),
        }))}
        label={words.setKind}
        trigger={(attributes) => <Button {...attributes}>{words.setKind}</Button>}
      />
      <Menu
        items={[
          { id: 'question', label: words.question, run: () => setAsks('question') },
          { id: 'circumstances', label: words.timeAndPlace, run: () => setAsks('circumstances') },
          { id: 'code', label: words.code, run: () => setAsks('code') },
          { id: 'take-back', label: words.takeBack, run: () => run({ do: 'take-back' }) },
          {
            id: 'merge',
            label: words.merge,
            isDisabled: inFocus === null,
            startsGroup: true,
            run: () => setAsks('merge'),
          },
          { id: 'remove', label: words.remove, look: 'danger', run: () => setAsks('remove') },
        ]}
        label={messages.common.more}
        trigger={(attributes) => <Button {...attributes}>{messages.common.more}</Button>}
      />
      <IconButton icon={X} keys="Escape" label={words.letGo} onClick={onLetGo} />
      {asks === 'question' && (
        <AskTextDialog
          label={words.questionText}
          onClose={close}
          onGive={(question) => run({ do: 'edit', question })}
          title={words.question}
        />
      )}
      {asks === 'circumstances' && (
        <TimeAndPlaceDialog onClose={close} onGive={(given) => run({ do: 'edit', ...given })} />
      )}
      {asks === 'code' && (
        <AskTextDialog
          label={words.codeName}
          onClose={close}
          onGive={(codeName) => run({ do: 'code', codeName })}
          title={words.code}
        />
      )}
      {asks === 'merge' && inFocus && (
        <ConfirmDialog
          act={words.mergeAct}
          body={words.mergeBody(claimIds.length)}
          keeps={inFocus.statement}
          onAct={() => {
            run({ do: 'merge', intoId: inFocus.id })
            onLetGo()
          }}
          onClose={close}
          title={words.merge}
        />
      )}
      {asks === 'remove' && (
        <ConfirmDialog
          act={words.remove}
          body={words.removeBody(claimIds.length)}
          keeps={null}
          onAct={() => {
            run({ do: 'remove' })
            onLetGo()
          }}
          onClose={close}
          title={words.remove}
        />
      )}
    </div>
  )
}
