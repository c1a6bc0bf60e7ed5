import type { ImportNote } from '#domain/records/source.ts'

/** What a note's sentence is made of: a count and a detail, each null where the note has none. */
export type NoteData = Pick<ImportNote, 'count' | 'detail'>

/** The notes that an import can leave. */
export const importNoteCodes = [
  'encoding',
  'encoding-chosen',
  'encoding-contradicted',
  'encoding-unknown',
  'characters-replaced',
  'line-ends',
  'control-characters',
  'direction-controls',
  'object-replacement',
  'hard-wrapped',
  'raw-html',
  'link-definitions',
  'front-matter',
  'article-extracted',
  'whole-page',
  'whole-page-chosen',
  'headline-restored',
  'scripts-removed',
  'hidden-left-out',
  'noscript-left-out',
  'images-left-out',
  'images-not-beside',
  'images-of-other-kind',
  'images-too-large',
  'media-left-out',
  'forms-left-out',
  'left-out-for-safety',
  'links-dropped',
  'math-as-text',
  'quote-marks-added',
  'layout-tables',
  'nesting-flattened',
  'hidden-text-left-out',
  'tracked-changes-accepted',
  'tracked-changes-rejected',
  'comments-as-notes',
  'parts-not-followed',
  'parts-unreadable',
  'symbols-unknown',
  'headers-left-out',
  'file-made',
  'numbers-written',
  'numbers-plain',
  'repeats-left-out',
  'spans-left-out',
  'cues-broken',
  'cue-settings-left-out',
  'speaker-labels',
  'speakers-carried',
  'parts-broken',
  'parts-apart',
  'inner-links',
  'headings-from-contents',
  'fixed-layout',
  'pages-unreadable',
  'pages-too-elaborate',
  'pages-without-text',
  'running-lines-left-out',
  'forms-unfolded',
  'hyphens-joined',
  'unknown',
] as const
export type ImportNoteCode = (typeof importNoteCodes)[number]

/** A sentence for each note: one such table per language. */
export type ImportNoteSentences = Readonly<Record<ImportNoteCode, (note: NoteData) => string>>

/** The sentence of an import note; a note of a newer version gets the sentence that says so. */
export function importNoteText(table: ImportNoteSentences, note: ImportNote): string {
  const known = importNoteCodes.find((code) => code === note.code) ?? 'unknown'
  return table[known](note)
}
