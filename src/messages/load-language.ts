import type { Language, Messages } from './messages.ts'

/** Each table is a file of its own in the build, so that a window loads the sentences of one language and not of all. */
const tables: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: async () => (await import('./en/en.ts')).en,
  ur: async () => (await import('./ur/ur.ts')).ur,
  hi: async () => (await import('./hi/hi.ts')).hi,
}

/** The sentences of a language, once they are there. */
export const loadMessages = (language: Language): Promise<Messages> => tables[language]()
