import { en } from './en/en.ts'
import { ur } from './ur/ur.ts'

/** The table that every language fills: a sentence missing in one does not compile. */
export type Messages = typeof en

/** The interface's languages by tag. */
export const languages = { en, ur } as const satisfies Record<string, Messages>
export type Language = keyof typeof languages

/** Each language in its own name, and the way it is written. */
export const languageNames: Readonly<Record<Language, { readonly name: string; readonly direction: 'ltr' | 'rtl' }>> = {
  en: { name: 'English', direction: 'ltr' },
  ur: { name: 'اردو', direction: 'rtl' },
}
