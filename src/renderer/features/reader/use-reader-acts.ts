import { useMemo, useRef } from 'react'
import type { Client } from '#client/client.ts'
import { useClient } from '#client/use-client.tsx'
import type { CommandInput, CommandName, CommandOutput } from '#contract/commands.ts'
import type { Verdict } from '#domain/records/assessment.ts'
import type { Stance } from '#domain/records/evidence-link.ts'
import type { Result } from '#domain/result.ts'
import type { Interval } from '#editor/interval-index.ts'
import type { Messages } from '#messages/messages.ts'
import { announce } from '#ui/live-region.tsx'
import { toast, useToastError } from '#ui/toast.tsx'
import { undoneText } from '#ui/undone-text.ts'
import { useMessages } from '#ui/use-messages.tsx'
import {
  type AnnotationId,
  type ClaimId,
  type LinkId,
  type PendingHighlight,
  type ReaderSession,
  type SelectedWords,
  useReaderSession,
} from './reader-session.ts'

/** What a gesture says of the selected words, besides that they are marked. */
export interface HighlightWish {
  readonly verdict?: Verdict
  /** An existing claim; without one a new claim is made, in the words of the source or in the statement given. */
  readonly claimId?: ClaimId
  readonly statement?: string
  readonly stance?: Stance
  readonly codeNames?: readonly string[]
}

/** Words that get a claim: just selected, or marked before. */
export interface ClaimedWords {
  readonly words: Pick<SelectedWords, 'sourceId' | 'revision'>
  readonly parts: readonly { readonly start: number; readonly end: number }[]
}

/** Everything that the reader changes. Each paints at once where it can, tells what it did, and says why where it failed. */
export class ReaderActs {
  readonly #client: Client
  readonly #session: ReaderSession
  readonly #messages: Messages
  readonly #tellError: ReturnType<typeof useToastError>

  constructor(client: Client, session: ReaderSession, messages: Messages, tellError: ReturnType<typeof useToastError>) {
    this.#client = client
    this.#session = session
    this.#messages = messages
    this.#tellError = tellError
  }

  /** Makes the selected words a claim, or evidence for one. */
  async highlight(words: SelectedWords, wish: HighlightWish): Promise<LinkId | null> {
    const { status, reader } = this.#messages
    const stance = wish.stance ?? 'asserts'
    const settle = this.#paint(words, wish.verdict ?? null, stance)
    const passage = { words, parts: [words.range] }
    const linkId = await this.makeClaim(passage, { ...wish, stance })
    settle(linkId !== null)
    if (linkId === null) return null
    if (wish.claimId !== undefined) announce(reader.highlight.linked(status.stance[stance]))
    else if (wish.verdict) announce(reader.highlight.madeWith(status.verdict[wish.verdict]))
    else announce(reader.highlight.made)
    return linkId
  }

  /** Ties a passage to a new or an existing claim and puts it in focus. */
  async makeClaim({ words, parts }: ClaimedWords, wish: HighlightWish): Promise<LinkId | null> {
    const { codeNames = [], ...others } = wish
    const answer = await this.#do('claims.highlight', {
      passage: {
        sourceId: words.sourceId,
        revision: words.revision,
        parts: parts.map(({ start, end }) => ({ start, end })),
      },
      codeNames: [...codeNames],
      ...others,
    })
    if (!answer.ok) return null
    this.#session.focusOn(
      { annotationId: answer.value.annotationId, linkId: answer.value.linkId },
      answer.value.claimId,
    )
    return answer.value.linkId
  }

  /** Marks the selected words without a claim, with a code or to write a memo on them. */
  async mark(words: SelectedWords, codeNames: readonly string[]): Promise<AnnotationId | null> {
    const settle = this.#paint(words, null, null)
    const { sourceId, revision, range } = words
    const answer = await this.#do('annotations.mark', {
      passage: { sourceId, revision, parts: [{ start: range.start, end: range.end }] },
      codeNames: [...codeNames],
    })
    if (answer.ok) this.#session.focusOn({ annotationId: answer.value.annotationId, linkId: null }, null)
    settle(answer.ok)
    if (!answer.ok) return null
    const [code] = codeNames
    const { highlight } = this.#messages.reader
    announce(code === undefined ? highlight.marked : highlight.coded(code))
    return answer.value.annotationId
  }

  async setVerdict(claimId: ClaimId, verdict: Verdict): Promise<void> {
    const answer = await this.#do('assessments.record', { claimId, verdict })
    if (answer.ok) announce(this.#messages.reader.highlight.verdictSet(this.#messages.status.verdict[verdict]))
  }

  async takeBack(claimId: ClaimId): Promise<void> {
    const answer = await this.#do('assessments.takeBack', { claimId })
    if (answer.ok) announce(this.#messages.reader.inspector.takenBack)
  }

  async removeMark(annotationId: AnnotationId): Promise<void> {
    this.#session.passage.set(null)
    const answer = await this.#do('annotations.remove', { annotationId })
    if (answer.ok) this.#sayWithUndo(this.#messages.reader.highlight.removed)
  }

  /** Saves edges that were moved; answers when they are saved or refused. */
  async moveEdges(annotationId: AnnotationId, partIndex: number, { start, end }: Interval): Promise<void> {
    const answer = await this.#do('annotations.resize', { annotationId, partIndex, range: { start, end } })
    if (answer.ok) announce(this.#messages.marking.edges.saved)
  }

  async addPart(annotationId: AnnotationId, { range }: SelectedWords): Promise<void> {
    const part = { start: range.start, end: range.end }
    const answer = await this.#do('annotations.addPart', { annotationId, part })
    if (!answer.ok) return
    const parts = this.#client.project.get()?.replica.records.get(annotationId)?.parts
    announce(this.#messages.marking.parts.added(parts?.length ?? 2))
  }

  async removePart(annotationId: AnnotationId, partIndex: number): Promise<void> {
    const answer = await this.#do('annotations.removePart', { annotationId, partIndex })
    if (answer.ok) this.#sayWithUndo(this.#messages.marking.parts.removed)
  }

  async link(annotationId: AnnotationId, claimId: ClaimId, stance: Stance): Promise<void> {
    const answer = await this.#do('links.add', { annotationId, claimId, stance })
    if (!answer.ok) return
    this.#session.focusOn({ annotationId, linkId: answer.value.linkId }, claimId)
    announce(this.#messages.reader.highlight.linked(this.#messages.status.stance[stance]))
  }

  async unlink(linkId: LinkId): Promise<void> {
    const answer = await this.#do('links.remove', { linkId })
    if (answer.ok) this.#sayWithUndo(this.#messages.reader.passage.unlinked)
  }

  async editLink(input: CommandInput<'links.edit'>): Promise<void> {
    await this.#do('links.edit', input)
  }

  /** Names whose words they are; null says that the source does not name them. */
  async nameSpeaker(linkId: LinkId, speakerName: string | null): Promise<void> {
    const answer = await this.#do('links.edit', { linkId, speakerName })
    const { highlight, passage } = this.#messages.reader
    if (answer.ok) announce(highlight.speakerSet(speakerName ?? passage.notNamed))
  }

  async code(annotationId: AnnotationId, codeName: string): Promise<void> {
    const answer = await this.#do('codes.apply', { annotationId, codeName })
    if (answer.ok) announce(this.#messages.reader.highlight.coded(codeName))
  }

  async takeCodeOff(codingId: CommandInput<'codes.takeOff'>['codingId']): Promise<void> {
    await this.#do('codes.takeOff', { codingId })
  }

  async writeMemo(input: CommandInput<'memos.write'>): Promise<void> {
    const answer = await this.#do('memos.write', input)
    if (answer.ok) announce(this.#messages.reader.passage.memoSaved)
  }

  async removeMemo(memoId: CommandInput<'memos.remove'>['memoId']): Promise<void> {
    await this.#do('memos.remove', { memoId })
  }

  async readToTheEnd(sourceId: SelectedWords['sourceId']): Promise<void> {
    const answer = await this.#do('silences.readToTheEnd', { sourceId })
    if (answer.ok) this.#sayWithUndo(this.#messages.reader.pane.readToEndDone(answer.value.silences))
  }

  async #do<N extends CommandName>(name: N, input: CommandInput<N>): Promise<Result<CommandOutput<N>>> {
    const result = await this.#client.request(name, input)
    if (!result.ok && result.error.code !== 'nothing-to-change') this.#tellError(result.error)
    return result
  }

  #sayWithUndo(text: string): void {
    const at = this.#client.project.get()?.replica.sequence ?? 0
    const undo = async (): Promise<void> => {
      const undone = await this.#client.undoAt(at)
      if (!undone.ok) this.#tellError(undone.error)
      else toast({ text: undoneText(this.#messages, undone.value), matter: 'undo' })
    }
    toast({ text, action: { label: this.#messages.common.undo, run: () => void undo() } })
  }

  /** Paints the words before the core has answered; the returned function takes the paint off. */
  #paint(words: SelectedWords, verdict: Verdict | null, stance: Stance | null): (isSaved: boolean) => void {
    const painted: PendingHighlight = {
      key: `pending/${crypto.randomUUID()}`,
      sourceId: words.sourceId,
      range: words.range,
      verdict,
      stance,
    }
    this.#session.paint(painted)
    return (isSaved) => this.#session.settle(painted, isSaved)
  }
}

/** The acts of the reader over the open project. */
export function useReaderActs(): ReaderActs {
  const client = useClient()
  const session = useReaderSession()
  const { messages } = useMessages()
  const tellError = useToastError()
  const latest = useRef(tellError)
  latest.current = tellError
  return useMemo(
    () => new ReaderActs(client, session, messages, (error) => latest.current(error)),
    [client, session, messages],
  )
}
