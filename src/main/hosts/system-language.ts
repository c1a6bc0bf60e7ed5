import { interfaceLanguage } from '#domain/interface-language.ts'
import type { Language } from '#messages/messages.ts'

/** The language that the system is set to (as in `hi_IN.UTF-8`), where it is one of ours; else English. */
export function systemLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  const [tag] = (LC_ALL || LC_MESSAGES || LANG || '').split(/[_.@-]/u)
  return interfaceLanguage.options.find((language) => language === tag) ?? 'en'
}
