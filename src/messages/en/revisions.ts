import { plural } from '../plural.ts'

const n = (count: number, one: string, other: string): string => plural('en', count, { one, other })

/** English sentences: revisions of a source, what differs between them, and passages that a revision made doubtful. */
export const revisions = {
  open: 'Revisions…',
  title: (title: string): string => `Revisions of “${title}”`,
  lead: 'A correction or a newer file makes a new revision. Earlier ones stay as they are and can be read and cited.',
  list: 'Revisions, newest first',
  name: (number: string): string => `Revision ${number}`,
  current: 'current',
  reason: { imported: 'imported', corrected: 'text corrected', replaced: 'replaced by a file' },
  read: 'Read',
  openFile: 'Open its file',
  compare: 'Compare with the current one',
  back: 'Back to the list',
  replace: 'Replace with a newer file…',
  correct: 'Correct the text…',
  all: 'All revisions',
  replaceTitle: (title: string): string => `Replace “${title}” with a newer file`,
  replaceLead:
    'The file becomes a new revision. The text as it is now stays as an earlier one, and every marked passage is looked for in the new text.',
  chooseFile: 'Choose the file…',
  waiting: (count: number): string =>
    `After a revision ${n(count, 'passage', 'passages')} of this source ${count === 1 ? 'is' : 'are'} to be checked.`,
  checkWaiting: 'Check…',
  more: 'More for this source',
  note: 'Why is there a new revision?',
  replacing: 'Reading the file',
  finding: 'Finding passages again',
  stop: 'Stop',
  made: (number: number, check: number, lost: number): string =>
    [
      `Revision ${number} made`,
      ...(check > 0 ? [`${n(check, 'passage', 'passages')} to check`] : []),
      ...(lost > 0 ? [`${n(lost, 'passage', 'passages')} not found`] : []),
    ].join(', '),
  older: (number: string, date: string): string => `This is revision ${number} of ${date}. It can only be read.`,
  asThen: 'Highlights are drawn as they stood then.',
  noHighlights: 'How its highlights stood cannot be told any more: the history does not go back so far.',
  toCurrent: 'Read the current revision',
  olderLong: (number: string, current: string): string =>
    `Revision ${number}, not the current one, which is ${current}`,
  wordsActs: 'What can be done with these words',
  cite: 'Copy a citation',
  text: (number: string): string => `Text of revision ${number}`,
  difference: {
    title: (from: string, to: string): string => `Revision ${from} beside revision ${to}`,
    unchanged: (lines: number): string => `${n(lines, 'line', 'lines')} unchanged`,
    none: 'The texts are the same.',
    deleted: 'Taken out:',
    inserted: 'Put in:',
    end: 'end of the change',
    leftOut: (count: number): string => `${n(count, 'further stretch is', 'further stretches are')} not shown.`,
  },
  check: {
    title: 'Passages to check',
    none: 'No passage is in doubt.',
    fuzzy: (score: string): string => `Found approximately: ${score}, where 1 is letter for letter.`,
    orphaned: (number: string): string => `Not found. These words stand in revision ${number}.`,
    accept: 'This is the place',
    elsewhere: 'Choose the place…',
    orphan: 'Leave it without a place',
    readThere: (number: string): string => `Read it in revision ${number}`,
    choose: 'Select the words in the current text, then take them.',
    chooseText: 'Current text',
    take: 'Take the selected words',
  },
  correcting: {
    title: (title: string): string => `Correct the text of “${title}”`,
    lead: 'You change a copy. Saving makes a new revision; cancelling keeps nothing.',
    text: 'Text to correct',
    save: 'Save as a revision',
    leaving: {
      title: 'Leave without saving?',
      body: 'The text was changed. What was changed in this copy is kept nowhere.',
      leave: 'Leave it',
      stay: 'Go on correcting',
    },
  },
}

export type RevisionsMessages = typeof revisions
