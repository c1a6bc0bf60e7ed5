import type { WindowMemory } from './window-memory.ts'

/** The paper of each palette (ui/tokens.css): the colour of an empty window, so that nothing flashes. */
export const ground = {
  light: '#fbfaf7',
  dark: '#16191d',
  'contrast-light': '#ffffff',
  'contrast-dark': '#000000',
} as const

/** What the system says of its own colours. */
interface SystemColours {
  readonly shouldUseDarkColors: boolean
  readonly shouldUseHighContrastColors: boolean
}

/** The colour behind a page that is not painted yet. The system's wish for contrast holds whichever theme is chosen. */
export function groundColour(theme: WindowMemory['theme'], system: SystemColours): string {
  const isDark = system.shouldUseDarkColors
  const wantsContrast = theme.startsWith('contrast-') || system.shouldUseHighContrastColors
  if (wantsContrast) return isDark ? ground['contrast-dark'] : ground['contrast-light']
  return isDark ? ground.dark : ground.light
}
