import { plural } from '../plural.ts'

const count = (number: number, one: string, other: string): string => plural('en', number, { one, other })

/** English sentences: cli (help, headings and results of the command line). */
export const cli = {
  about:
    'Weighs accounts that contradict each other. Everything stays in a project folder on this machine; nothing is sent anywhere.',
  codes:
    'Exit codes: 0 done; 1 something in the input failed, the rest was done; 2 wrong usage; 3 the project cannot be opened; 4 a check did not hold.',
  /** The parser's own headings, by their text. */
  helpTitle: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
  } as Readonly<Record<string, string>>,
  command: {
    new: 'make a project',
    import: 'import documents; a folder is walked, but not into a project folder',
    sources: 'list the sources with their provenance',
    fill: 'fill in empty provenance from a bibliography (BibTeX, RIS or JSON of CSL), matched by DOI or title',
    text: 'write the text of a source, exactly',
    document: 'write the document of a source as JSON',
    revise: 'make a new revision of a source from an edited or newer file, and find its marked passages again',
    annotate: 'highlight a passage and make or join a claim with it',
    annotations: 'list the marked passages',
    claims: 'list the claims with verdicts and statuses',
    status: 'say what the rule derives for a claim, and why',
    assess: 'record a verdict on a claim, or take it back',
    export: 'write a report',
    verify: 'check an exported report against the project',
    doctor: 'check a project on disk, and mend it if asked to',
    do: 'do any command of the app by its name; the answer is JSON',
    demo: 'do the main job on the invented sample project, and say where the results are',
  },
  fill: { filled: 'filled', kept: 'kept', undecided: 'to be decided', unmatched: 'fits no source' },
  argument: {
    newFolder: 'the folder to make',
    project: 'the project folder',
    files: 'documents or folders of documents',
    bibliography: 'a bibliography: .bib, .ris or .json',
    source: 'a source: its id, the beginning of it, or its title',
    claim: 'a claim: its id, the beginning of it, or its statement',
    editedFile: 'the edited or newer file',
    report: 'an exported report, HTML or Markdown',
    command: 'a name that --list gives',
    json: 'its input as JSON, or - to read it from standard input',
  },
  option: {
    json: 'results as JSON',
    help: 'say how it is used',
    version: 'say which version this is',
    title: 'the title of the project',
    researcher: 'the name under which verdicts are recorded',
    wholePage: 'keep the whole web page, not only its article',
    revisionNote: 'why there is a new revision',
    encoding: 'the encoding of the files, where it is known',
    trackedChanges: 'which side of tracked changes becomes the text',
    password: 'the password of the files, where they are protected by one',
    revision: 'an earlier revision',
    quote: 'the words of the passage, letter for letter; they may go over line ends',
    prefix: 'the words directly before it, where the quotation stands more than once',
    suffix: 'the words directly after it',
    start: 'where the passage begins, in UTF-16 code units of the text',
    end: 'where it ends; the unit at this offset is not in it',
    claim: 'the claim that the passage bears on',
    statement: 'the statement of a new claim; without it the quotation is the statement',
    kind: 'what sort of statement the claim is',
    stance: 'how the speaker stands to the claim (asserts, where nothing is given)',
    voice: 'in whose voice the words stand; guessed, where nothing is given',
    on: 'what the stance is on: the whole claim, or one thing in it',
    speaker: 'whose words they are; empty for a speaker who is not named',
    tag: 'your verdict on the claim',
    code: 'a code for the passage; may be given more than once',
    verdict: 'your verdict, or withdrawn to take it back',
    rationale: 'why; one paragraph a line',
    format: 'the format of the report',
    out: 'the file to write; one that is there is replaced',
    scope: 'a claim to report on; may be given more than once (all, where none is given)',
    template: 'work (where none is given) has the full sources; publication only those whose licence allows it',
    repair: 'recover what can be proved; damaged files are kept in quarantine',
    list: 'list the commands with the JSON Schema of what goes in and comes out',
    takeOver: 'take the project from a holder on another machine that has been silent for two minutes',
    demoOut: 'the folder for the results (a new temporary one, where none is given)',
  },
  column: {
    id: 'Id',
    title: 'Title',
    format: 'Format',
    outlet: 'Outlet',
    date: 'Published',
    characters: 'Characters',
    source: 'Source',
    range: 'Offsets',
    anchor: 'Found',
    claims: 'Claims',
    quotation: 'Quotation',
    verdict: 'Verdict',
    status: 'Rule',
    counts: 'Counts',
    claim: 'Claim: that…',
  },
  canTakeOver: 'On the command line, --take-over takes it over.',
  created: (title: string, folder: string): string => `The project “${title}” is in ${folder}`,
  reanchoring: (done: number, total: number): string => `Finding passages again: ${done} of ${total}`,
  revised: (revision: number): string => `Revision ${revision}`,
  importing: (done: number, total: number): string => `Importing: ${done} of ${total} files`,
  nothingToImport: 'No file is in these folders, apart from hidden ones and projects.',
  outcome: { imported: 'imported', duplicate: 'duplicate', failed: 'failed' },
  range: (start: number, end: number): string => `${start}–${end}`,
  usage: {
    whichPassage: 'Give the passage either by --quote (with --prefix or --suffix) or by --start and --end.',
    claimOrStatement: 'Give either --claim for a claim that is there or --statement for a new one.',
    withdrawnWithRationale: 'A rationale goes with a verdict; taking one back has none.',
    doWhat: 'Give a project folder and the name of a command, or --list.',
    missing: (name: string): string => `“${name}” is missing.`,
    withoutValue: (name: string): string => `“${name}” needs a value.`,
    refused: (name: string, value: string, choices: readonly string[]): string =>
      choices.length === 0
        ? `“${value}” does not fit “${name}”.`
        : `“${value}” does not fit “${name}”. It takes one of: ${choices.join(', ')}.`,
    unknownOption: (name: string, near: readonly string[]): string =>
      `There is no option “${name}” here.${near.length === 0 ? '' : ` Is ${near.join(' or ')} meant?`}`,
    unknownCommand: (name: string, near: readonly string[]): string =>
      `There is no command “${name}”.${near.length === 0 ? '' : ` Is ${near.join(' or ')} meant?`}`,
    tooMany: (command: string): string => `“${command}” was given more arguments than it takes.`,
    seeHelp: 'Nothing was done. --help says how a command is used.',
  },
  annotated: (annotationId: string, claimId: string | null): string =>
    claimId === null ? `Marked: ${annotationId}` : `Highlighted: ${annotationId}\nClaim: ${claimId}`,
  assessed: {
    contested: 'Your verdict is recorded: contested.',
    corroborated: 'Your verdict is recorded: corroborated.',
    'left-open': 'Your verdict is recorded: left open.',
    withdrawn: 'Your verdict is taken back; it stays in the history.',
  },
  verdictOf: (name: string): string => `Verdict of ${name}`,
  marks: (marks: readonly string[]): string => `Marks: ${marks.join(', ')}`,
  looked: (looked: number, not: number): string =>
    `${count(looked, 'other source', 'other sources')} looked through and silent, ${not} not examined`,
  exported: (file: string): string => `The report is in ${file}`,
  verified: (checked: number, mismatches: number): string =>
    mismatches === 0
      ? `${count(checked, 'item', 'items')} checked: everything matches.`
      : `${count(checked, 'item', 'items')} checked: ${count(mismatches, 'does', 'do')} not match.`,
  mismatchKind: { file: 'file', quotation: 'quotation', source: 'source', record: 'record' },
  mismatch: (kind: string, id: string, expected: string, found: string): string =>
    `${kind} ${id}\n  expected: ${expected}\n  found:    ${found}`,
  problems: (number: number): string =>
    number === 0 ? 'Nothing is wrong with this project.' : `${count(number, 'problem', 'problems')} found:`,
  repaired: (number: number): string => `${count(number, 'problem', 'problems')} mended.`,
  demo: {
    sample: (folder: string): string => `The invented sample project is in ${folder}`,
    checked: (sources: number, claims: number): string =>
      `It holds ${count(sources, 'source', 'sources')} and ${count(claims, 'claim', 'claims')}; every quotation stands at its place.`,
    reports: 'Reports:',
    verified: (checked: number): string => `Verified: ${count(checked, 'item', 'items')} checked against the project.`,
    noPrinter: 'No PDF: no browser of the Chromium family was found to print with.',
    pictures: 'Pictures of the screens:',
    noPictures: 'No pictures: no browser of the Chromium family was found.',
    noScreens: 'No pictures: the screens are not built. Build them with: npm run build',
  },
}

export type CliMessages = typeof cli
