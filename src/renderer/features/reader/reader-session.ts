import type { OpenProject } from '#client/open-project.ts'
import type { Replica } from '#client/replica.ts'
import { Store } from '#client/store.ts'
import { useOpenProject } from '#client/use-client.tsx'
import type { Views } from '#client/views.ts'
import type { SpokenPlace } from '#domain/document/speech.ts'
import type { Verdict } from '#domain/records/assessment.ts'
import type { Stance } from '#domain/records/evidence-link.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { Interval } from '#editor/interval-index.ts'
import { readPlace, type TextPlace, writtenPlace } from '#editor/text-place.ts'

export type SourceId = IdOf<'source'>
export type ClaimId = IdOf<'claim'>
export type AnnotationId = IdOf<'annotation'>
export type LinkId = IdOf<'evidenceLink'>

/** The passage that keys act on while nothing is selected: an annotation, as it stands to one claim or to none. */
export interface PassageFocus {
  readonly annotationId: AnnotationId
  readonly linkId: LinkId | null
}

/** Words that are selected in one of the panes. */
export interface SelectedWords {
  readonly pane: number
  readonly sourceId: SourceId
  readonly revision: number
  readonly range: Interval
  readonly quote: string
  /** As in the margin; null before the first paragraph with words. */
  readonly paragraph: number | null
  /** The printed pages where they begin and end; null where the source has none. */
  readonly firstPage: string | null
  readonly lastPage: string | null
  /** Who says it and when, where the source is a transcript. */
  readonly spoken: SpokenPlace | null
}

/** A highlight that is painted before the core has answered. */
export interface PendingHighlight {
  readonly key: string
  readonly sourceId: SourceId
  readonly range: Interval
  readonly verdict: Verdict | null
  readonly stance: Stance | null
}

/** How two sources scroll: each by itself, by the same share, or the second to what the first says of the same claim. */
export const syncModes = ['apart', 'together', 'linked'] as const
export type SyncMode = (typeof syncModes)[number]

/** What is remembered across restarts, as far as the reader needs it. */
type ReaderViews = Pick<Views, 'get' | 'set'>
const forgetful: ReaderViews = { get: (_, fallback) => fallback, set: () => undefined }

const sourceIds = (ids: readonly string[]): readonly SourceId[] =>
  ids.filter((id): id is SourceId => id.startsWith('source:'))

/** Of how many sources it is remembered that their pages are shown. */
const rememberedPages = 50

/** One part of a passage as it would be, with its edges moved. */
export interface EdgeAdjustment {
  readonly annotationId: AnnotationId
  readonly partIndex: number
  readonly range: Interval
  /** With keys the reader waits for Enter or Escape; a drag ends where it is let go. */
  readonly by: 'keys' | 'pointer'
}

/**
 * What the reader remembers of a project while its window is open: what is in focus and selected, what is being saved, and
 * where each source was left. It outlives the screen, so that coming back from the ledger finds everything as it was.
 */
export class ReaderSession {
  readonly passage = new Store<PassageFocus | null>(null)
  readonly claimId = new Store<ClaimId | null>(null)
  readonly selected = new Store<SelectedWords | null>(null)
  readonly pending = new Store<readonly PendingHighlight[]>([])
  /** A passage to bring into sight as soon as its source is shown. */
  readonly wanted = new Store<AnnotationId | null>(null)
  /** A passage whose memo is to be written as soon as it is shown. */
  readonly memoWanted = new Store<AnnotationId | null>(null)
  /** Edges of a passage while they are moved and not yet saved. */
  readonly adjusting = new Store<EdgeAdjustment | null>(null)
  /** What is being dragged towards a claim. */
  readonly dragged = new Store<SelectedWords | AnnotationId | null>(null)
  /** A passage for which the list of what lies over it is to be opened. */
  readonly listWanted = new Store<AnnotationId | null>(null)
  readonly isCaret = new Store(false)
  /** Words that another screen asked to see marked, until Escape or another address. */
  readonly askedWords = new Store<{ readonly sourceId: SourceId; readonly range: Interval } | null>(null)
  readonly sync: Store<SyncMode>
  /** The sources whose pages stand beside their text. */
  readonly pagesOf: Store<readonly SourceId[]>
  readonly #views: ReaderViews
  readonly #afterSaving: (() => void)[] = []
  /** Whether what is being saved was let go of already. */
  #isLetGo = false

  constructor(views: ReaderViews = forgetful) {
    this.#views = views
    const chosen = views.get<string>('reader.sync', '')
    this.sync = new Store(syncModes.find((mode) => mode === chosen) ?? 'apart')
    this.sync.subscribe(() => views.set('reader.sync', this.sync.get()))
    this.pagesOf = new Store(sourceIds(views.get<string[]>('reader.pages', [])))
    this.pagesOf.subscribe(() => views.set('reader.pages', [...this.pagesOf.get()]))
  }

  /** The sources that were last open, first and second pane; also those of the last time the project was open. */
  get lastSources(): readonly SourceId[] {
    return sourceIds(this.#views.get<string[]>('reader.open', []))
  }

  set lastSources(ids: readonly SourceId[]) {
    this.#views.set('reader.open', [...ids])
  }

  /** Shows the pages of a source beside its text, or puts them away; those of the last few sources are remembered. */
  togglePages(sourceId: SourceId): void {
    const others = this.pagesOf.get().filter((id) => id !== sourceId)
    const isShown = others.length < this.pagesOf.get().length
    this.pagesOf.set(isShown ? others : [...others, sourceId].slice(-rememberedPages))
  }

  /** Where a source was left, also the last time the project was open; null where it was never read. */
  placeIn(sourceId: SourceId): TextPlace | null {
    return readPlace(this.#views.get<string>(`reader.place.${sourceId}`, ''))
  }

  leave(sourceId: SourceId, place: TextPlace): void {
    this.#views.set(`reader.place.${sourceId}`, writtenPlace(place))
  }

  /** Puts a passage and the claim it is tied to in focus. */
  focusOn(passage: PassageFocus, claimId: ClaimId | null): void {
    this.passage.set(passage)
    if (claimId !== null) this.claimId.set(claimId)
  }

  /** Paints a highlight that is being saved. */
  paint(highlight: PendingHighlight): void {
    this.#isLetGo = false
    this.pending.set([...this.pending.get(), highlight])
  }

  /** Takes the paint off, once the highlight is there or could not be saved. */
  settle(highlight: PendingHighlight, isSaved: boolean): void {
    this.pending.set(this.pending.get().filter((each) => each !== highlight))
    if (!isSaved || this.pending.get().length === 0) this.#isLetGo = false
    if (!isSaved) this.#afterSaving.length = 0
    else if (this.pending.get().length === 0) for (const act of this.#afterSaving.splice(0)) act()
  }

  /**
   * Does an act when nothing is being saved: at once, or when the last highlight is there. A key pressed in between means
   * that highlight and never the passage that was in focus before; where saving failed it means nothing.
   */
  whenSaved(act: () => void): void {
    if (this.pending.get().length === 0) act()
    else this.#afterSaving.push(act)
  }

  /**
   * Lets go of the passage in focus, and of one that is being saved, which would else come into focus after that. Answers whether there was
   * any.
   */
  letGo(): boolean {
    const isSaving = this.pending.get().length > 0 && !this.#isLetGo
    if (isSaving) {
      this.#isLetGo = true
      this.whenSaved(() => this.passage.set(null))
    } else if (this.passage.get() === null) return false
    this.passage.set(null)
    return true
  }

  /** Brings a passage into focus and into sight. */
  goTo(passage: PassageFocus, claimId: ClaimId | null): void {
    this.focusOn(passage, claimId)
    this.wanted.set(null)
    this.wanted.set(passage.annotationId)
  }
}

const sessions = new WeakMap<Replica, ReaderSession>()

/** The session of a project, the same as long as its window keeps it open. */
export function sessionOf({ replica, views }: OpenProject): ReaderSession {
  const known = sessions.get(replica)
  if (known) return known
  const session = new ReaderSession(views)
  sessions.set(replica, session)
  return session
}

/** The session of the open project. */
export const useReaderSession = (): ReaderSession => sessionOf(useOpenProject())
