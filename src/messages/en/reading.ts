import { plural } from '../plural.ts'

const n = (count: number, one: string, other: string): string => plural('en', count, { one, other })

/** English sentences: how one reads a source: its looks, outline, places, memos in the margin, finding. */
export const reading = {
  looks: {
    label: 'How the text looks',
    leading: 'Space between lines',
    leadingShown: (times: string): string => `${times} times the size`,
    numbers: 'Paragraph numbers in the margin',
  },
  outline: {
    label: 'Outline',
    tree: (title: string): string => `Headings of ${title}`,
    empty: 'This source has no headings. Places can be found by words, and by paragraph.',
    item: (heading: string, paragraph: string): string => `${heading}, ¶${paragraph}`,
    went: (heading: string): string => `At the heading “${heading}”`,
  },
  sync: {
    label: 'How the two sources scroll',
    modes: { apart: 'Each by itself', together: 'Both together', linked: 'By linked passages' },
    said: {
      apart: 'The sources scroll apart',
      together: 'Both sources scroll together',
      linked: 'The other source goes to passages of the same claim',
    },
  },
  cite: {
    act: (paragraph: string): string => `Copy a citation of paragraph ${paragraph}`,
    actHere: 'Copy a citation of this paragraph',
    title: (title: string): string => `“${title}”`,
    paragraph: (number: string): string => `¶${number}`,
    page: (page: string): string => `p. ${page}`,
    pages: (first: string, last: string): string => `p. ${first}–${last}`,
    revision: (number: string): string => `revision ${number}`,
    join: (parts: readonly string[]): string => parts.join(', '),
    copied: (citation: string): string => `Copied: ${citation}`,
    notCopied: 'The system did not take the citation. Nothing is lost; select the words and copy them.',
    none: 'There is no paragraph to cite here.',
  },
  /** Before the number of a comment that stood in a file. */
  comment: 'Comment',
  /** After the number of marks over one letter that are not drawn. */
  undrawn: 'marks more, kept in the text but not drawn',
  place: (parts: readonly string[]): string => parts.join(' · '),
  minimap: {
    label: 'Highlights along the source',
    none: 'no highlight yet',
    value: (at: string, all: string, what: string): string => `Highlight ${at} of ${all}: ${what}`,
    noClaim: 'marked passage without a claim',
  },
  memos: {
    label: 'Memos beside the text',
    one: (quote: string): string => `Memo on “${quote}”`,
    open: 'Open the memo',
    opens: 'Opens the memo beside the text',
  },
  find: {
    expression: 'Regular expression',
    wholeWords: 'Whole words',
    list: 'List of places',
    places: (count: number): string => n(count, 'place', 'places'),
    count: (current: string, total: string): string => `${current} of ${total}`,
    countMost: (current: string, total: string): string => `${current} of more than ${total}`,
    looking: 'Looking…',
    faults: {
      group: 'A round bracket is opened or closed without its other half.',
      set: 'A square bracket is opened and not closed.',
      repeat: 'There is nothing before the sign that repeats (* + ? {).',
      escape: 'After a backslash stands a sign that means nothing there.',
      range: 'A range runs backwards, or its ends are no single signs.',
      name: 'A named group has no fitting name, or is not there.',
      other: 'This regular expression cannot be read.',
      slow: 'This expression takes too long on this text. Nothing was changed; a simpler one will do.',
    },
  },
}

export type ReadingMessages = typeof reading
