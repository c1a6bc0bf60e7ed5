import { en } from './en/en.ts'
import { hi } from './hi/hi.ts'
import type { Language, Messages } from './messages.ts'
import { ur } from './ur/ur.ts'

/** The tables of all languages at once: for processes that load from disk. A window takes its own by `load-language.ts`. */
export const languages: Readonly<Record<Language, Messages>> = { en, ur, hi }
