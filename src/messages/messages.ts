import type { InterfaceLanguage } from '#domain/interface-language.ts'
import type { en } from './en/en.ts'

/** The table that every language fills: a sentence missing in one does not compile. */
export type Messages = typeof en

/** The interface's languages by tag. */
export type Language = InterfaceLanguage

/** Each language in its own name, and the way it is written. */
export const languageNames: Readonly<Record<Language, { readonly name: string; readonly direction: 'ltr' | 'rtl' }>> = {
  en: { name: 'English', direction: 'ltr' },
  ur: { name: 'اردو', direction: 'rtl' },
  hi: { name: 'हिन्दी', direction: 'ltr' },
}
