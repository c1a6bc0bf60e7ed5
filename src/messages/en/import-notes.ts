import type { ImportNoteSentences } from '../import-note-text.ts'
import { plural } from '../plural.ts'

const times = (count: number | null, one: string, other: string): string => plural('en', count ?? 0, { one, other })

/** English: what an import did that the person should know, one sentence for each note. */
export const importNotes: ImportNoteSentences = {
  encoding: ({ detail }) => `The characters were read as ${detail}.`,
  'encoding-chosen': ({ detail }) => `The characters were read as ${detail}, as chosen.`,
  'encoding-contradicted': ({ detail }) => `The file says that it is written as ${detail}; its bytes show otherwise.`,
  'characters-replaced': ({ count }) =>
    `${times(count, 'character was', 'characters were')} not valid in this encoding and stand as �.`,
  'line-ends': ({ count }) =>
    `${times(count, 'line end was', 'line ends were')} written in another way; each is now one line break.`,
  'control-characters': ({ count }) =>
    `The text holds ${times(count, 'invisible control character', 'invisible control characters')}, kept as they are.`,
  'direction-controls': ({ count }) =>
    `The text holds ${times(count, 'invisible sign', 'invisible signs')} that can change the order in which words are shown, kept as they are.`,
  'object-replacement': ({ count }) =>
    `The text itself holds ${times(count, 'sign', 'signs')} for an object that is not there (U+FFFC), kept as they are.`,
  'hard-wrapped': ({ count }) =>
    `The lines break at a fixed width; ${times(count, 'line was', 'lines were')} joined into paragraphs with the line breaks kept.`,
  'raw-html': ({ count }) => `${times(count, 'piece of HTML stands', 'pieces of HTML stand')} in the text as written.`,
  'link-definitions': ({ count }) =>
    `${times(count, 'link address', 'link addresses')} listed apart from the text stand in their links only.`,
  'front-matter': () => 'The details written before the text are kept as its first block.',
  'article-extracted': ({ count }) =>
    `Only the article was taken from the page; about ${times(count, 'character', 'characters')} around it were left out. The saved original has them.`,
  'whole-page': () => 'The whole page was taken: no article could be told apart in it.',
  'whole-page-chosen': () => 'The whole page was taken, as chosen.',
  'headline-restored': () => 'The headline, which stood outside the article, was put back above it.',
  'scripts-removed': ({ count }) => `${times(count, 'script was', 'scripts were')} removed.`,
  'hidden-left-out': ({ count }) =>
    `${times(count, 'hidden part was', 'hidden parts were')} left out: the page does not show them.`,
  'noscript-left-out': ({ count }) =>
    `${times(count, 'part for browsers without scripts was', 'parts for browsers without scripts were')} left out.`,
  'images-left-out': ({ count }) =>
    `${times(count, 'picture was', 'pictures were')} left out; where one has a description, the description is kept.`,
  'media-left-out': ({ count }) =>
    `${times(count, 'video, sound, frame or drawing was', 'videos, sounds, frames or drawings were')} left out.`,
  'forms-left-out': ({ count }) =>
    `${times(count, 'form field or button was', 'form fields or buttons were')} left out.`,
  'left-out-for-safety': ({ count }) =>
    `${times(count, 'character', 'characters')} in parts that could be made to run as a program were left out. The saved original has them.`,
  'links-dropped': ({ count }) =>
    `${times(count, 'link with an address that is not a web or mail address was', 'links with addresses that are not web or mail addresses were')} kept as plain words.`,
  'math-as-text': ({ count }) => `${times(count, 'formula stands', 'formulas stand')} as text.`,
  'quote-marks-added': ({ count }) =>
    `${times(count, 'quotation got', 'quotations got')} the quotation marks that a browser shows and the file does not hold.`,
  'layout-tables': ({ count }) =>
    `${times(count, 'table that only arranges the page was', 'tables that only arrange the page were')} taken as running text.`,
  'nesting-flattened': ({ count }) =>
    `${times(count, 'part was', 'parts were')} nested too deeply and stand less deep; no words were lost.`,
  'pages-unreadable': ({ detail }) => `Pages that could not be read and are missing: ${detail}.`,
  'pages-without-text': ({ detail }) => `Pages without text, perhaps scanned pictures: ${detail}.`,
  'running-lines-left-out': ({ count }) =>
    `${times(count, 'header, footer or page number was', 'headers, footers and page numbers were')} left out of the text.`,
  'forms-unfolded': ({ count }) =>
    `${times(count, 'ligature or letter shape was', 'ligatures and letter shapes were')} written as plain letters.`,
  'hyphens-joined': ({ count }) =>
    `${times(count, 'word divided by a hyphen at a line end was', 'words divided by hyphens at line ends were')} joined.`,
  unknown: () => 'A newer version of Countermark left a note here that this version cannot read.',
}

export type ImportNotesMessages = typeof importNotes
