import type { Language } from '#messages/messages.ts'

/** The language that the system is set to, where it is one of ours. */
export function systemLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('ur') ? 'ur' : 'en'
}
