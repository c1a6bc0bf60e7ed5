import { quotationOf } from '#domain/records/annotation.ts'
import { ChooseStance } from '#ui/choose-stance.tsx'
import { ChooseClaim, ChooseCode, ChooseSource, ChooseSpeaker } from './choices.tsx'
import { CopyByHand } from './copy-by-hand.tsx'
import type { SourceId } from './reader-session.ts'
import type { ReaderDialog } from './use-passage-commands.ts'
import { useReaderActs } from './use-reader-acts.ts'
import { useRecords } from './use-records.ts'

interface ReaderDialogsProps {
  readonly dialog: ReaderDialog
  readonly openSources: readonly SourceId[]
  onSource(pane: number, sourceId: SourceId): void
  onClose(): void
  /** Lets the selection go, once it has been used. */
  onUsed(): void
}

/** The dialog that is open, and what its answer does. */
export function ReaderDialogs({ dialog, openSources, onSource, onClose, onUsed }: ReaderDialogsProps) {
  const acts = useReaderActs()
  const { project } = useRecords()
  switch (dialog.kind) {
    case 'claim': {
      const { about } = dialog
      const annotation = typeof about === 'string' ? project.get(about) : undefined
      const quote = typeof about === 'string' ? (annotation ? quotationOf(annotation) : '') : about.quote
      const done = (): void => {
        onClose()
        onUsed()
      }
      return (
        <ChooseClaim
          chosenStance={dialog.stance}
          onChoose={(claimId, stance) => {
            done()
            if (typeof about === 'string') void acts.link(about, claimId, stance)
            else void acts.highlight(about, { claimId, stance })
          }}
          onClose={onClose}
          onNew={(statement) => {
            done()
            const wish = { statement, ...(dialog.stance && { stance: dialog.stance }) }
            if (typeof about !== 'string') void acts.highlight(about, wish)
            else if (annotation) void acts.makeClaim({ words: annotation, parts: annotation.parts }, wish)
          }}
          quote={quote}
        />
      )
    }
    case 'stance': {
      const link = project.get(dialog.linkId)
      const claim = project.get(link?.claimId)
      if (!link || !claim) return null
      return (
        <ChooseStance
          onChoose={(stance) => {
            onClose()
            void acts.editLink({ linkId: link.id, stance })
          }}
          onClose={onClose}
          statement={claim.statement}
        />
      )
    }
    case 'stance-to': {
      const claim = project.get(dialog.claimId)
      if (!claim) return null
      return (
        <ChooseStance
          onChoose={(stance) => {
            onClose()
            onUsed()
            const { about } = dialog
            if (typeof about === 'string') void acts.link(about, claim.id, stance)
            else void acts.highlight(about, { claimId: claim.id, stance })
          }}
          onClose={onClose}
          statement={claim.statement}
        />
      )
    }
    case 'copy':
      return <CopyByHand onClose={onClose} text={dialog.text} />
    case 'speaker':
      return (
        <ChooseSpeaker
          onChoose={(name) => {
            onClose()
            void acts.nameSpeaker(dialog.linkId, name)
          }}
          onClose={onClose}
        />
      )
    case 'code': {
      const { about } = dialog
      return (
        <ChooseCode
          onChoose={(name) => {
            onClose()
            if (typeof about === 'string') void acts.code(about, name)
            else {
              onUsed()
              void acts.mark(about, [name])
            }
          }}
          onClose={onClose}
        />
      )
    }
    case 'source':
      return (
        <ChooseSource
          except={openSources}
          onChoose={(sourceId) => {
            onClose()
            onSource(dialog.pane, sourceId)
          }}
          onClose={onClose}
        />
      )
  }
}
