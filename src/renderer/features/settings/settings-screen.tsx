import './settings-screen.css'
import type { ReactNode } from 'react'
import { useScreenChrome } from '#client/screen-chrome.ts'
import type { ScreenProps } from '#client/screen-props.ts'
import { usePreferences } from '#client/use-client.tsx'
import type { Preferences } from '#contract/commands/project-commands.ts'
import { interfaceLanguage } from '#domain/interface-language.ts'
import { languageNames } from '#messages/messages.ts'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { ReadingLooks } from '#ui/reading-looks.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { KeyList } from './key-list.tsx'
import { ResearcherName } from './researcher-name.tsx'

const themes = ['light', 'dark', 'contrast-light', 'contrast-dark', 'system'] as const

/** Preferences of this machine. Each takes effect as it is chosen. */
export function SettingsScreen(_: ScreenProps) {
  const [preferences, setPreferences] = usePreferences()
  const sayError = useToastError()
  const { messages } = useMessages()
  const { settings } = messages
  useScreenChrome({ subtitle: settings.title })
  const set = (changes: Partial<Preferences>): void => {
    void setPreferences(changes).then((answer) => {
      if (!answer.ok) sayError(answer.error)
    })
  }
  const { theme, language } = preferences
  return (
    <div className="settings scrolls">
      <div className="settings-page">
        <header>
          <h1 className="settings-title">{settings.title}</h1>
          <p className="settings-lead">{settings.lead}</p>
        </header>
        <section className="settings-section">
          <Row hint={settings.themeHint} label={settings.theme}>
            <Segmented
              choices={themes.map((value) => ({ value, label: settings.themes[value] }))}
              label={settings.theme}
              onChange={(value) => set({ theme: value })}
              value={theme}
            />
          </Row>
          <Row hint={settings.languageHint} label={settings.language}>
            <Segmented
              choices={interfaceLanguage.options.map((value) => ({
                value,
                label: languageNames[value].name,
              }))}
              label={settings.language}
              onChange={(value) => set({ language: value })}
              value={language}
            />
          </Row>
          <Row hint={settings.researcherHint} label={settings.researcherName}>
            <ResearcherName onChange={(researcherName) => set({ researcherName })} value={preferences.researcherName} />
          </Row>
        </section>
        <section className="settings-section">
          <Eyebrow level={2}>{settings.reading}</Eyebrow>
          <ReadingLooks looks={preferences} onChange={set} />
          <figure aria-label={settings.specimenLabel} className="settings-specimen">
            <p dir="ltr" lang="en">
              {settings.specimen}
            </p>
            <p dir="rtl" lang="ur">
              {settings.specimenUrdu}
            </p>
            <p dir="ltr" lang="hi">
              {settings.specimenHindi}
            </p>
          </figure>
        </section>
        <KeyList />
      </div>
    </div>
  )
}

function Row({
  label,
  hint,
  children,
}: {
  readonly label: string
  readonly hint?: string
  readonly children: ReactNode
}) {
  return (
    <div className="settings-row">
      <span aria-hidden="true">{label}</span>
      <div>{children}</div>
      {hint && <span className="settings-hint">{hint}</span>}
    </div>
  )
}
