import { plural } from '../plural.ts'

/** English sentences: the journal as an audit trail. */
export const history = {
  title: 'History',
  list: 'Changes of this project, newest first',
  lead: 'Every change is a line of the journal. Undo takes the last one back and is itself a change: nothing is erased.',
  number: 'No.',
  when: 'When',
  who: 'Who',
  what: 'What',
  records: (count: number): string => plural('en', count, { one: 'record', other: 'records' }),
  nobody: 'Countermark',
  undoes: (number: string): string => `takes back change ${number}`,
  takenBack: 'taken back',
  empty: 'No change yet.',
  emptyBody: 'The first one is made when you import a document or mark a claim.',
  more: 'Show earlier changes',
  shown: (count: number): string => `${plural('en', count, { one: 'change', other: 'changes' })} shown`,
}

export type HistoryMessages = typeof history
