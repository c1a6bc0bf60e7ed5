import './settings-screen.css'
import { type ReactNode, useId } from 'react'
import { useScreenChrome } from '#client/screen-chrome.ts'
import type { ScreenProps } from '#client/screen-props.ts'
import { usePreferences } from '#client/use-client.tsx'
import type { Preferences } from '#contract/commands/project-commands.ts'
import { type Language, languageNames } from '#messages/messages.ts'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { KeyList } from './key-list.tsx'
import { ResearcherName } from './researcher-name.tsx'

const themes = ['light', 'dark', 'contrast-light', 'contrast-dark', 'system'] as const
const faces = ['serif', 'sans'] as const

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
  const { theme, language, readingSize, readingWidth, readingFace } = preferences
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
              choices={(Object.keys(languageNames) as Language[]).map((value) => ({
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
          <Range
            label={settings.readingSize}
            max={28}
            min={13}
            onChange={(value) => set({ readingSize: value })}
            shown={settings.pixels(readingSize)}
            value={readingSize}
          />
          <Range
            label={settings.readingWidth}
            max={90}
            min={48}
            onChange={(value) => set({ readingWidth: value })}
            shown={settings.signs(readingWidth)}
            value={readingWidth}
          />
          <Row label={settings.readingFace}>
            <Segmented
              choices={faces.map((value) => ({ value, label: settings.faces[value] }))}
              label={settings.readingFace}
              onChange={(value) => set({ readingFace: value })}
              value={readingFace}
            />
          </Row>
          <figure aria-label={settings.specimenLabel} className="settings-specimen">
            <p dir="ltr" lang="en">
              {settings.specimen}
            </p>
            <p dir="rtl" lang="ur">
              {settings.specimenUrdu}
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

interface RangeProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly shown: string
  onChange(value: number): void
}

function Range({ label, value, min, max, shown, onChange }: RangeProps) {
  const id = useId()
  return (
    <div className="settings-row">
      <label htmlFor={id}>{label}</label>
      <div className="settings-range">
        <input
          aria-valuetext={shown}
          id={id}
          max={max}
          min={min}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          type="range"
          value={value}
        />
        <span>{shown}</span>
      </div>
    </div>
  )
}
