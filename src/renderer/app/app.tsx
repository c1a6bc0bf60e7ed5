import { useEffect } from 'react'
import { usePreferences } from '#client/use-client.tsx'
import { useTheme } from '#ui/theme.tsx'
import { type Interface, MessagesProvider } from '#ui/use-messages.tsx'
import { Frame } from './frame.tsx'
import { rememberLook } from './remembered-look.ts'

/** The window: its language, colours and reading sizes by preference, and the frame. `first` is the language that it begins in. */
export function App({ first }: { readonly first: Interface }) {
  const [preferences] = usePreferences()
  const { theme, language, readingSize, readingWidth, readingLeading, readingFace, paragraphNumbers } = preferences
  useTheme(theme)
  useEffect(() => rememberLook({ theme, language }), [theme, language])
  useEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--reading-size', `${readingSize}px`)
    style.setProperty('--reading-measure', `${readingWidth}ch`)
    style.setProperty('--reading-leading', `${readingLeading}`)
    style.setProperty('--reading-face', readingFace === 'serif' ? 'var(--read)' : 'var(--ui)')
    document.documentElement.dataset.numbers = paragraphNumbers ? 'shown' : 'hidden'
  }, [readingSize, readingWidth, readingLeading, readingFace, paragraphNumbers])
  return (
    <MessagesProvider first={first} language={language}>
      <Frame />
    </MessagesProvider>
  )
}
