import { grouped, plural } from '../plural.ts'

const n = (count: number, one: string, other: string): string => plural('en', count, { one, other })
const g = (count: number): string => grouped('en', count)

/** English sentences: the report screen. */
export const reportScreen = {
  title: 'Report',
  options: {
    label: 'What goes into the report',
    title: 'Title',
    titleHint: 'The title of the project',
    purpose: 'Purpose',
    purposes: { work: 'For work', publication: 'For publication' },
    purposeExplained: {
      work: 'Carries every source in full with its highlights. Not for passing on without looking at the licences.',
      publication:
        'Carries the full text only of sources whose licence allows it; of the others the passages with their paragraph.',
    },
    scope: 'Claims',
    scopes: {
      all: (count: number): string => (count === 1 ? 'The one claim' : `All ${n(count, 'claim', 'claims')}`),
      verdict: (count: number): string => `With your verdict: ${g(count)}`,
      chosen: (count: number): string => `Chosen: ${g(count)}`,
    },
    choose: 'Choose claims',
    chooseTitle: 'Claims in the report',
    chooseFind: 'Find in claims',
    chooseAll: 'Choose all shown',
    chooseNone: 'Choose none',
    moreFound: (count: number): string => `${n(count, 'more claim', 'more claims')} found: type words to see them`,
    order: 'Order',
    orders: { status: 'by the rule', verdict: 'by verdict', statement: 'by wording', created: 'as they were made' },
    language: 'Language of the report',
  },
  preview: {
    label: 'Preview',
    frame: 'Preview of the report',
    building: 'The preview is being built.',
    size: (size: string): string => `${size} as one file`,
    rebuilt: 'Preview brought up to date',
    onPaper: 'A printed window does not hold the report. Export it as PDF, or open the exported HTML and print that.',
    nothing: 'There is nothing to report yet',
    noneChosen: 'No claim is chosen',
    takeAll: 'Take all claims',
    noneChosenBody: 'Choose at least one claim, or take all.',
  },
  incomplete: {
    title: (count: number): string => `Incomplete provenance in ${n(count, 'place', 'places')}`,
    explained: 'The report is stamped “incomplete” and says what is missing.',
    more: (count: number): string => n(count, 'more', 'more'),
    mend: 'Mend in the library',
  },
  formats: {
    label: 'Export',
    html: 'HTML',
    pdf: 'PDF',
    md: 'Markdown',
    csv: 'CSV',
    about: {
      html: 'One file that works without a network; highlights can be clicked; can be verified',
      pdf: 'For printing and passing on; highlights cannot be clicked; names the digest of the report',
      md: 'Plain text with the same claims, passages and manifest; no annotated sources; can be verified',
      csv: 'One line per link, for a spreadsheet; no rationales in rich text and no sources',
    },
    export: (format: string): string => `Export ${format}`,
    dropped: (format: string): string => `${format} cannot carry`,
    nothingDropped: (format: string): string => `${format} carries everything.`,
  },
  exporting: {
    working: (format: string): string => `Writing ${format}…`,
    cancel: 'Cancel',
    cancelled: 'Export cancelled; nothing was written',
    written: (file: string): string => `Written to ${file}`,
    show: 'Show in folder',
    last: 'Last written',
  },
  verify: {
    label: 'Verify a report file',
    explained:
      'Checks the file itself, every quotation, every fingerprint, and the claims, verdicts and reasons against this project.',
    path: 'Path of the report file',
    pathHint: 'an HTML or Markdown report',
    act: 'Verify',
    lastWritten: 'Verify the file just written',
    working: 'Verifying…',
    passed: (checked: number): string =>
      `${n(checked, 'item was', 'items were')} checked. Everything agrees with this project.`,
    failed: (mismatches: number, checked: number): string =>
      `${n(mismatches, 'mismatch', 'mismatches')} in ${n(checked, 'item', 'items')}`,
    kind: { file: 'The file', quotation: 'A quotation', source: 'A source', record: 'A record' },
    expected: 'In the report',
    found: 'In the project',
    nothingFound: 'nothing',
    results: 'Mismatches',
  },
}

export type ReportScreenMessages = typeof reportScreen
