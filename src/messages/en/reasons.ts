import { plural } from '../plural.ts'

const sources = (count: number): string => plural('en', count, { one: 'source', other: 'sources' })

/** English sentences: the reasons for a status. Names come in already isolated for mixed scripts. */
export const reasons = {
  position: 'It is a position (an opinion, a label, a demand or a prediction), which is not weighed.',
  allWithdrawn: 'Every passage that spoke for it has been withdrawn by a notice.',
  originFor: (origin: string, count: number): string => `For: ${origin}, in ${sources(count)}.`,
  originAgainst: (origin: string, count: number): string => `Against: ${origin}, in ${sources(count)}.`,
  contestedOn: (on: readonly string[]): string => `Disputed on: ${on.join(', ')}.`,
  nobodyAsserts: 'Nobody here asserts it.',
  oneOriginSaysBoth: (origin: string): string => `${origin} says both.`,
  acceptedDiscrepancy: (on: string, first: string, second: string): string =>
    `Two origins for it differ on ${on}: ${first}; ${second}.`,
  independentOrigins: (count: number): string =>
    `${plural('en', count, { one: 'independent origin speaks', other: 'independent origins speak' })} for it.`,
  allOnOneSide: (side: string): string => `All of them are declared to be on one side: ${side}.`,
  lookedFor: (looked: number, others: number): string =>
    others === 0
      ? 'No other source is in the project.'
      : `Looked for in ${looked} of ${plural('en', others, { one: 'other source', other: 'other sources' })}.`,
  onlyFirstPassage: 'Nothing beyond its first passage has been linked or looked through.',
  nothingFor: 'No counted passage speaks for it.',
  orphaned: (count: number): string =>
    `${plural('en', count, { one: 'passage could', other: 'passages could' })} not be found in the newest revision: not counted.`,
  withdrawn: (count: number): string =>
    `${plural('en', count, { one: 'passage was', other: 'passages were' })} withdrawn by a notice: not counted.`,
  qualifiedBy: (count: number): string => `Qualified by ${plural('en', count, { one: 'passage', other: 'passages' })}.`,
  questionedBy: (count: number): string =>
    `Questioned by ${plural('en', count, { one: 'passage', other: 'passages' })}.`,
  toBeChecked: (count: number): string =>
    `${plural('en', count, { one: 'passage', other: 'passages' })} found only approximately after a revision, and not checked by anybody yet: counted for now.`,
}

export type ReasonsMessages = typeof reasons
