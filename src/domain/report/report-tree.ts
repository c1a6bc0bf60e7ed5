import type { TextblockNode } from '../document/document.ts'
import type { Verdict } from '../records/assessment.ts'
import type { ClaimKind } from '../records/claim.ts'
import type { Stance, Voice } from '../records/evidence-link.ts'
import type { RichText } from '../records/rich-text.ts'
import type { Mark, Status } from '../status/status.ts'
import type { ReportManifest } from './manifest.ts'
import type { ReportHeader } from './report-options.ts'
import type { AnswerPart, ReportWords } from './report-words.ts'

/** A report without a format: everything it says, in its order and in words, for the renderers to set. */
export interface ReportTree {
  readonly words: ReportWords
  readonly header: ReportHeader
  readonly title: string
  readonly purpose: 'work' | 'publication'
  readonly isInvented: boolean
  /** Lines under the title: who made it, when, from what, how to read it. */
  readonly about: readonly string[]
  /** Empty when the provenance of every source is complete. */
  readonly incomplete: readonly string[]
  readonly tally: string
  readonly answers: readonly AnswerSection[]
  /** What people recorded that bears on settling the main points; never invented. */
  readonly settle: readonly AttributedText[]
  readonly method: readonly MethodSection[]
  readonly claims: readonly ClaimSection[]
  readonly sources: readonly SourceSection[]
  /** Without its digest, which only the finished file has. */
  readonly manifest: ReportManifest
}

/** Words of a named person, with the sentence that says whose they are. */
export interface AttributedText {
  readonly by: string
  readonly text: string
}

/** One heading of the first page, with its claims by group. */
export interface AnswerSection {
  readonly title: string
  readonly groups: readonly AnswerGroup[]
}
export interface AnswerGroup {
  readonly part: AnswerPart
  readonly title: string | null
  readonly entries: readonly AnswerEntry[]
}
/** A claim as the first page shows it. */
export interface AnswerEntry {
  readonly number: number
  readonly statement: string
  readonly says: readonly string[]
  readonly status: Status
  readonly verdicts: readonly { readonly verdict: Verdict; readonly word: string; readonly researcher: string }[]
  readonly marks: readonly string[]
  readonly differs: string | null
  readonly why: string
}

/** One heading of method and limits. */
export interface MethodSection {
  readonly title: string
  readonly intro: string | null
  readonly isOrdered: boolean
  readonly lines: readonly MethodLine[]
}
export interface MethodLine {
  readonly text: string
  /** The claims that the line is about, by their number in this report. */
  readonly claims: readonly number[]
}

/** One claim with everything recorded about it. */
export interface ClaimSection {
  readonly number: number
  readonly id: string
  readonly statement: string
  /** What a person set it to; null until somebody has. */
  readonly kind: ClaimKind | null
  readonly says: readonly string[]
  /** Wording, kind, accused, time, place, question, relations: one sentence each. */
  readonly facts: readonly string[]
  readonly verdicts: readonly VerdictEntry[]
  readonly researchersDiffer: boolean
  readonly status: {
    readonly status: Status
    readonly reasons: readonly string[]
    readonly marks: readonly { readonly mark: Mark; readonly word: string }[]
    readonly counts: string
    readonly differs: string | null
  }
  readonly passages: readonly PassageEntry[]
  readonly discrepancies: readonly string[]
  readonly notices: readonly { readonly line: string; readonly text: string }[]
  readonly silences: readonly string[]
  readonly notes: readonly AttributedText[]
  readonly translations: readonly AttributedText[]
  readonly history: readonly string[]
}

/** A verdict as a person gave it; `ended` says that it was taken back or replaced by a later one of the same person. */
export interface VerdictEntry {
  readonly id: string
  readonly verdict: Verdict
  readonly word: string
  /** Whose it is and when it was given. */
  readonly by: string
  readonly ended: string | null
  readonly rationale: { readonly by: string; readonly text: RichText } | null
}

/** One link: a passage and how its speaker stands to the claim. */
export interface PassageEntry {
  readonly linkId: string
  readonly annotationId: string
  readonly claim: number
  readonly stance: Stance
  readonly voice: Voice
  readonly hedged: boolean
  readonly sourceNumber: number
  readonly sourceTitle: string
  /** What is said about the passage: stance, voice, speaker, hedging, grade: a few words each. */
  readonly qualities: readonly string[]
  readonly parts: readonly PassagePart[]
  readonly fingerprint: string
  readonly revision: number
  readonly linkedBy: string
  readonly notCounted: 'orphaned' | 'withdrawn' | null
  readonly notes: readonly AttributedText[]
  readonly translations: readonly AttributedText[]
  /** Whether the annotated source with this passage is in the report. */
  readonly isInSource: boolean
}
export interface PassagePart {
  readonly quote: string
  readonly start: number
  readonly end: number
  /** Null where the text was not found in its revision. */
  readonly paragraph: number | null
  readonly approximate: string | null
}

/** A source with its provenance, and its text where the report may carry it. */
export interface SourceSection {
  readonly number: number
  readonly id: string
  readonly title: string
  readonly fields: readonly { readonly name: string; readonly value: string; readonly isMissing: boolean }[]
  readonly missing: string | null
  readonly language: string | null
  readonly body: SourceBody
}
export type SourceBody =
  | { readonly kind: 'text'; readonly blocks: readonly ReportBlock[] }
  | { readonly kind: 'passages'; readonly passages: readonly SourcePassage[] }
/** A passage listed under a source whose text is left out. */
export interface SourcePassage {
  readonly linkId: string
  readonly claim: number
  readonly stance: Stance
  readonly parts: readonly PassagePart[]
}

/** A block of an annotated source. */
export type ReportBlock =
  | {
      readonly kind: 'text'
      readonly type: TextblockNode['type']
      readonly level: number | null
      readonly lang: string | null
      readonly dir: 'ltr' | 'rtl' | null
      /** Its number among the paragraphs that hold words, or null for an empty one. */
      readonly paragraph: number | null
      readonly pieces: readonly ReportPiece[]
    }
  | { readonly kind: 'rule' }
  | {
      readonly kind: 'group'
      readonly type: 'blockquote' | 'bulletList' | 'orderedList' | 'listItem' | 'footnote'
      /** The first number of an ordered list, the number of an item where it is not the list's own, the label of a footnote. */
      readonly label: string | null
      readonly blocks: readonly ReportBlock[]
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly ReportCell[])[] }
export interface ReportCell {
  readonly isHeader: boolean
  readonly colspan: number
  readonly rowspan: number
  readonly blocks: readonly ReportBlock[]
}

/** A stretch of a textblock that is marked alike throughout. */
export interface ReportPiece {
  readonly content:
    | { readonly kind: 'words'; readonly text: string }
    | { readonly kind: 'break' }
    | { readonly kind: 'image'; readonly description: string }
    | { readonly kind: 'footnote'; readonly label: string }
  readonly styles: readonly PieceStyle[]
  /** Where the source's own link led: shown, never followed. */
  readonly address: string | null
  readonly highlights: readonly Highlight[]
  /** The highlights that begin with this piece. */
  readonly begins: readonly Highlight[]
}
export type PieceStyle = 'bold' | 'italic' | 'underline' | 'strike' | 'code' | 'superscript' | 'subscript'

/** A link as it lies on the text of its source. */
export interface Highlight {
  readonly linkId: string
  readonly part: number
  readonly claim: number
  readonly stance: Stance
  readonly voice: Voice
  readonly status: Status
  /** The standing verdict, or `differ` where researchers gave different ones. */
  readonly verdict: Verdict | 'differ' | null
  readonly start: number
  readonly end: number
}
