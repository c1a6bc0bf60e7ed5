import type { ReplicaChange } from '#client/replica.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import { type Annotation, type AnnotationPart, awaitsCheck } from '#domain/records/annotation.ts'
import type { Verdict } from '#domain/records/assessment.ts'
import type { EvidenceLink } from '#domain/records/evidence-link.ts'
import type { IdOf } from '#domain/records/id.ts'
import { affectedClaims } from '#domain/status/affected-claims.ts'
import { deriveStatus } from '#domain/status/derive-status.ts'
import type { Status } from '#domain/status/status.ts'
import { verdictDiffers, verdictOf } from '#domain/status/verdict-of.ts'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import type { AnnotationId, ClaimId, SourceId } from './reader-session.ts'

/** How a claim colours its passages. */
export interface ClaimLooks {
  readonly verdict: Verdict | null
  readonly status: Status
  readonly differs: boolean
}

/** Says a layer in words, for assistive technology. */
export type DescribeLayer = (
  link: Readonly<Pick<EvidenceLink, 'stance' | 'voice'>> | null,
  looks: ClaimLooks | null,
) => string

/** The layers of a source of which some are gathered. */
interface Gathering {
  /** What is read of marks and links for their layers is not kept. */
  readonly project: ProjectReader
  readonly annotations: readonly Readonly<Annotation>[]
  readonly layers: Map<AnnotationId, readonly HighlightLayer[]>
}

/** So many passages are gathered between two looks at the clock. */
const atOnce = 50

/**
 * The layers of every source that was read in this window, kept until a change touches them: one more highlight derives one
 * claim and one annotation again, not ten thousand.
 */
export class ProjectLayers {
  readonly #researcherId: IdOf<'researcher'>
  readonly #describe: DescribeLayer
  readonly #looks = new Map<ClaimId, ClaimLooks>()
  readonly #sources = new Map<SourceId, Map<AnnotationId, readonly HighlightLayer[]>>()
  readonly #lists = new Map<SourceId, readonly HighlightLayer[]>()
  readonly #gathering = new Map<SourceId, Gathering>()
  readonly #listeners = new Set<() => void>()
  /** The passages of each source that a revision made doubtful. */
  readonly #awaiting = new Map<SourceId, Set<AnnotationId>>()
  #project: ProjectReader

  constructor(project: ProjectReader, researcherId: IdOf<'researcher'>, describe: DescribeLayer) {
    this.#project = project
    this.#researcherId = researcherId
    this.#describe = describe
  }

  /** The layers over a source's newest revision; the same array until one of them changes. */
  layersOf(sourceId: SourceId): readonly HighlightLayer[] {
    const known = this.#lists.get(sourceId)
    if (known) return known
    const byAnnotation = this.#sources.get(sourceId) ?? this.#read(sourceId)
    const list = [...byAnnotation.values()].flat()
    this.#lists.set(sourceId, list)
    return list
  }

  /** Whether the layers over a source are at hand. */
  isGathered(sourceId: SourceId): boolean {
    return this.#sources.has(sourceId)
  }

  /** Goes on gathering the layers over a source until it took long enough; answers whether they are at hand. */
  gather(sourceId: SourceId, isLongEnough: () => boolean): boolean {
    if (this.#sources.has(sourceId)) return true
    const begun = this.#gathering.get(sourceId)
    const { project, annotations, layers } = begun ?? this.#gatheringOf(sourceId)
    for (let at = layers.size; at < annotations.length; at += 1) {
      if (at % atOnce === 0 && isLongEnough()) {
        this.#gathering.set(sourceId, { project, annotations, layers })
        return false
      }
      const annotation = annotations[at]
      if (annotation) layers.set(annotation.id, this.#layersOf(annotation, project))
    }
    this.#gathering.delete(sourceId)
    this.#sources.set(sourceId, layers)
    for (const annotation of annotations) this.#noteCheck(annotation)
    // Whoever asks for layers may be drawing, in which nobody else may be told to draw.
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener()
    })
    return true
  }

  #gatheringOf(sourceId: SourceId): Gathering {
    const project = this.#project.passing()
    return { project, annotations: project.referring('annotation', sourceId), layers: new Map() }
  }

  /** Hears whenever the layers over one more source are at hand. */
  readonly onGathered = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** How many passages of a source wait for someone to check where a revision put them. */
  awaitingCheckIn(sourceId: SourceId): number {
    if (!this.#sources.has(sourceId)) this.#read(sourceId)
    return this.#awaiting.get(sourceId)?.size ?? 0
  }

  /** How a claim colours its passages. */
  looksOf(claimId: ClaimId): ClaimLooks {
    const known = this.#looks.get(claimId)
    if (known) return known
    const verdict = verdictOf(this.#project, claimId, this.#researcherId)?.verdict ?? null
    const { status } = deriveStatus(this.#project, claimId)
    const looks = { verdict, status, differs: verdict !== null && verdictDiffers(verdict, status) }
    this.#looks.set(claimId, looks)
    return looks
  }

  /** Forgets what a change can alter. Called once for each, after it was applied. */
  forget(change: ReplicaChange, project: ProjectReader): void {
    this.#project = project
    // What was gathered of a source may be other layers now.
    this.#gathering.clear()
    const affected = change === 'everything' ? 'all' : affectedClaims(project, change)
    if (change === 'everything' || affected === 'all') {
      this.#looks.clear()
      this.#sources.clear()
      this.#lists.clear()
      this.#awaiting.clear()
      return
    }
    const touched = new Set<AnnotationId>()
    for (const { before, after } of change) {
      for (const record of [before, after]) {
        if (record?.type === 'annotation') touched.add(record.id)
        if (record?.type === 'evidenceLink') touched.add(record.annotationId)
      }
    }
    for (const claimId of affected) {
      this.#looks.delete(claimId)
      for (const link of project.referring('evidenceLink', claimId)) touched.add(link.annotationId)
    }
    for (const [sourceId, layers] of this.#sources) this.#refresh(sourceId, layers, touched)
  }

  #refresh(
    sourceId: SourceId,
    layers: Map<AnnotationId, readonly HighlightLayer[]>,
    touched: ReadonlySet<AnnotationId>,
  ): void {
    for (const id of touched) {
      const annotation = this.#project.get(id)
      if (annotation?.sourceId === sourceId) {
        layers.set(id, this.#layersOf(annotation))
        this.#noteCheck(annotation)
      } else if (layers.delete(id)) this.#awaiting.get(sourceId)?.delete(id)
      else continue
      this.#lists.delete(sourceId)
    }
  }

  #noteCheck({ id, sourceId, parts }: Readonly<Annotation>): void {
    const awaiting = this.#awaiting.get(sourceId) ?? new Set()
    if (parts.some((part) => awaitsCheck(part))) this.#awaiting.set(sourceId, awaiting.add(id))
    else awaiting.delete(id)
  }

  #read(sourceId: SourceId): Map<AnnotationId, readonly HighlightLayer[]> {
    this.gather(sourceId, () => false)
    return this.#sources.get(sourceId) ?? new Map()
  }

  #layersOf(annotation: Readonly<Annotation>, project = this.#project): readonly HighlightLayer[] {
    const revision = project.get(annotation.sourceId)?.currentRevision
    if (annotation.revision !== revision) return []
    const links = project.referring('evidenceLink', annotation.id)
    const layers: HighlightLayer[] = []
    for (const link of links.length > 0 ? links : [null]) {
      const look = new LinkLook(link, this)
      for (const [partIndex, part] of annotation.parts.entries())
        if (part.outcome !== 'orphaned') layers.push(new SavedLayer(look, annotation.id, part, partIndex))
    }
    return layers
  }

  /** What assistive technology says of a layer. */
  describe(link: Readonly<EvidenceLink> | null, looks: ClaimLooks | null): string {
    return this.#describe(link, looks)
  }
}

/** How a link looks, found out when one of its layers is drawn: of ten thousand most are never in sight. */
class LinkLook {
  readonly link: Readonly<EvidenceLink> | null
  readonly #layers: ProjectLayers
  #looks: ClaimLooks | null = null

  constructor(link: Readonly<EvidenceLink> | null, layers: ProjectLayers) {
    this.link = link
    this.#layers = layers
  }

  /** Kept from the first time on: a layer that was drawn stays as it was drawn, and a change makes another one. */
  get looks(): ClaimLooks | null {
    this.#looks ??= this.link && this.#layers.looksOf(this.link.claimId)
    return this.#looks
  }

  get description(): string {
    return this.#layers.describe(this.link, this.looks)
  }
}

/** A layer of a saved passage. Made ten thousand at a time, so nothing of it is made that only those in sight need. */
class SavedLayer implements HighlightLayer {
  readonly annotationId: AnnotationId
  readonly partIndex: number
  readonly start: number
  readonly end: number
  readonly isFocused = false
  readonly isLit = false
  readonly isPending = false
  readonly #look: LinkLook

  constructor(look: LinkLook, annotationId: AnnotationId, { start, end }: Readonly<AnnotationPart>, partIndex: number) {
    this.#look = look
    this.annotationId = annotationId
    this.partIndex = partIndex
    this.start = start
    this.end = end
  }

  get key() {
    return `${this.annotationId}/${this.linkId ?? ''}/${this.partIndex}`
  }

  get linkId() {
    return this.#look.link?.id ?? null
  }

  get claimId() {
    return this.#look.link?.claimId ?? null
  }

  get stance() {
    return this.#look.link?.stance ?? null
  }

  get isReported() {
    const { link } = this.#look
    return link !== null && link.voice !== 'own'
  }

  get verdict() {
    return this.#look.looks?.verdict ?? null
  }

  get status() {
    return this.#look.looks?.status ?? null
  }

  get differs() {
    return this.#look.looks?.differs ?? false
  }

  get description() {
    return this.#look.description
  }
}
