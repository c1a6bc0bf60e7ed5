import { plural } from '../plural.ts'

/** English sentences: the first screen, opening, recovery, the in-app chooser. */
export const home = {
  title: 'Weigh accounts that contradict each other.',
  lead: 'Highlight what each account claims, mark it contested or corroborated, tie it to the passages that bear on it, and hand over a report that anyone can check.',
  newProject: 'New project',
  open: 'Open…',
  sample: 'Look around in the sample project',
  promises: {
    offline: 'Nothing leaves this computer',
    saved: 'Every change is on disk before it says saved',
    plain: 'Plain JSON in a folder of yours',
  },
  dropTitle: 'Drop documents here to begin',
  dropBody: 'Text, web pages, Word, PDF, books, transcripts · or a folder of them',
  dropMakes: 'A new project is made for them.',
  how: {
    title: 'How it goes',
    label: 'An invented example',
    steps: {
      mark: 'Mark what an account claims',
      tie: 'Tie to it what another says',
      weigh: 'See what stands, and give your verdict',
    },
    quoteFor: 'The fog horn was sounding from five o’clock',
    speakerFor: 'harbour master, in one paper',
    quoteAgainst: 'There was no horn, not once',
    speakerAgainst: 'a passenger, in another',
    statement: 'the fog horn sounded before the ferry struck the pier',
    rule: 'the rule',
    you: 'your verdict',
  },
  recent: 'Recent projects',
  recentEmpty: 'Projects you open stand here. The sample shows in two minutes how the work goes.',
  forget: 'Take off this list',
  forgetKept: 'Its folder stays where it is.',
  missing: 'Its folder cannot be reached now: it was moved, or its drive is not connected',
  summary: (sources: number, claims: number): string =>
    `${plural('en', sources, { one: 'source', other: 'sources' })}, ${plural('en', claims, { one: 'claim', other: 'claims' })}`,
  openedAt: (when: string): string => `opened ${when}`,
  today: (time: string): string => `today ${time}`,
  yesterday: 'yesterday',
  bars: (contested: number, corroborated: number, leftOpen: number, without: number): string =>
    `${contested} contested, ${corroborated} corroborated, ${leftOpen} left open, ${without} without a verdict`,
  create: {
    title: 'New project',
    name: 'Title of the study',
    namePlaceholder: 'Harbour ferry, 12 March',
    researcher: 'Your name',
    researcherHint: 'Verdicts and silences are recorded under it.',
    folder: 'Folder',
    folderDefault: 'A new folder in your documents',
    choose: 'Choose…',
    useDefault: 'Use the documents folder',
    make: 'Make the project',
    untitled: 'Untitled study',
  },
  opening: (title: string): string => `Opening ${title}…`,
  locked: {
    title: 'The project is open elsewhere',
    holder: (opener: string, host: string, pid: number, at: string): string =>
      `Open in ${opener} on ${host}, process ${pid}. Last sign of life: ${at}.`,
    opener: { app: 'the app', 'command-line': 'the command line', test: 'a test' },
    read: 'Open for reading only',
    takeOver: 'Take over',
    takeOverHint:
      'It was opened on another computer and has shown no sign of life for more than two minutes. Take over only if you are sure that it ended there: two writers would contradict each other.',
  },
  damaged: {
    title: 'This project is damaged',
    wrong: 'What is wrong',
    safe: 'What is safe',
    todo: 'What you can do',
    nothingOverwritten:
      'Nothing was overwritten. Damaged files are kept in quarantine; history, backups and originals are as they were.',
    fromJournal: (sequence: number): string => `Everything up to change ${sequence} can be proved from the journal.`,
    fromBackup: (sequence: number, at: string): string =>
      `The newest backup that can be proved reaches change ${sequence}${at === '' ? '' : `, of ${at}`}.`,
    lost: (count: number): string =>
      count === 0
        ? 'No confirmed change is missing from it.'
        : `${plural('en', count, { one: 'change after it cannot', other: 'changes after it cannot' })} be proved and will not be in it.`,
    notRecoverable:
      'Nothing in this folder can be proved. Restore it from a copy of your own; Countermark changes nothing here.',
    open: 'Open what can be proved',
    show: 'Show the folder',
    problem: {
      'snapshot-missing': 'project.json is missing',
      'snapshot-unreadable': 'project.json cannot be read',
      'snapshot-hash': 'project.json is not what was written',
      'snapshot-shape': 'project.json does not have the shape of a project',
      'journal-torn': 'the last line of the journal is cut off',
      'journal-damaged': 'a line of the journal is damaged',
      'journal-gap': 'changes are missing from the journal',
      'record-invalid': 'a record does not have its shape',
      'reference-missing': 'a record points at one that is not there',
      'document-missing': 'the text of a source is missing',
      'document-changed': 'the text of a source was changed',
      'original-missing': 'an original file is missing',
      'original-changed': 'an original file was changed',
      'layout-changed': 'where the text of a source stands on its pages was changed',
      'picture-missing': 'a picture of a source is missing',
      'picture-changed': 'a picture of a source was changed',
      'picture-unused': 'no text shows a picture that lies beside it',
      'quote-changed': 'a quotation no longer matches its text',
      orphan: 'a passage was not found in its text',
      'leftover-file': 'a file was left over',
      'opener-changed': 'the file that a double click opens does not name this project',
    },
  },
  chooser: {
    folder: {
      'open-project': 'Open a project',
      'new-project': 'Where should the project stand?',
      'copy-project': 'Where should the copy stand?',
    },
    saveFile: 'Save as',
    up: 'Up',
    folders: 'Folders',
    empty: 'No folders in here.',
    name: 'Name',
    choose: 'Choose this folder',
    save: 'Save here',
    notShown: 'This folder cannot be shown.',
    address: {
      title: 'Open this address outside?',
      body: 'Your browser or mail program opens it; Countermark itself makes no connection.',
      open: 'Open it',
    },
    project: 'project',
  },
}

export type HomeMessages = typeof home
