import type { ReplicaChange } from '#client/replica.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import { type Annotation, awaitsCheck } from '#domain/records/annotation.ts'
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
    const { annotations, layers } = begun ?? {
      annotations: this.#project.referring('annotation', sourceId),
      layers: new Map<AnnotationId, readonly HighlightLayer[]>(),
    }
    for (let at = layers.size; at < annotations.length; at += 1) {
      if (at % atOnce === 0 && isLongEnough()) {
        this.#gathering.set(sourceId, { annotations, layers })
        return false
      }
      const annotation = annotations[at]
      if (annotation) layers.set(annotation.id, this.#layersOf(annotation))
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

  #layersOf(annotation: Readonly<Annotation>): readonly HighlightLayer[] {
    const revision = this.#project.get(annotation.sourceId)?.currentRevision
    if (annotation.revision !== revision) return []
    const links = this.#project.referring('evidenceLink', annotation.id)
    const standing = links.length > 0 ? links : [null]
    const describe = this.#describe
    return standing.flatMap((link) => {
      // Kept from the first time on: a layer that was drawn stays as it was drawn, and a change makes another one.
      let kept: ClaimLooks | null = null
      const looks = (): ClaimLooks | null => {
        kept ??= link && this.looksOf(link.claimId)
        return kept
      }
      return annotation.parts.flatMap((part, partIndex) =>
        part.outcome === 'orphaned'
          ? []
          : [
              {
                key: `${annotation.id}/${link?.id ?? ''}/${partIndex}`,
                annotationId: annotation.id,
                linkId: link?.id ?? null,
                claimId: link?.claimId ?? null,
                partIndex,
                start: part.start,
                end: part.end,
                // Asked for when the layer is drawn: of ten thousand most are never in sight.
                get verdict() {
                  return looks()?.verdict ?? null
                },
                get status() {
                  return looks()?.status ?? null
                },
                stance: link?.stance ?? null,
                isReported: link !== null && link.voice !== 'own',
                get differs() {
                  return looks()?.differs ?? false
                },
                isFocused: false,
                isLit: false,
                isPending: false,
                get description() {
                  return describe(link, looks())
                },
              },
            ],
      )
    })
  }
}
