import type { InvalidReason } from './invalid-input.ts'
/** Where a quotation was found: UTF-16 offsets into a source's text, half-open. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Who holds a project's lock, as far as the lock file says. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  readonly opener: string
  readonly heartbeatAt: string
  readonly isSameHost: boolean
  readonly isStale: boolean
}

/** Something found wrong with a project on disk, by opening it or by `doctor`. */
export interface ProjectProblem {
  readonly code:
    | 'snapshot-missing'
    | 'snapshot-unreadable'
    | 'snapshot-hash'
    | 'snapshot-shape'
    | 'journal-torn'
    | 'journal-damaged'
    | 'journal-gap'
    | 'record-invalid'
    | 'reference-missing'
    | 'document-missing'
    | 'document-changed'
    | 'original-missing'
    | 'original-changed'
    | 'layout-changed'
    | 'picture-missing'
    | 'picture-changed'
    | 'picture-unused'
    | 'quote-changed'
    | 'orphan'
    | 'leftover-file'
    | 'opener-changed'
  readonly file: string | null
  readonly recordId: string | null
  readonly detail: string
}

/**
 * Every expected failure, by code, with its data. The sentences a person reads stand in `messages`, one per code and
 * language; a missing one does not compile.
 */
interface ErrorData {
  /** `problem` is English and for programs; a person is told the reason, where there is one. */
  'invalid-input': { readonly path: string; readonly problem: string; readonly reason?: InvalidReason }
  'not-found': { readonly what: string; readonly id: string }
  'ambiguous-reference': { readonly what: string; readonly id: string; readonly matches: readonly string[] }
  'quote-not-found': { readonly quote: string }
  'ambiguous-quote': { readonly quote: string; readonly matches: readonly TextRange[] }
  'empty-selection': Record<never, never>
  'range-outside-text': { readonly start: number; readonly end: number; readonly length: number }
  'overlapping-parts': Record<never, never>
  'splits-character': { readonly offset: number }
  'stale-revision': { readonly given: number; readonly current: number }
  'already-linked': { readonly linkId: string }
  'nothing-to-change': Record<never, never>
  /** The text that was to become a revision is another source's already. */
  'text-of-another': { readonly sourceId: string; readonly title: string }
  /** A report needs the text of this source's revision; `reason` is the system's code where its file is there and cannot be read. */
  'source-text-lost': {
    readonly title: string
    readonly revision: number
    readonly state: 'missing' | 'damaged' | 'unreadable'
    readonly reason: string
  }
  'still-used': { readonly what: string; readonly by: number }
  'nothing-to-undo': Record<never, never>
  'nothing-to-redo': Record<never, never>
  'reference-missing': { readonly from: string; readonly to: string }
  'project-not-found': { readonly folder: string }
  'project-not-empty': { readonly folder: string }
  'project-locked': { readonly holder: LockHolder }
  'project-damaged': {
    readonly folder: string
    readonly problems: readonly ProjectProblem[]
    readonly recoverable: RecoveryOffer | null
  }
  'project-newer': { readonly folder: string; readonly needs: string }
  'project-read-only': Record<never, never>
  'project-not-open': Record<never, never>
  'not-saved': {
    readonly reason:
      | 'disk-full'
      | 'read-only-disk'
      | 'no-permission'
      | 'quota'
      | 'drive-gone'
      | 'disk-error'
      | 'taken-over'
  }
  'file-unreadable': { readonly file: string; readonly reason: string }
  'file-unwritable': { readonly file: string; readonly reason: string }
  'file-too-large': { readonly file: string; readonly bytes: number; readonly limit: number }
  'format-unknown': { readonly file: string }
  'format-damaged': { readonly file: string; readonly detail: string }
  /** An archive or its XML breaks a limit that keeps the program safe; `detail` names it (entries, name, size, ratio…). */
  'archive-unsafe': { readonly file: string; readonly detail: string }
  'password-needed': { readonly file: string }
  'password-wrong': { readonly file: string }
  /** A document encrypted in a way that is not read here, whatever its password. */
  'encryption-unsupported': { readonly file: string }
  /** Readers of this file need a licence that only its seller's program has; `detail` names the scheme. */
  'rights-protected': { readonly file: string; readonly detail: string }
  'no-text': { readonly file: string }
  'import-timeout': { readonly file: string; readonly seconds: number }
  'import-memory': { readonly file: string }
  'import-crashed': { readonly file: string }
  'output-too-large': { readonly file: string; readonly limit: number }
  'report-unreadable': { readonly file: string; readonly detail: string }
  'nothing-to-export': Record<never, never>
  /** A thread that did long work ended before it was done. */
  'work-crashed': { readonly work: 'report' | 'verify' | 'highlights' | 'check' }
  'no-printer': Record<never, never>
  'pattern-unreadable': { readonly detail: string }
  'pattern-too-slow': { readonly seconds: number }
  cancelled: Record<never, never>
  'message-too-large': { readonly bytes: number; readonly limit: number }
  'unknown-command': { readonly name: string }
  'core-restarted': Record<never, never>
  unexpected: { readonly logId: string }
}

/** What a damaged project can be opened from instead, and how far that reaches. */
export interface RecoveryOffer {
  readonly sequence: number
  readonly from: 'journal' | 'backup'
  readonly at: string | null
  readonly lostChangeSets: number
}

export type ErrorCode = keyof ErrorData
export type ErrorOf<C extends ErrorCode> = { readonly code: C } & ErrorData[C]
/** An expected failure as data: a code and what its sentence needs. */
export type WorkbenchError = { [C in ErrorCode]: ErrorOf<C> }[ErrorCode]
