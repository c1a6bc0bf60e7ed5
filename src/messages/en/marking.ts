import { plural } from '../plural.ts'

/** English sentences: selecting, the edges and parts of a passage, what lies over one place, copying, dragging onto a claim. */
export const marking = {
  caret: {
    on: 'Caret mode on. Arrows move the caret, Shift selects, Esc leaves.',
    off: 'Caret mode off',
    /** A selection, said while it grows: all of it where it is short, else its ends. */
    selected: (words: string): string => `Selected: ${words}`,
    selectedLong: (count: number, first: string, last: string): string =>
      `${plural('en', count, { one: 'word', other: 'words' })} selected, from “${first}” to “${last}”`,
  },
  edges: {
    adjust: 'Adjust the edges',
    begin: 'Adjusting the edges. Arrows move the end, with Alt the start. Enter saves, Esc leaves it as it was.',
    hint: {
      end: 'the end',
      start: 'the start',
      words: 'by words',
      sentences: 'by sentences',
      nextPart: 'next part',
      save: 'save',
      cancel: 'leave as it was',
    },
    startsWith: (words: string): string => `Starts with: ${words}`,
    endsWith: (words: string): string => `Ends with: ${words}`,
    part: (at: string, all: string): string => `Part ${at} of ${all}`,
    saved: 'Edges moved',
    cancelled: 'The edges are as they were',
    handle: {
      start: 'Drag to move the start; with Shift by whole words',
      end: 'Drag to move the end; with Shift by whole words',
    },
    empty: 'The passage would have no words left. Its edges stay as they were.',
  },
  parts: {
    add: 'Add to this passage',
    added: (count: number): string => `Added; the passage has ${plural('en', count, { one: 'part', other: 'parts' })}`,
    label: 'Parts of this passage',
    remove: (at: string): string => `Take part ${at} out of the passage`,
    removed: 'Part taken out of the passage',
    noPassage: 'Go to a highlight in this source first; then words can be added to it.',
    noWords: 'Select the words to add first.',
  },
  copy: {
    act: 'Copy as a quotation',
    done: 'Copied as a quotation with its source',
    denied: 'The clipboard did not take it',
    deniedBody:
      'Nothing was copied. The text is selected here: copy it with the keys of your system, or write it down.',
    text: 'Quotation with its source',
  },
  citation: {
    noDate: 'date not known',
    captured: (date: string): string => `captured ${date}`,
    paragraph: (number: string): string => `paragraph ${number}`,
    page: (number: string): string => `page ${number}`,
    offsets: (start: string, end: string): string => `characters ${start}–${end}`,
    separator: ', ',
  },
  targets: {
    label: 'Claims of this project',
    filter: 'Words of a claim',
    none: 'No claim has these words.',
    noClaims: 'There is no claim yet. Select words and make them one.',
    count: (shown: string, all: string): string => `${shown} of ${all}`,
    hint: 'Drag a passage or selected words onto a claim to link them.',
    drag: 'Drag onto a claim to link',
    over: (claim: string): string => `Drop to link with: ${claim}`,
  },
  layers: {
    place: (at: string, all: string): string => `${at} of ${all}`,
    only: 'Nothing else lies here.',
  },
  codes: {
    label: 'Codes by number',
    arrange: 'Arrange',
    arrangeTitle: 'Which code each number puts on',
    arrangeHint: 'Move codes up or down. The first nine have a number.',
    up: (name: string): string => `Move ${name} up`,
    down: (name: string): string => `Move ${name} down`,
    moved: (name: string, number: string): string => `${name} is now number ${number}`,
    apply: (name: string): string => `Put on the code ${name}`,
  },
}

export type MarkingMessages = typeof marking
