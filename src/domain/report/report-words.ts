import type { InterfaceLanguage } from '../interface-language.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { AnchorOutcome } from '../records/annotation.ts'
import type { LeftOpenReason, Verdict } from '../records/assessment.ts'
import type { ClaimKind } from '../records/claim.ts'
import type { ClaimRelation } from '../records/claim-relation.ts'
import type { EvidenceLink, Stance, Voice } from '../records/evidence-link.ts'
import type { Basis } from '../records/fields.ts'
import type { Notice } from '../records/notice.ts'
import type { OriginGroup } from '../records/origin-group.ts'
import type { Revision } from '../records/revision.ts'
import type { Mark, Status, StatusReason } from '../status/status.ts'

/** The fields of a source's provenance that a report asks for. */
export type ProvenanceField =
  | 'outlet'
  | 'authors'
  | 'published'
  | 'events'
  | 'captured'
  | 'url'
  | 'language'
  | 'licence'
  | 'note'

/** What a format of a report cannot carry. */
export type DroppedCode =
  | 'md-annotated-sources'
  | 'md-highlights'
  | 'csv-answers'
  | 'csv-method'
  | 'csv-rich-text'
  | 'csv-silences'
  | 'csv-sources'
  | 'csv-manifest'
  | 'pdf-clickable'
  | 'pdf-manifest'
  | 'full-text'

/** The parts of the first page, in their order. */
export type AnswerPart =
  | 'agreed'
  | 'agreed-undeclared'
  | 'contested'
  | 'one-side'
  | 'single-origin'
  | 'not-weighed'
  | 'left-open'
  | 'superseded'
  | 'unexamined'

/**
 * The sentences of a report in one language. Names and values come in isolated for mixed scripts, times as they are to be
 * shown. The pure rooms may not know the language tables, so this is what a table must offer.
 */
export interface ReportSentences {
  readonly report: string
  titleOf(project: string): string
  readonly contents: string
  readonly skip: string
  readonly howToRead: string
  made(at: string, by: string): string
  standsOn(sequence: number, version: string): string
  readonly purpose: Readonly<Record<'work' | 'publication', string>>
  partOfClaims(shown: number, all: number): string
  readonly invented: string
  readonly inventedExplained: string
  readonly incomplete: string
  incompleteExplained(sources: number): string
  missing(fields: readonly string[]): string
  tally(claims: number, parts: readonly { readonly count: number; readonly name: string }[]): string

  readonly answers: {
    readonly title: string
    readonly parts: Readonly<Record<AnswerPart, string>>
    readonly sections: Readonly<
      Record<'agreed' | 'agreed-undeclared' | 'contested' | 'one-side' | 'open' | 'unexamined', string>
    >
    readonly noQuestion: string
    readonly none: string
    readonly settle: string
    readonly settleNothing: string
    noteOn(person: string, claim: number): string
    noteOnQuestion(person: string, question: string): string
  }

  readonly claims: {
    readonly title: string
    claim(number: number): string
    readonly claimThat: string
    says(who: string): string
    saysIn(who: string, source: string): string
    saysNotNamed(source: string): string
    readonly nobodySays: string
    readonly verbatim: string
    worded(by: string): string
    reworded(by: string, at: string, before: string): string
    kindBy(kind: string, by: string): string
    readonly kindNotSet: string
    accuses(who: string, reply: string): string
    readonly accusesNobody: string
    time(from: string, to: string | null, basis: string): string
    place(name: string, basis: string): string
    question(text: string): string
    relation(relation: string, claim: number | null, statement: string): string
    readonly verdicts: string
    readonly noVerdict: string
    verdictBy(verdict: string, person: string): string
    verdictOf(person: string, at: string): string
    takenBack(at: string): string
    replaced(at: string): string
    /** The same verdict once more, mostly to give its rationale. */
    restated(at: string): string
    inTheirWords(person: string): string
    readonly byTheRule: string
    differs(verdicts: readonly string[], status: string): string
    readonly researchersDiffer: string
    readonly marks: string
    readonly reasons: string
    counts(counts: {
      readonly sources: number
      readonly origins: number
      readonly originsFor: number
      readonly originsAgainst: number
      readonly lookedThrough: number
      readonly notExamined: number
    }): string
    readonly passages: string
    readonly noPassages: string
    readonly silences: string
    silence(person: string, source: string, revision: number, at: string): string
    readToTheEnd(person: string, source: string, revision: number, at: string): string
    olderRevision(current: number): string
    readonly discrepancies: string
    discrepancy(on: string, first: string, second: string, state: string): string
    readonly discrepancyState: Readonly<Record<'candidate' | 'accepted', string>>
    readonly timesDiffer: string
    readonly notices: string
    notice(kind: string, source: string, date: string | null): string
    readonly noticeKind: Readonly<Record<Notice['kind'], string>>
    readonly withdraws: string
    readonly note: string
    noteBy(person: string): string
    translation(language: string, by: string, checkedBy: string | null): string
    readonly history: string
  }

  readonly passage: {
    on(aspect: string): string
    readonly voiceOwn: string
    speaker(name: string): string
    readonly speakerNotNamed: string
    readonly sourceItself: string
    readonly voiceGuessed: string
    readonly hedged: string
    hadFrom(name: string): string
    credibility(grade: number): string
    paragraph(number: number): string
    characters(start: number, end: number): string
    revision(number: number): string
    readonly fingerprint: string
    linkedBy(person: string, at: string): string
    readonly orphaned: string
    /** `isUnchecked` where nobody has looked at it since the revision. */
    approximate(score: string, isUnchecked: boolean): string
    readonly withdrawn: string
    readonly inSource: string
    noteBy(person: string): string
  }

  readonly method: {
    readonly title: string
    readonly read: string
    marked(source: string, people: readonly string[]): string
    readToTheEnd(source: string, person: string, at: string, claims: number): string
    lookedThrough(source: string, person: string, claims: number): string
    notRead(source: string): string
    readonly sides: string
    declared(subject: string, side: string, person: string, at: string, reason: string | null): string
    declaredNoParty(subject: string, person: string, at: string, reason: string | null): string
    undeclared(subjects: readonly string[]): string
    readonly noSides: string
    readonly origins: string
    group(name: string, kind: string, sources: readonly string[]): string
    notHeld(name: string, kind: string, citedBy: readonly string[]): string
    readonly groupKind: Readonly<Record<OriginGroup['kind'], string>>
    readonly noGroups: string
    readonly replies: string
    missingReply(claim: number, accused: string | null, reply: string): string
    readonly noMissingReplies: string
    /** How many claims have a kind that nobody has set. */
    repliesUnknown(claims: number): string
    readonly people: string
    person(name: string, verdicts: number): string
    peopleDiffer(claims: readonly number[]): string
    readonly peopleAgree: string
    readonly languages: string
    language(tag: string, sources: number): string
    languageUnknown(sources: number): string
    translated(count: number, unchecked: number): string
    readonly limits: string
    voicesGuessed(links: number): string
    kindsNotSet(claims: number): string
    approximate(passages: number): string
    orphaned(passages: number): string
    withdrawn(passages: number): string
    notGraded(links: number): string
    names(term: string, sourceTerms: readonly string[]): string
    readonly namesTitle: string
    readonly rule: string
    readonly ruleIntro: string
    readonly ruleLines: readonly string[]
    readonly ruleCounts: string
    readonly marksTitle: string
    readonly markMeanings: Readonly<Record<Mark, string>>
    readonly legend: string
    readonly legendLines: readonly string[]
  }

  readonly sources: {
    readonly title: string
    readonly annotated: string
    readonly annotatedExplained: string
    readonly leftOut: string
    readonly noPassages: string
    readonly field: Readonly<Record<ProvenanceField, string>>
    readonly notKnown: string
    withBasis(value: string, basis: string): string
    graded(grade: string, person: string, at: string): string
    revision(number: number, characters: number): string
    readonly textFingerprint: string
    readonly fileFingerprint: string
    readonly importedName: string
    imported(person: string, at: string, name: string, format: string): string
    readonly revisionReason: Readonly<Record<Revision['reason'], string>>
    image(description: string): string
    footnote(label: string): string
    /** A comment that stood in the file: its number, author and day. */
    comment(label: string): string
    toClaim(claim: number, stance: string): string
    readonly toTop: string
  }

  readonly check: {
    readonly title: string
    readonly intro: string
    readonly digest: string
    readonly byHand: string
    readonly byApp: string
    readonly manifest: string
  }

  readonly dropped: Readonly<Record<DroppedCode, string>>
  readonly csv: {
    readonly notCounted: Readonly<Record<'orphaned' | 'withdrawn', string>>
  }
}

/** Everything a report says in one language: its sentences and the words that the screens use for what records hold. */
export interface ReportWords {
  readonly language: InterfaceLanguage
  readonly direction: 'ltr' | 'rtl'
  readonly text: ReportSentences
  readonly status: Readonly<Record<Status, string>>
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly leftOpenReason: Readonly<Record<LeftOpenReason, string>>
  readonly stance: Readonly<Record<Stance, string>>
  readonly voice: Readonly<Record<Voice, string>>
  readonly kind: Readonly<Record<ClaimKind, string>>
  readonly reply: Readonly<Record<'carried' | 'sought' | 'not-sought', string>>
  readonly mark: Readonly<Record<Mark, string>>
  readonly on: Readonly<Record<EvidenceLink['on'], string>>
  readonly basis: Readonly<Record<Basis, string>>
  readonly relation: Readonly<Record<ClaimRelation['relation'], string>>
  readonly anchor: Readonly<Record<AnchorOutcome, string>>
  /** Joins what is said one after another. */
  list(items: readonly string[]): string
  /** Isolates a name or value, so that its script does not reorder the sentence around it. */
  isolated(name: string): string
  /** The sentence of a reason for a status. */
  reason(project: ProjectReader, reason: StatusReason): string
}
