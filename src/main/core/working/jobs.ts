import type { ReportFormat } from '#contract/commands/report-commands.ts'
import type { Progress } from '#contract/envelope.ts'
import type { ProjectProblem } from '#domain/errors.ts'
import type { SourceHighlight } from '#domain/reading/source-highlights.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { ReportMismatch } from '#domain/report/check-report.ts'
import type { ReportHeader, ReportOptions } from '#domain/report/report-options.ts'
import type { Result } from '#domain/result.ts'

/** The project that a job is about, by its folder: documents are frozen, so that a worker reads them from the disk itself. */
export interface OfProject {
  readonly folder: string
}

/** A report to be made of the records that were handed over. */
export interface ReportOrder extends OfProject {
  readonly options: ReportOptions
  readonly header: ReportHeader
}

/** What every report says of itself to whoever asked for it. */
export interface ReportSayings {
  readonly incomplete: readonly string[]
  readonly dropped: readonly string[]
}

/** How many items were checked, and which of them do not agree. */
export interface VerifiedReport {
  readonly checked: number
  readonly mismatches: readonly ReportMismatch[]
}

/** The work that a worker does, each with what it is given and what it answers. All of it can be cloned. */
export interface Jobs {
  /** Makes the HTML report. */
  readonly preview: {
    readonly input: ReportOrder
    readonly output: ReportSayings & { readonly html: string; readonly bytes: number }
  }
  /**
   * Writes a report beside its place: durably, or for `pdf` the page to be printed. `file` is where it shall stand in the end. The title
   * is that of printed pages, null where the page draws its own.
   */
  readonly write: {
    readonly input: ReportOrder & { readonly format: ReportFormat; readonly file: string; readonly beside: string }
    readonly output: ReportSayings & { readonly title: string | null }
  }
  /** Checks a report against the records, which are those of `sequence`. */
  readonly verify: {
    readonly input: OfProject & { readonly file: string; readonly sequence: number }
    readonly output: VerifiedReport
  }
  /** Looks up the highlights of an earlier revision, as they stood when the next one was made. */
  readonly highlights: {
    readonly input: OfProject & {
      readonly now: number
      readonly sourceId: IdOf<'source'>
      readonly revision: number
      readonly researcherId: IdOf<'researcher'>
    }
    readonly output: { readonly highlights: readonly SourceHighlight[] | null }
  }
  /** Checks the files of a project. */
  readonly check: { readonly input: OfProject; readonly output: readonly ProjectProblem[] }
}
export type JobName = keyof Jobs

/** What the core says to a worker: the records first, in pieces, then what to do with them. */
export type ToWorker =
  | { readonly kind: 'records'; readonly lines: string }
  | { [N in JobName]: { readonly kind: 'job'; readonly name: N; readonly input: Jobs[N]['input'] } }[JobName]

/** What a worker says. `threw` is a bug, which the core logs as its own. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: Result<Jobs[JobName]['output']> }
  | { readonly kind: 'threw'; readonly message: string; readonly stack: string }
