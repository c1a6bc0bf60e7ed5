import { useState } from 'react'
import type { OpenProject } from '#client/open-project.ts'
import { useOpenProject } from '#client/use-client.tsx'
import type { Annotation } from '#domain/records/annotation.ts'
import type { Stance } from '#domain/records/evidence-link.ts'
import type { MarkedLook } from '#editor/painted-places.ts'
import { afterFrame } from '#ui/after-frame.ts'
import { announce } from '#ui/live-region.tsx'
import { toast } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import {
  type AnnotationId,
  type ClaimId,
  type LinkId,
  type PassageFocus,
  type SelectedWords,
  useReaderSession,
} from './reader-session.ts'
import { verdictOfCommand } from './selection-bubble.tsx'
import { codesIn } from './use-codes.ts'
import { useCopyQuotation } from './use-copy-quotation.ts'
import { adjustmentOf } from './use-edge-keys.ts'
import type { Panes } from './use-panes.ts'
import { type ReaderActs, useReaderActs } from './use-reader-acts.ts'
import { codeCommands, type ReaderCommand } from './use-reader-keys.ts'

/** A dialog over the reader, with the passage that it is about. */
export type ReaderDialog =
  | {
      readonly kind: 'claim'
      readonly about: SelectedWords | AnnotationId
      /** How the speaker stands to it, where that was chosen first. */
      readonly stance?: Stance
    }
  | { readonly kind: 'stance'; readonly linkId: LinkId }
  /** Dropped onto a claim: only the stance is still open. */
  | { readonly kind: 'stance-to'; readonly about: SelectedWords | AnnotationId; readonly claimId: ClaimId }
  /** What the clipboard did not take. */
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'speaker'; readonly linkId: LinkId }
  | { readonly kind: 'code'; readonly about: SelectedWords | AnnotationId }
  | { readonly kind: 'source'; readonly pane: number }

type SelectionPanes = Pick<Panes, 'clearSelection' | 'markSelection'>

interface PassageCommands {
  readonly dialog: ReaderDialog | null
  readonly isChoosingStance: boolean
  setDialog(dialog: ReaderDialog | null): void
  setChoosingStance(isChoosing: boolean): void
  /** Does what a key or a button of the bubble asks of the selected words, or else of the passage in focus. */
  run(command: ReaderCommand): void
  /** The same of the passage in focus, whatever is selected. */
  onFocus(command: ReaderCommand): void
  /** Ties the selected words to the claim in focus. */
  takeStance(stance: Stance): void
}

/** The commands on a selection in the panes or on the passage in focus. */
export function usePassageCommands({ clearSelection, markSelection }: SelectionPanes): PassageCommands {
  const session = useReaderSession()
  const acts = useReaderActs()
  // Read when something is done, and not watched: the whole screen would be drawn again with every change.
  const open = useOpenProject()
  const { messages } = useMessages()
  const copyQuotation = useCopyQuotation()
  const [dialog, setDialog] = useState<ReaderDialog | null>(null)
  const [isChoosingStance, setChoosingStance] = useState(false)

  // The words are painted and nothing else is done until that is on its way to the screen.
  const use = (words: SelectedWords, look: MarkedLook, what: (words: SelectedWords) => Promise<unknown>): void => {
    const letGo = markSelection(look)
    afterFrame(() => {
      letGo()
      setChoosingStance(false)
      void what(words)
    })
  }
  const addPart = (words: SelectedWords): void => {
    const annotation = open.replica.records.get(session.passage.get()?.annotationId)
    if (annotation?.sourceId !== words.sourceId || annotation.revision !== words.revision)
      toast({ text: messages.marking.parts.noPassage })
    else {
      clearSelection()
      setChoosingStance(false)
      void acts.addPart(annotation.id, words)
    }
  }
  const copy = (what: SelectedWords | Readonly<Annotation>): void =>
    void copyQuotation(what).then((text) => {
      if (text !== null) setDialog({ kind: 'copy', text })
    })
  const adjustEdges = (annotation: Readonly<Annotation>): void => {
    const passage = session.passage.get()
    if (!passage) return
    clearSelection()
    session.goTo(passage, null)
    session.adjusting.set(adjustmentOf(annotation, 0))
    announce(messages.marking.edges.begin)
  }
  const onFocus = (command: ReaderCommand): void =>
    session.whenSaved(() => {
      const passage = session.passage.get()
      if (passage) onPassage(passage, command)
      else toast({ text: messages.reader.highlight.nothingSelected })
    })
  const onWords = (words: SelectedWords, command: ReaderCommand): void => {
    const verdict = verdictOfCommand(command)
    const code = codeOf(open, command)
    if (command === 'reader-claim') use(words, 'unexamined', (it) => acts.highlight(it, {}))
    else if (verdict) use(words, verdict, (it) => acts.highlight(it, { verdict }))
    else if (command === 'reader-evidence') setChoosingStance(true)
    else if (command === 'reader-link') setDialog({ kind: 'claim', about: words })
    else if (command === 'reader-add-part') addPart(words)
    else if (command === 'reader-copy-quotation') copy(words)
    else if (command === 'reader-adjust-edges') onFocus(command)
    else if (command === 'reader-memo')
      use(words, 'none', (it) => markForMemo(acts, it, session.memoWanted.set.bind(session.memoWanted)))
    else if (command === 'reader-speaker') {
      use(words, 'unexamined', async (it) => {
        const linkId = await acts.highlight(it, {})
        if (linkId) setDialog({ kind: 'speaker', linkId })
      })
    } else if (code === null) setDialog({ kind: 'code', about: words })
    else if (code) use(words, 'none', (it) => acts.mark(it, [code]))
  }
  const onPassage = (passage: PassageFocus, command: ReaderCommand): void => {
    const { records } = open.replica
    const link = records.get(passage.linkId)
    const annotation = records.get(passage.annotationId)
    if (!annotation) return
    const { id } = annotation
    const verdict = verdictOfCommand(command)
    const code = codeOf(open, command)
    const makeClaim = (wish: Parameters<ReaderActs['makeClaim']>[1]): void =>
      void acts.makeClaim({ words: annotation, parts: annotation.parts }, wish)
    if (verdict && link) void acts.setVerdict(link.claimId, verdict)
    else if (verdict) makeClaim({ verdict })
    else if (command === 'reader-claim' && link) toast({ text: messages.reader.highlight.alreadyClaim })
    else if (command === 'reader-claim') makeClaim({})
    else if (command === 'reader-evidence' && link) setDialog({ kind: 'stance', linkId: link.id })
    else if (command === 'reader-link' || command === 'reader-evidence') setDialog({ kind: 'claim', about: id })
    else if (command === 'reader-speaker' && link) setDialog({ kind: 'speaker', linkId: link.id })
    else if (command === 'reader-speaker') toast({ text: messages.reader.highlight.noClaimYet })
    else if (command === 'reader-memo') session.memoWanted.set(id)
    else if (command === 'reader-remove-mark') void acts.removeMark(id)
    else if (command === 'reader-adjust-edges') adjustEdges(annotation)
    else if (command === 'reader-copy-quotation') copy(annotation)
    else if (command === 'reader-layers') session.listWanted.set(id)
    else if (command === 'reader-add-part') toast({ text: messages.marking.parts.noWords })
    else if (code === null) setDialog({ kind: 'code', about: id })
    else if (code) void acts.code(id, code)
  }

  return {
    dialog,
    isChoosingStance,
    setDialog,
    setChoosingStance,
    onFocus,
    run(command) {
      const words = session.selected.get()
      if (words) {
        onWords(words, command)
        return
      }
      onFocus(command)
    },
    takeStance(stance) {
      const words = session.selected.get()
      const claimId: ClaimId | null = session.claimId.get()
      if (!words) return
      if (claimId === null) setDialog({ kind: 'claim', about: words, stance })
      else use(words, 'unexamined', (it) => acts.highlight(it, { claimId, stance }))
    },
  }
}

async function markForMemo(acts: ReaderActs, words: SelectedWords, want: (id: AnnotationId) => void): Promise<void> {
  const id = await acts.mark(words, [])
  if (id) want(id)
}

/** The name of the code that a digit stands for; null where there is none yet; undefined for other commands. */
function codeOf(open: OpenProject, command: ReaderCommand): string | null | undefined {
  const at = codeCommands.indexOf(command)
  return at === -1 ? undefined : (codesIn(open)[at]?.name ?? null)
}
