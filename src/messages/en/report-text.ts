import type { ReportSentences } from '#domain/report/report-words.ts'
import { grouped, plural } from '../plural.ts'

const n = (count: number, one: string, other: string): string => plural('en', count, { one, other })
const g = (count: number): string => grouped('en', count)
const list = (items: readonly string[]): string => items.join(', ')

/** English sentences: what a report says. Names and values come in already isolated for mixed scripts. */
export const reportText: ReportSentences = {
  report: 'Report',
  titleOf: (project) => `What stands in: ${project}`,
  contents: 'Contents',
  skip: 'Skip to the report',
  howToRead:
    'Every sentence here is a quotation from a source, a named person’s words or verdict, or what the published rule derives from the records, and says which. The words after “Claim: that” are the wording of a claim, not a finding.',
  made: (at, by) => `Made on ${at} by ${by}.`,
  standsOn: (sequence, version) => `Stands on change ${sequence} of the project; Countermark ${version}.`,
  purpose: {
    work: 'For work: carries the sources in full.',
    publication: 'For publication: carries the full text only of sources whose licence allows it.',
  },
  partOfClaims: (shown, all) => `Covers ${g(shown)} of the project’s ${n(all, 'claim', 'claims')}.`,
  invented: 'Invented sample',
  inventedExplained: 'The event, the people and the outlets in this report are invented.',
  incomplete: 'Incomplete',
  incompleteExplained: (sources) => `The provenance of ${n(sources, 'source', 'sources')} is incomplete.`,
  missing: (fields) => `not recorded: ${list(fields)}`,
  tally: (claims, parts) =>
    `${n(claims, 'claim', 'claims')} by the rule: ${list(parts.map(({ count, name }) => `${g(count)} ${name.toLowerCase()}`))}.`,

  answers: {
    title: 'On one page',
    parts: {
      agreed: 'Independent origins on more than one side, or on none',
      'agreed-undeclared': 'Independent origins, but not every side is declared',
      contested: 'Contested',
      'one-side': 'One side only',
      'single-origin': 'Single origin',
      'not-weighed': 'Not weighed: positions',
      'left-open': 'Left open by a researcher',
      superseded: 'Withdrawn by a notice',
      unexamined: 'Unexamined',
    },
    sections: {
      agreed: 'Agreed across sides',
      'agreed-undeclared': 'Said by independent origins',
      contested: 'Contested, by question',
      'one-side': 'One side only, and single origin',
      open: 'Not weighed, and left open',
      unexamined: 'Not examined',
    },
    noQuestion: 'Under no question',
    none: 'No claim.',
    settle: 'What would settle the main points',
    settleNothing: 'Nobody has recorded what would settle them.',
    noteOn: (person, claim) => `${person}, on claim ${claim}:`,
    noteOnQuestion: (person, question) => `${person}, on the question ${question}:`,
  },

  claims: {
    title: 'Claims',
    claim: (number) => `Claim ${number}`,
    claimThat: 'Claim: that',
    says: (who) => `says ${who}`,
    saysIn: (who, source) => `says ${who}, in ${source}`,
    saysNotNamed: (source) => `says a speaker who is not named, in ${source}`,
    nobodySays: 'nobody here asserts it',
    verbatim: 'The wording is taken word for word from a source.',
    worded: (by) => `Worded by ${by}.`,
    reworded: (by, at, before) => `Reworded by ${by} on ${at}; before that: ${before}`,
    kindBy: (kind, by) => `Kind: ${kind}, set by ${by}.`,
    kindNotSet: 'Kind: nobody has set one.',
    accuses: (who, reply) => `Accuses ${who}; ${reply}.`,
    accusesNobody: 'Whom it accuses is not recorded, nor their reply.',
    time: (from, to, basis) => `When: ${to === null ? from : `${from} to ${to}`} (${basis}).`,
    place: (name, basis) => `Where: ${name} (${basis}).`,
    question: (text) => `Question: ${text}`,
    relation: (relation, claim, statement) =>
      `${relation}: ${claim === null ? statement : `claim ${claim}, ${statement}`}`,
    verdicts: 'Verdicts',
    noVerdict: 'No researcher has given a verdict.',
    verdictBy: (verdict, person) => `${verdict}, says ${person}`,
    verdictOf: (person, at) => `verdict of ${person}, ${at}`,
    takenBack: (at) => `taken back ${at}`,
    replaced: (at) => `replaced by a later verdict ${at}`,
    restated: (at) => `given again ${at}`,
    inTheirWords: (person) => `In ${person}’s words:`,
    byTheRule: 'By the rule',
    differs: (verdicts, status) => `Verdict and rule differ: ${list(verdicts)}; the rule says ${status}.`,
    researchersDiffer: 'Researchers differ on this claim.',
    marks: 'Marks',
    reasons: 'Reasons',
    counts: (c) =>
      `${n(c.sources, 'source', 'sources')}, ${n(c.origins, 'origin', 'origins')}: ${c.originsFor} for, ${c.originsAgainst} against. ${n(c.lookedThrough, 'other source', 'other sources')} looked through, ${c.notExamined} not examined.`,
    passages: 'Passages',
    noPassages: 'No passage is linked to this claim.',
    silences: 'Silences',
    silence: (person, source, revision, at) =>
      `${person} looked through ${source}, revision ${revision}, and found nothing (${at}).`,
    readToTheEnd: (person, source, revision, at) =>
      `${person} read ${source}, revision ${revision}, to the end and found nothing (${at}).`,
    olderRevision: (current) => `The source is now at revision ${current}.`,
    discrepancies: 'Discrepancies',
    discrepancy: (on, first, second, state) => `On ${on}: ${first} against ${second}; ${state}.`,
    discrepancyState: { candidate: 'a candidate that no person has accepted', accepted: 'accepted by a person' },
    timesDiffer: 'The times or places the two speak of do not meet, so both may hold.',
    notices: 'Notices',
    notice: (kind, source, date) => (date === null ? `${kind}, ${source}.` : `${kind}, ${source}, ${date}.`),
    noticeKind: { correction: 'Correction', retraction: 'Retraction', reply: 'Reply' },
    withdraws: 'The passages it names no longer count.',
    note: 'Notes',
    noteBy: (person) => `Note by ${person}:`,
    translation: (language, by, checkedBy) =>
      checkedBy === null
        ? `Translation (${language}) by ${by}, checked by nobody:`
        : `Translation (${language}) by ${by}, checked by ${checkedBy}:`,
    history: 'Earlier wordings',
  },

  passage: {
    on: (aspect) => `on ${aspect}`,
    voiceOwn: 'in its own voice',
    speaker: (name) => `speaker: ${name}`,
    speakerNotNamed: 'speaker not named',
    sourceItself: 'speaker: the source itself',
    voiceGuessed: 'voice guessed from the words around it, set by nobody',
    hedged: 'hedged',
    hadFrom: (name) => `had it from ${name}`,
    credibility: (grade) => `credibility ${grade} of 6`,
    paragraph: (number) => `¶ ${number}`,
    characters: (start, end) => `characters ${start} to ${end}`,
    revision: (number) => `revision ${number}`,
    fingerprint: 'fingerprint',
    linkedBy: (person, at) => `linked by ${person}, ${at}`,
    orphaned: 'Not found in the newest revision: does not count.',
    approximate: (score, isUnchecked) =>
      `found approximately, score ${score}${isUnchecked ? ', checked by nobody yet' : ''}`,
    withdrawn: 'Withdrawn by a notice: does not count.',
    inSource: 'See it in the source',
    noteBy: (person) => `Note on the link, by ${person}:`,
  },

  method: {
    title: 'Method and limits',
    read: 'What was read, and by whom',
    marked: (source, people) => `${source}: passages marked by ${list(people)}.`,
    readToTheEnd: (source, person, at, claims) =>
      `${source}: read to the end by ${person}, last on ${at}; found silent on ${n(claims, 'claim', 'claims')}.`,
    lookedThrough: (source, person, claims) =>
      `${source}: looked through by ${person} for ${n(claims, 'claim', 'claims')}.`,
    notRead: (source) => `${source}: nothing in this revision is recorded as read.`,
    sides: 'Sides',
    declared: (subject, side, person, at, reason) =>
      `${subject}: on the side ${side}, says ${person}, ${at}${reason === null ? '; no reason given' : `; reason: ${reason}`}.`,
    declaredNoParty: (subject, person, at, reason) =>
      `${subject}: not a party, says ${person}, ${at}${reason === null ? '; no reason given' : `; reason: ${reason}`}.`,
    undeclared: (subjects) => `No side is declared for: ${list(subjects)}.`,
    noSides: 'Nobody has declared a side, so “across sides” cannot be told in this report.',
    origins: 'Origins',
    group: (name, kind, sources) => `${name} (${kind}): ${list(sources)} trace to it and count as one origin.`,
    notHeld: (name, kind, citedBy) =>
      citedBy.length === 0
        ? `${name} (${kind}): cited but not held.`
        : `${name} (${kind}): cited by ${list(citedBy)}, but not held.`,
    groupKind: {
      'agency-copy': 'agency copy',
      'press-release': 'press release',
      translation: 'translation',
      'same-recording': 'the same recording',
      other: 'common origin',
    },
    noGroups: 'Nobody has grouped sources by origin: each source counts as an origin of its own.',
    replies: 'Replies that are missing',
    missingReply: (claim, accused, reply) =>
      accused === null
        ? `Claim ${claim}: whom it accuses is not recorded; ${reply}.`
        : `Claim ${claim}: accuses ${accused}; ${reply}.`,
    noMissingReplies: 'No allegation in this report is recorded without a reply.',
    repliesUnknown: (claims) =>
      `Of ${n(claims, 'claim', 'claims')} nobody has set the kind: whether they accuse somebody, and whether a reply is missing, cannot be told.`,
    people: 'Researchers',
    person: (name, verdicts) => `${name}: ${n(verdicts, 'standing verdict', 'standing verdicts')} in this report.`,
    peopleDiffer: (claims) => `Researchers differ on ${n(claims.length, 'claim', 'claims')}.`,
    peopleAgree: 'On no claim do researchers differ.',
    languages: 'Languages',
    language: (tag, sources) => `${tag}: ${n(sources, 'source', 'sources')}.`,
    languageUnknown: (sources) => `Language not recorded: ${n(sources, 'source', 'sources')}.`,
    translated: (count, unchecked) =>
      `${n(count, 'translation', 'translations')}, ${unchecked} of them checked by nobody. The original is what is quoted and verified.`,
    limits: 'Limits of the records',
    voicesGuessed: (links) =>
      `${n(links, 'passage has', 'passages have')} a voice that was guessed from the words around it and set by nobody.`,
    kindsNotSet: (claims) => `${n(claims, 'claim has', 'claims have')} a kind that nobody has set.`,
    approximate: (passages) => `${n(passages, 'passage was', 'passages were')} found only approximately.`,
    withdrawn: (passages) => `${n(passages, 'passage is', 'passages are')} withdrawn by a notice: not counted.`,
    orphaned: (passages) =>
      `${n(passages, 'passage was', 'passages were')} not found in the newest revision: not counted.`,
    notGraded: (links) => `${n(links, 'passage is', 'passages are')} not graded for credibility.`,
    names: (term, sourceTerms) =>
      sourceTerms.length === 0 ? `${term}.` : `${term}: the sources say ${list(sourceTerms)}.`,
    namesTitle: 'Names',
    rule: 'What the status words mean',
    ruleIntro:
      'The rule gives every claim exactly one status: the first line that fits. For: passages that assert or support. Against: passages that dispute. A passage counts once, for its origin; one that was withdrawn by a notice or not found does not count.',
    ruleLines: [
      'Not weighed: its kind is position.',
      'Superseded: there were passages for it, and all are withdrawn.',
      'Contested: an origin is against, or a person accepted a discrepancy between two origins for.',
      'Corroborated: two or more independent origins for, not all on one declared side.',
      'One side only: two or more independent origins for, all on one declared side.',
      'Single origin: one origin for, and something beyond its first passage was linked or looked through.',
      'Unexamined: anything else.',
    ],
    ruleCounts:
      'An origin is the speaker if named, else the group of sources that trace to one origin, else the source. One speaker in ten outlets is one origin.',
    marksTitle: 'What the marks mean',
    markMeanings: {
      qualified: 'a passage limits it.',
      questioned: 'a passage asks whether it holds.',
      'speaker-not-named': 'a passage carries another’s words without naming whose.',
      'sides-not-declared': 'for at least one origin no side was declared.',
      'times-differ': 'two passages speak of times or places that do not meet.',
      'allegation-without-reply': 'it accuses somebody, and no reply is carried.',
      'passage-to-check':
        'a passage that counts was found only approximately after a revision, and nobody has checked it yet.',
    },
    legend: 'How the annotated sources are drawn',
    legendLines: [
      'The fill of a highlight is a person’s verdict; hatched where researchers differ; none without a verdict.',
      'The line under it is the status by the rule: contested wavy, corroborated double, single origin dashed, one side only dash-dot, unexamined dotted.',
      'The sign at its start is the stance of the speaker: + for, − against, ± qualifies, ? questions; in quotation marks where the words are another’s.',
    ],
  },

  sources: {
    title: 'Sources',
    annotated: 'Annotated sources',
    annotatedExplained: 'A sign or a marked passage leads to its claim, and a claim’s passage leads back here.',
    leftOut: 'The full text is left out of this report. Its linked passages:',
    noPassages: 'The full text is left out of this report, and no passage of it is linked.',
    field: {
      outlet: 'Outlet',
      authors: 'Authors',
      published: 'Published',
      events: 'Date of the events',
      captured: 'Captured',
      url: 'Address',
      language: 'Language',
      licence: 'Licence',
      note: 'Note',
    },
    notKnown: 'not recorded',
    withBasis: (value, basis) => `${value} (${basis})`,
    graded: (grade, person, at) => `reliability ${grade}, graded by ${person}, ${at}`,
    revision: (number, characters) => `revision ${number}, ${n(characters, 'character', 'characters')}`,
    textFingerprint: 'Fingerprint of the text',
    fileFingerprint: 'Fingerprint of the file',
    importedName: 'Imported',
    imported: (person, at, name, format) => `by ${person}, ${at}, from ${name} (${format})`,
    revisionReason: { imported: 'Text as imported', corrected: 'Text as corrected', replaced: 'Text as replaced' },
    image: (description) => (description === '' ? '[image]' : `[image: ${description}]`),
    footnote: (label) => `[${label}]`,
    comment: (label) => `[Comment ${label}]`,
    toClaim: (claim, stance) => `Claim ${claim}: ${stance}`,
    toTop: 'Contents',
  },

  check: {
    title: 'How to check this report',
    intro:
      'The manifest at the end of this file lists every quotation with its place, every source with its fingerprint, and every claim with its verdicts, status and reasons. The digest is the SHA-256 of this file with the digest itself taken out wherever it stands.',
    digest: 'Digest',
    byHand: 'By hand, the digest comes out again with this command.',
    byApp: 'With the project, this command checks the file, the quotations, the fingerprints and the records.',
    manifest: 'Manifest',
  },

  dropped: {
    'md-annotated-sources': 'The annotated sources are left out.',
    'md-highlights': 'Highlights are not drawn; passages are listed under their claims.',
    'csv-answers': 'The first page is left out.',
    'csv-method': 'Method and limits are left out.',
    'csv-rich-text': 'Rationales, notes and translations are left out.',
    'csv-silences': 'Silences, discrepancies and notices are left out.',
    'csv-sources': 'The sources’ text and provenance are left out.',
    'csv-manifest': 'There is no manifest; each row names the digest.',
    'pdf-clickable': 'Highlights in the sources can be clicked only where the reader follows links inside a PDF.',
    'pdf-manifest':
      'There is no manifest: a PDF cannot be verified by itself, and names the digest of the HTML report it was printed from.',
    'full-text': 'The full text of sources whose licence does not allow it is left out.',
  },
  csv: { notCounted: { orphaned: 'not found in the newest revision', withdrawn: 'withdrawn by a notice' } },
}

export type ReportTextMessages = typeof reportText
