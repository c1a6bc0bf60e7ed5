import type { Preferences } from '#contract/commands/project-commands.ts'
import { interfaceLanguage } from '#domain/interface-language.ts'
import { languageNames } from '#messages/messages.ts'
import { contrastOf, paletteOf, systemQueries } from '#ui/theme.tsx'

interface Look {
  readonly theme: 'light' | 'dark'
  readonly contrast: 'more' | 'system'
  readonly language: Preferences['language']
  readonly direction: 'ltr' | 'rtl'
}

const key = 'countermark.look'

/** How the window looked last time on this machine; the system's colours and English where nothing is known. */
export function rememberedLook(): Look {
  const [theme, tag] = (localStorage.getItem(key) ?? '').split(' ')
  const language = interfaceLanguage.options.find((each) => each === tag) ?? 'en'
  const chosen = isTheme(theme) ? theme : 'system'
  const system = {
    isDark: matchMedia(systemQueries.isDark).matches,
    wantsContrast: matchMedia(systemQueries.wantsContrast).matches,
  }
  return {
    theme: paletteOf(chosen, system),
    contrast: contrastOf(chosen, system),
    language,
    direction: languageNames[language].direction,
  }
}

/** Remembers the look for the next start. `system` is remembered as nothing, so that it is asked again. */
export function rememberLook({ theme, language }: Pick<Preferences, 'theme' | 'language'>): void {
  localStorage.setItem(key, `${theme} ${language}`)
}

const themes: ReadonlySet<unknown> = new Set<Preferences['theme']>([
  'light',
  'dark',
  'contrast-light',
  'contrast-dark',
  'system',
])
const isTheme = (theme: unknown): theme is Preferences['theme'] => themes.has(theme)
