/** The chapters of the help in their order; each name is its place in the address. */
export const helpChapters = ['statuses', 'rule', 'keys', 'formats', 'words', 'saving'] as const
export type HelpChapter = (typeof helpChapters)[number]

/** The chapter that an address names, or null for the overview. */
export const chapterNamed = (name: string | undefined): HelpChapter | null =>
  helpChapters.find((each) => each === name) ?? null

/** The address of a part of the help. */
export const helpAddress = (chapter: HelpChapter, at: string | null = null): string =>
  at === null ? `/help/${chapter}` : `/help/${chapter}?at=${at}`
