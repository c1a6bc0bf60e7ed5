import { useEffect, useState } from 'react'

export type Theme = 'light' | 'dark' | 'contrast-light' | 'contrast-dark' | 'system'

const query = '(prefers-color-scheme: dark)'

/** Applies the theme to the page and answers which one is shown; `system` follows the machine while it runs. */
export function useTheme(theme: Theme): 'light' | 'dark' {
  const [systemIsDark, setSystemIsDark] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const follow = (): void => setSystemIsDark(media.matches)
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [])
  const shown = paletteOf(theme, systemIsDark ? 'dark' : 'light')
  const contrast = contrastOf(theme)
  useEffect(() => {
    document.documentElement.dataset.theme = shown
    document.documentElement.dataset.contrast = contrast
  }, [shown, contrast])
  return shown
}

/** The palette that a theme is drawn in. */
export function paletteOf(theme: Theme, system: 'light' | 'dark'): 'light' | 'dark' {
  if (theme === 'system') return system
  return theme === 'dark' || theme === 'contrast-dark' ? 'dark' : 'light'
}

/** Whether a theme asks for more contrast than the machine does. */
export const contrastOf = (theme: Theme): 'more' | 'system' => (theme.startsWith('contrast-') ? 'more' : 'system')
