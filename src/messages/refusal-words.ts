/** What a safe limit or a kind of damage is called; any other detail is the words of the program that found it. */
export const refusalDetails = [
  'entries',
  'name',
  'duplicate',
  'size',
  'ratio',
  'pages',
  'page',
  'pdf-parts',
  'xml-declarations',
  'xml-depth',
  'rtf-depth',
  'nesting-too-deep',
  'too-large',
  'too-many-entries',
  'encoding',
] as const

export type RefusalWords = Readonly<Record<(typeof refusalDetails)[number], string>>

/** The words for a detail of `archive-unsafe` or `format-damaged`; the detail itself where there are none. */
export const refusalWord = (words: RefusalWords, detail: string): string =>
  Object.hasOwn(words, detail) ? words[detail as keyof RefusalWords] : detail
