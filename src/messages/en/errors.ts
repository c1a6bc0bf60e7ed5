import type { InvalidReason } from '#domain/invalid-input.ts'
import { shortened } from '#domain/text/shortened.ts'
import type { ErrorSentences } from '../error-sentences.ts'
import { plural } from '../plural.ts'
import { refusalWord } from '../refusal-words.ts'
import { refusals } from './refusals.ts'

const unchanged = 'Nothing was changed.'
const originalSafe = 'The file itself was not touched, and the rest of the project is as it was.'
const megabytes = (bytes: number): string =>
  `${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`
const short = (text: string): string => shortened(text, 80)
const driveGone = 'its drive is not connected or does not answer'
const reasons = {
  'disk-full': 'the disk is full',
  'read-only-disk': 'the disk can only be read',
  'no-permission': 'this account may not write there',
  quota: 'the storage quota is used up',
  'drive-gone': 'its folder cannot be reached: it was moved, or its drive is not connected',
  'disk-error': 'the disk reported an error',
  'taken-over': 'another computer took the project over',
} as const

/** Why what was given does not fit. */
const invalid: Readonly<Record<InvalidReason, string>> = {
  missing: 'it is missing',
  'wrong-kind': 'it is not of the kind that belongs there',
  'too-short': 'it is empty, too short or too small',
  'too-long': 'it is too long or too large',
  'wrong-form': 'it is not written in the form that belongs there',
  'no-choice': 'it is not among the values that can be chosen',
  'unknown-key': 'it has an entry that is not known',
  outside: 'it must lie outside the project',
  other: 'it is not what belongs there',
}

/** What is missing or still used, by the code's own word for it. */
const things: Readonly<Record<string, string>> = {
  annotation: 'marked passage',
  copy: 'first copy of the records',
  document: 'frozen text of the source',
  original: 'original file of the source',
  upload: 'handed-over file',
}
const thing = (what: string): string => things[what] ?? what
/** Why a file could not be read or written, by the system's own code; a rare one is shown as it is. */
const fileReasons: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'a file of that name is there',
  EACCES: 'this account may not',
  EPERM: 'this account may not',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EBUSY: 'another program is using it',
  EIO: driveGone,
  ENXIO: driveGone,
  ENODEV: driveGone,
  ENOTCONN: driveGone,
  EHOSTDOWN: driveGone,
  EHOSTUNREACH: driveGone,
  ETIMEDOUT: driveGone,
  ESTALE: driveGone,
  unreadable: 'the disk reported an error',
}
const fileReason = (reason: string): string => fileReasons[reason] ?? reason
const openers: Readonly<Record<string, string>> = { app: 'the app', 'command-line': 'the command line', test: 'a test' }
const works = {
  report: 'Making the report',
  verify: 'Checking the report',
  check: 'Checking the project',
  highlights: 'Looking up the highlights of an earlier revision',
} as const

/** English: what happened, what is safe, what to do, for every expected failure. */
export const errors: ErrorSentences = {
  'invalid-input': ({ path, problem, reason }) => ({
    happened: reason
      ? `${path === '' ? 'The input' : `“${path}”`} does not fit: ${invalid[reason]}.`
      : path === ''
        ? `The input does not fit: ${problem}.`
        : `“${path}” does not fit: ${problem}.`,
    safe: unchanged,
    todo: 'Correct it and try again.',
  }),
  'not-found': ({ what, id }) => {
    if (what === 'assessment')
      return {
        happened: 'You have no verdict on this claim.',
        safe: unchanged,
        todo: 'There is nothing to take back.',
      }
    if (what === 'document')
      return {
        happened: 'The text of this source is not in the project folder.',
        safe: 'Its records, highlights and links are safe.',
        todo: 'Put the folder’s sources back from a copy, or run “countermark doctor” on the project to see what is missing.',
      }
    return {
      happened: `There is no ${thing(what)} “${short(id)}” in this project.`,
      safe: unchanged,
      todo: 'It may have been removed. Undo brings removed records back.',
    }
  },
  'ambiguous-reference': ({ what, id, matches }) => ({
    happened: `“${short(id)}” could be ${plural('en', matches.length, { one: thing(what), other: `different ${what} records` })}.`,
    safe: unchanged,
    todo: 'Give the full id, or a title that only one of them has.',
  }),
  'quote-not-found': ({ quote }) => ({
    happened: `The quotation “${short(quote)}” does not stand in this source.`,
    safe: unchanged,
    todo: 'Select the words in the text, letter for letter.',
  }),
  'ambiguous-quote': ({ quote, matches }) => ({
    happened: `The quotation “${short(quote)}” stands in this source ${plural('en', matches.length, { one: 'time', other: 'times' })}.`,
    safe: unchanged,
    todo: 'Select the place that is meant, or give some words before or after it.',
  }),
  'empty-selection': () => ({
    happened: 'No words are selected.',
    safe: unchanged,
    todo: 'Select at least one character of the text.',
  }),
  'range-outside-text': ({ start, end, length }) => ({
    happened: `The passage ${start} to ${end} reaches beyond the text, which has ${plural('en', length, { one: 'character', other: 'characters' })}.`,
    safe: unchanged,
    todo: 'Select the passage again.',
  }),
  'overlapping-parts': () => ({
    happened: 'Two parts of one passage overlap.',
    safe: unchanged,
    todo: 'Choose parts that do not share words.',
  }),
  'splits-character': ({ offset }) => ({
    happened: `The passage begins or ends inside a character, at offset ${offset}.`,
    safe: unchanged,
    todo: 'Move the edge to before or after the character.',
  }),
  'stale-revision': ({ given, current }) => ({
    happened: `The passage was selected in revision ${given}; the source is now at revision ${current}.`,
    safe: unchanged,
    todo: 'Open the source again and select the passage in its newest text.',
  }),
  'already-linked': () => ({
    happened: 'This passage is already linked to this claim.',
    safe: unchanged,
    todo: 'Change the stance of the link that is there instead.',
  }),
  'text-of-another': ({ title }) => ({
    happened: `This text is the source “${title}” already.`,
    safe: unchanged,
    todo: 'Choose the file that belongs to this source.',
  }),
  'source-text-lost': ({ title, revision, state, reason }) => ({
    happened: {
      missing: `The report needs the text of “${title}” (revision ${revision}), and it is not in the project folder.`,
      damaged: `The report needs the text of “${title}” (revision ${revision}), and its file is damaged.`,
      unreadable: `The report needs the text of “${title}” (revision ${revision}), and it could not be read: ${fileReason(reason)}.`,
    }[state],
    safe: 'Your claims, highlights, links and verdicts are safe. No report was written.',
    todo: 'Put the folder’s sources back from a copy, or choose claims for the report that do not rest on this source.',
  }),
  'nothing-to-change': () => ({
    happened: 'It already is so.',
    safe: unchanged,
    todo: 'There is nothing to do.',
  }),
  'still-used': ({ what, by }) => ({
    happened: `This ${thing(what)} is still used by ${plural('en', by, { one: 'record', other: 'records' })}.`,
    safe: unchanged,
    todo: 'Remove or change those first.',
  }),
  'nothing-to-undo': () => ({
    happened: 'There is no change left to take back.',
    safe: 'Everything is saved as it stands.',
    todo: 'The history lists every change of this project.',
  }),
  'nothing-to-redo': () => ({
    happened: 'There is nothing to do again.',
    safe: 'Everything is saved as it stands.',
    todo: 'A new change after an undo leaves nothing to redo.',
  }),
  'reference-missing': ({ from, to }) => ({
    happened: `The change would leave ${from} pointing at ${to}, which is not there.`,
    safe: unchanged,
    todo: 'Undo the removal first, or leave out the missing record.',
  }),
  'project-not-found': ({ folder }) => ({
    happened: `No Countermark project can be reached in ${folder}.`,
    safe: 'Nothing was created or changed there.',
    todo: 'If it lies on a drive or another computer, connect that and try again. Else choose the folder that holds project.json, or find where it was moved to.',
  }),
  'project-not-empty': ({ folder }) => ({
    happened: `The folder ${folder} already holds files.`,
    safe: 'None of them was touched.',
    todo: 'Choose an empty folder or another name.',
  }),
  'project-locked': ({ holder }) => ({
    happened: `The project is open in ${openers[holder.opener] ?? holder.opener} on ${holder.host} (process ${holder.pid}).`,
    safe: 'Both copies are safe: only one can write.',
    todo: holder.isStale
      ? 'It has shown no sign of life for a while. Open it for reading only, or take over if you are sure that it ended.'
      : 'Close it there, or open it here for reading only.',
  }),
  'project-damaged': ({ folder, problems, recoverable }) => ({
    happened: `The project in ${folder} is damaged: ${plural('en', problems.length, { one: 'problem', other: 'problems' })} found.`,
    safe: 'Nothing was overwritten. Damaged files are kept in quarantine, history and backups as they are.',
    todo:
      recoverable === null
        ? 'Keep the folder as it is and restore it from a copy of your own.'
        : 'Open what can be proved, and compare it with a copy of your own if you have one.',
  }),
  'project-newer': ({ folder, needs }) => ({
    happened: `The project in ${folder} was made by a newer version (it needs ${needs}).`,
    safe: 'It was not changed.',
    todo: 'Open it for reading only, or update Countermark.',
  }),
  'project-read-only': () => ({
    happened: 'The project is open for reading only.',
    safe: unchanged,
    todo: 'Close it where it is open for writing, then open it again here.',
  }),
  'project-not-open': () => ({
    happened: 'No project is open.',
    safe: unchanged,
    todo: 'Open a project first.',
  }),
  'not-saved': ({ reason }) => ({
    happened: `The change could not be saved: ${reasons[reason]}.`,
    safe: 'Everything said to be saved before is on disk.',
    todo: 'Make room or reconnect the disk and try again, or save a copy somewhere else.',
  }),
  'file-unreadable': ({ file, reason }) => ({
    happened: `${file} could not be read: ${fileReason(reason)}.`,
    safe: originalSafe,
    todo: 'Check that the file is still there and may be read, then try again.',
  }),
  'file-unwritable': ({ file, reason }) => ({
    happened: `${file} could not be written: ${reason === 'ENOENT' ? 'its folder is not there' : fileReason(reason)}.`,
    safe: 'The project is as it was.',
    todo: 'Choose another place.',
  }),
  'file-too-large': ({ file, bytes, limit }) => ({
    happened: `${file} has ${megabytes(bytes)}; a document may have at most ${megabytes(limit)}.`,
    safe: originalSafe,
    todo: 'Split the document, or import it as plain text.',
  }),
  'format-unknown': ({ file }) => ({
    happened: `${file} is in a format that cannot be imported.`,
    safe: originalSafe,
    todo: 'Save it as text, Markdown or a web page, or paste its text.',
  }),
  'format-damaged': ({ file, detail }) => ({
    happened: `${file} is damaged or not what its name says: ${refusalWord(refusals, detail)}.`,
    safe: originalSafe,
    todo: 'Get another copy of the file, or paste its text.',
  }),
  'archive-unsafe': ({ file, detail }) => ({
    happened: `${file} was not opened: what it holds goes beyond a safe limit (${refusalWord(refusals, detail)}).`,
    safe: originalSafe,
    todo: 'If you trust it, open it in the program that made it and save it as plain text or a web page.',
  }),
  'password-needed': ({ file }) => ({
    happened: `${file} is protected by a password.`,
    safe: originalSafe,
    todo: 'Give its password and import it again.',
  }),
  'password-wrong': ({ file }) => ({
    happened: `The password given does not open ${file}.`,
    safe: originalSafe,
    todo: 'Check the password and import the file again.',
  }),
  'encryption-unsupported': ({ file }) => ({
    happened: `${file} is encrypted in a way that Countermark cannot open, with or without its password.`,
    safe: originalSafe,
    todo: 'Open it in the program that made it, save it without a password, and import that file.',
  }),
  'rights-protected': ({ file, detail }) => ({
    happened: `${file} is protected by a seller's rights management (${detail}) and cannot be read here.`,
    safe: originalSafe,
    todo: 'Ask the publisher for a copy without it, or paste the passages that you may quote.',
  }),
  'no-text': ({ file }) => ({
    happened: `${file} holds no text.`,
    safe: originalSafe,
    todo: 'If it is a scan, recognise its text with another program first.',
  }),
  'import-timeout': ({ file, seconds }) => ({
    happened: `${file} took longer than ${plural('en', seconds, { one: 'second', other: 'seconds' })} to read and was stopped.`,
    safe: originalSafe,
    todo: 'Split the document, or import it as plain text.',
  }),
  'import-memory': ({ file }) => ({
    happened: `${file} needed more memory than an import may use and was stopped.`,
    safe: originalSafe,
    todo: 'Split the document, or import it as plain text.',
  }),
  'import-crashed': ({ file }) => ({
    happened: `Reading ${file} ended without a result.`,
    safe: originalSafe,
    todo: 'Try again, or paste its text.',
  }),
  'output-too-large': ({ file, limit }) => ({
    happened: `${file} unfolds to more than ${megabytes(limit)}.`,
    safe: originalSafe,
    todo: 'Split the document, or import the part you need.',
  }),
  'report-unreadable': ({ file, detail }) => ({
    happened: `${file} cannot be checked as a report: ${detail === 'no-manifest' ? 'it holds no manifest' : detail}.`,
    safe: 'The project and the file are as they were.',
    todo: 'Choose an HTML or Markdown report that Countermark exported.',
  }),
  'nothing-to-export': () => ({
    happened: 'There is no claim to export.',
    safe: 'The project is as it was.',
    todo: 'Highlight a claim first, or choose a wider scope.',
  }),
  'work-crashed': ({ work }) => ({
    happened: `${works[work]} ended without a result.`,
    safe: 'The project and every file are as they were, and all changes are saved as before.',
    todo: 'Try again. If it ends again, close other programs or take fewer claims into the report.',
  }),
  'no-printer': () => ({
    happened: 'No program that can print to PDF was found.',
    safe: 'The project is as it was.',
    todo: 'Export as HTML and print it from a browser, or install Chrome, Chromium or Edge.',
  }),
  'pattern-unreadable': ({ detail }) => ({
    happened: `This is not a complete regular expression: ${detail}.`,
    safe: 'Nothing was searched, and the project is as it was.',
    todo: 'Complete it, or search for the words as they stand.',
  }),
  'pattern-too-slow': () => ({
    happened: 'This regular expression takes too long on one of the texts, so the search was stopped.',
    safe: 'The project is as it was.',
    todo: 'Take out one of the repeats that stand inside each other, or search for plain words.',
  }),
  cancelled: () => ({
    happened: 'It was cancelled.',
    safe: 'What was finished before stays.',
    todo: 'Start it again when you like.',
  }),
  'message-too-large': ({ bytes, limit }) => ({
    happened: `That was ${megabytes(bytes)} at once; at most ${megabytes(limit)} can be handed over.`,
    safe: unchanged,
    todo: 'Do it in smaller pieces.',
  }),
  'unknown-command': ({ name }) => ({
    happened: `There is no command “${short(name)}”.`,
    safe: unchanged,
    todo: '“do --list” names every command.',
  }),
  'core-restarted': () => ({
    happened: 'The part that keeps the project was restarted while this was under way.',
    safe: 'Everything said to be saved is on disk.',
    todo: 'Try again.',
  }),
  unexpected: () => ({
    happened: 'Something failed because of a mistake in Countermark.',
    safe: 'Everything said to be saved is on disk.',
    todo: 'Try again. If it happens again, report it with the log number.',
  }),
}
