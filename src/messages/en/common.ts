import { grouped, plural } from '../plural.ts'

const n = (count: number, one: string, other: string): string => plural('en', count, { one, other })
const g = (count: number): string => grouped('en', count)

/** English sentences that every screen shares: acts, places, the frame, the status line. */
export const common = {
  appName: 'Countermark',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  remove: 'Remove',
  undo: 'Undo',
  redo: 'Redo',
  retry: 'Try again',
  back: 'Back',
  open: 'Open',
  more: 'More',
  copy: 'Copy',
  copied: 'Copied',
  dismiss: 'Dismiss',
  all: 'All',
  none: 'none',
  unknown: 'unknown',
  optional: 'optional',
  working: 'Working…',
  claimThat: 'Claim: that',
  quoteOpen: '“',
  quoteClose: '”',
  inventedSample: 'Invented sample',
  inventedExplained: 'The event, the people and the outlets in this project are invented.',
  listSeparator: ', ',
  sources: (count: number): string => n(count, 'source', 'sources'),
  claims: (count: number): string => n(count, 'claim', 'claims'),
  origins: (count: number): string => n(count, 'origin', 'origins'),
  passages: (count: number): string => n(count, 'passage', 'passages'),
  characters: (count: number): string => n(count, 'character', 'characters'),
  outOf: (done: string, total: string): string => `${done} of ${total}`,
  originsForAgainst: (pro: number, con: number): string =>
    `${n(pro, 'origin', 'origins')} for, ${n(con, 'origin', 'origins')} against`,
  place: {
    home: 'Projects',
    library: 'Library',
    read: 'Reader',
    claims: 'Claims',
    search: 'Search',
    report: 'Report',
    history: 'History',
    settings: 'Settings',
    help: 'Help',
  },
  places: 'Places',
  skipToContent: 'Skip to the content',
  palette: {
    label: 'Search or run a command',
    placeholder: 'Search or run a command',
    empty: 'Nothing found. Try a word of a title, a claim or a quotation.',
    goTo: 'Go to',
    commands: 'Commands',
    sources: 'Sources',
    claims: 'Claims',
    recent: 'Chosen last',
    settings: 'Settings',
    projects: 'Projects',
    passages: 'Quotations',
    speakers: 'Speakers',
    codes: 'Codes',
    memos: 'Memos',
    notHere: 'not here',
    onlyIn: (place: string): string => `in: ${place}`,
    themeWords: 'theme colours dark light mode',
    found: (count: number): string => n(count, 'result', 'results'),
  },
  act: {
    report: 'Report',
    newProject: 'New project',
    openProject: 'Open a project',
    closeProject: 'Close the project',
    import: 'Import documents',
    keys: 'Keys',
    theme: 'Change between light and dark',
  },
  rail: { withNames: 'Show the names of places', withoutNames: 'Show places as icons only' },
  panel: {
    resize: (name: string): string => `Width of ${name}`,
    show: (name: string): string => `Show ${name}`,
    hide: (name: string): string => `Hide ${name}`,
  },
  saving: {
    saving: 'Saving…',
    saved: 'Saved',
    savedAt: (time: string): string => `Saved ${time}`,
    failed: 'Not saved',
    noProject: 'Sources are evidence: never changed silently',
    readOnly: 'Open for reading only',
    restarting: 'Reconnecting…',
  },
  tally: (claims: number, contested: number, corroborated: number, leftOpen: number, without: number): string =>
    `${n(claims, 'claim', 'claims')}: ${g(contested)} contested, ${g(corroborated)} corroborated, ${g(leftOpen)} left open, ${g(without)} without a verdict`,
  offline: 'Offline by design',
  offlineExplained: 'Countermark makes no network connection. Nothing leaves this computer.',
  undoThat: (what: string): string => `Undo: ${what}`,
  undone: (what: string): string => `Undone: ${what}`,
  undoPassed: 'Other changes came after it. Undo takes them back one by one.',
  redone: (what: string): string => `Done again: ${what}`,
  errorLog: (id: string): string => `Log ${id}`,
  drop: {
    title: 'Drop to import',
    body: 'Text, web pages, Word, PDF, books and transcripts. The originals are kept byte for byte.',
    noProject: 'Open or make a project first, then drop the documents again.',
  },
  unsaved: {
    title: (why: string): string => `${why}. Your latest changes are not on disk.`,
    safe: 'They are kept in memory while this window is open, and everything said to be saved before is safe.',
    todo: 'Make room or reconnect the disk and try again, or save a copy somewhere else.',
    copy: 'Save a copy…',
    copied: (folder: string): string => `A copy was saved in ${folder}`,
    stillFailing: 'It still cannot be saved.',
    savedAgain: 'Everything is saved again.',
  },
  readOnly: {
    locked: 'This project is open elsewhere. You can read everything here; changes made there show up.',
    'newer-version':
      'This project was made by a newer version of Countermark. It is open for reading only, so nothing is lost.',
    'read-only-disk': 'This project is on a disk that can only be read. It is open for reading only.',
  },
  openingNotice: (code: string, problem: string): string => {
    if (code === 'journal-torn')
      return 'The last line of the journal was cut off. It had not been confirmed, so nothing saved is lost.'
    if (code === 'lock-replaced')
      return 'The project had been left open by a process that has ended. Everything saved is here.'
    return `The project was mended when it was opened: ${problem}.`
  },
  crash: {
    happened: 'This screen stopped because of a mistake in Countermark.',
    safe: 'Everything that was saved is safe; the rest of the app still works.',
    todo: 'Open the screen again. If it stops again, go to another place and report what you did.',
    again: 'Open the screen again',
  },
  starting: 'Opening…',
  seconds: (count: string) => `${count} s`,
  noCore: {
    happened: 'The window cannot reach the part of Countermark that keeps the projects.',
    safe: 'Everything that was saved is on disk.',
    todo: 'Close the window and start Countermark again.',
  },
}

export type CommonMessages = typeof common
