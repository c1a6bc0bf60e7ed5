import type { ImportNoteSentences } from '../import-note-text.ts'
import { plural } from '../plural.ts'

const times = (count: number | null, one: string, other: string): string => plural('en', count ?? 0, { one, other })

/** English: what an import did that the person should know, one sentence for each note. */
export const importNotes: ImportNoteSentences = {
  encoding: ({ detail }) => `The characters were read as ${detail}.`,
  'encoding-chosen': ({ detail }) => `The characters were read as ${detail}, as chosen.`,
  'encoding-contradicted': ({ detail }) => `The file says that it is written as ${detail}; its bytes show otherwise.`,
  'encoding-unknown': ({ detail }) =>
    `The file names an encoding that is not known here (${detail}); letters beyond English may stand as others.`,
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
  'images-not-beside': ({ count }) =>
    `${times(count, 'picture was', 'pictures were')} not found beside the page. A page that was saved with a folder brings its pictures when both are dropped or chosen together.`,
  'images-of-other-kind': ({ count }) =>
    `${times(count, 'picture was', 'pictures were')} left out: only PNG, JPEG, GIF and WebP are kept. The saved original has the others.`,
  'images-too-large': ({ count }) =>
    `${times(count, 'picture was', 'pictures were')} left out as too large: by bytes, by width and height, or with all before it. The saved original has them.`,
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
  'hidden-text-left-out': ({ count }) =>
    `${times(count, 'passage', 'passages')} hidden in the document ${(count ?? 0) === 1 ? 'was' : 'were'} left out. The saved original has them.`,
  'tracked-changes-accepted': ({ count }) =>
    `${times(count, 'tracked change was', 'tracked changes were')} taken as accepted. The text without them can be imported too.`,
  'tracked-changes-rejected': ({ count }) =>
    `${times(count, 'tracked change was', 'tracked changes were')} left out, as chosen: this is the text as it was before. The text with them can be imported too.`,
  'comments-as-notes': ({ count }) =>
    `${times(count, 'comment stands as a note', 'comments stand as notes')} after the passage it belongs to, with its author.`,
  'parts-not-followed': ({ count }) =>
    `${times(count, 'other document that this one refers to or holds was', 'other documents that this one refers to or holds were')} not opened.`,
  'parts-unreadable': ({ count }) =>
    `${times(count, 'part of the file is', 'parts of the file are')} damaged; the text was read without it.`,
  'symbols-unknown': ({ count }) =>
    `${times(count, 'symbol of a typeface that is not known stands', 'symbols of typefaces that are not known stand')} as �.`,
  'headers-left-out': ({ count }) =>
    `${times(count, 'header or footer of pages was', 'headers or footers of pages were')} left out.`,
  'file-made': ({ detail }) =>
    `The file says that it was made on ${detail}; that is not taken as the date of publication.`,
  'numbers-written': ({ count }) =>
    `${times(count, 'heading got', 'headings got')} the number that the document shows before it as a part of its text.`,
  'numbers-plain': ({ count }) =>
    `${times(count, 'list item whose number the document writes', 'list items whose numbers the document writes')} in another way (a, iv, 1.2) stand with plain numbers.`,
  'repeats-left-out': ({ count }) =>
    `${times(count, 'repeated cell or row of a table was', 'repeated cells or rows of tables were')} left out: there were more than a table can hold.`,
  'spans-left-out': ({ count }) =>
    `${times(count, 'cell', 'cells')} of a table with more than 2,000 columns ${(count ?? 0) === 1 ? 'stands' : 'stand'} one column wide and one row high; no words were lost.`,
  'cues-broken': ({ count, detail }) =>
    `${times(count, 'cue has', 'cues have')} no time that can be read (${detail}); their words are kept without one.`,
  'cue-settings-left-out': ({ count }) =>
    `${times(count, 'comment, style or region was', 'comments, styles or regions were')} left out of the transcript.`,
  'speaker-labels': ({ count }) =>
    `${times(count, 'sign or name of a speaker stands', 'signs or names of speakers stand')} beside the text instead of in it.`,
  'speakers-carried': ({ count }) =>
    `${times(count, 'cue names', 'cues name')} no speaker and stand with the one named before; check where that matters.`,
  'parts-broken': ({ count, detail }) =>
    `${times(count, 'part of the book is', 'parts of the book are')} missing or damaged and left out: ${detail}.`,
  'parts-apart': ({ count }) =>
    `${times(count, 'part that stands', 'parts that stand')} apart from the reading order of the book were put at the end.`,
  'inner-links': ({ count }) =>
    `${times(count, 'link to another place in the file stands', 'links to other places in the file stand')} as plain words.`,
  'headings-from-contents': ({ count }) =>
    `${times(count, 'chapter has', 'chapters have')} no heading and got the title that the table of contents gives.`,
  'fixed-layout': () =>
    'The pages of the book are laid out as pictures are; their words are taken in the order of the file.',

  'pages-unreadable': ({ detail }) => `Pages that could not be read and are missing: ${detail}.`,
  'pages-too-elaborate': ({ detail }) => `Pages that draw too much to be read in time, and are missing: ${detail}.`,
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
