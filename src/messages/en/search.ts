import { plural } from '../plural.ts'

const places = (count: number): string => plural('en', count, { one: 'place', other: 'places' })

/** English sentences: searching across the project. */
export const search = {
  title: 'Search the project',
  label: 'Words to find',
  placeholder: 'Words in any source, claim, memo or name',
  whole: 'Whole words',
  exact: 'Same letters and case',
  pattern: 'Regular expression',
  patternHint: 'Held against each line of a text.',
  kinds: 'Where to look',
  kind: {
    text: 'Sources',
    title: 'Titles',
    statement: 'Claims',
    rationale: 'Rationales',
    memo: 'Memos',
    code: 'Codes',
    speaker: 'Speakers',
  },
  source: 'In which source',
  allSources: 'All sources',
  results: 'Places found',
  places,
  first: (shown: string, count: number): string => `first ${shown} of ${places(count)}`,
  onAnnotation: (words: string): string => `on “${words}”`,
  onClaim: (statement: string): string => `on the claim that ${statement}`,
  onSource: (title: string): string => `on ${title}`,
  onProject: 'on the project',
  searching: 'Searching',
  stop: 'Stop',
  stopped: 'The search was stopped.',
  again: 'Search again',
  changed: 'The project was changed since this search.',
  unread: (count: number): string =>
    plural('en', count, { one: 'source could not be read', other: 'sources could not be read' }),
  start: {
    title: 'Search everything at once',
    body: 'Texts of all sources, claims, rationales, memos, codes, speakers and titles. Case, accents, vowel marks and variants of letters do not matter.',
  },
  nothing: {
    title: 'These words stand nowhere.',
    body: 'Try fewer or other words.',
    narrowed: 'They may stand elsewhere: the search is narrowed.',
    widen: 'Search everywhere',
  },
}

export type SearchMessages = typeof search
