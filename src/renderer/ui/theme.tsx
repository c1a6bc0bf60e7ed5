import { useEffect } from 'react'
import { useMedia } from './use-media.ts'

export type Theme = 'light' | 'dark' | 'contrast-light' | 'contrast-dark' | 'system'

/** What the system asks for. */
export interface SystemLook {
  readonly isDark: boolean
  readonly wantsContrast: boolean
}

/** The media queries behind `SystemLook`. */
export const systemQueries = {
  isDark: '(prefers-color-scheme: dark)',
  wantsContrast: '(prefers-contrast: more)',
} as const

/** Puts a theme on the document; what is left to the system is followed as it changes. */
export function useTheme(theme: Theme): void {
  const isDark = useMedia(systemQueries.isDark)
  const wantsContrast = useMedia(systemQueries.wantsContrast)
  const system = { isDark, wantsContrast }
  const palette = paletteOf(theme, system)
  const contrast = contrastOf(theme, system)
  useEffect(() => {
    document.documentElement.dataset.theme = palette
    document.documentElement.dataset.contrast = contrast
  }, [palette, contrast])
}

/** The palette that a theme is drawn in. */
export function paletteOf(theme: Theme, { isDark }: SystemLook): 'light' | 'dark' {
  if (theme === 'system') return isDark ? 'dark' : 'light'
  return theme === 'dark' || theme === 'contrast-dark' ? 'dark' : 'light'
}

/** Whether a theme, or the system whatever the theme, asks for more contrast. */
export function contrastOf(theme: Theme, { wantsContrast }: SystemLook): 'more' | 'system' {
  return wantsContrast || theme.startsWith('contrast-') ? 'more' : 'system'
}
