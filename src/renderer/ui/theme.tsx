import { useEffect, useState } from 'react'

export type Theme = 'light' | 'dark' | 'system'

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
  const shown = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme
  useEffect(() => {
    document.documentElement.dataset.theme = shown
  }, [shown])
  return shown
}
