import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useState } from 'react'
import { loadMessages } from '#messages/load-language.ts'
import { type Language, languageNames, type Messages } from '#messages/messages.ts'

/** How numbers, dates and times are written in the interface's language. Dates come as ISO 8601 strings. */
export interface Formats {
  number(value: number): string
  /** A moment as a day: "12 Mar 2026". */
  date(iso: string): string
  /** A moment as a time of day with seconds, for "saved 14:32:08". */
  time(iso: string): string
  /** A moment as day and time. */
  dateTime(iso: string): string
  /** A date known to the year, month, day or minute, as sources give them, written as precisely as it is known. */
  partialDate(value: string): string
  list(items: readonly string[]): string
  compare(a: string, b: string): number
}

export interface Interface {
  readonly language: Language
  readonly direction: 'ltr' | 'rtl'
  readonly messages: Messages
  readonly format: Formats
}

const InterfaceContext = createContext<Interface | null>(null)

/**
 * Gives everything below it the language of the interface, and sets `lang` and `dir` on the page. The first one is there before
 * anything is drawn; another one takes its place, all at once, when its sentences are there.
 */
export function MessagesProvider({
  first,
  language,
  children,
}: {
  readonly first: Interface
  readonly language: Language
  readonly children: ReactNode
}) {
  const [value, setValue] = useState(first)
  useEffect(() => {
    let isWanted = true
    if (language === value.language) return
    void loadInterface(language).then((loaded) => {
      if (isWanted) setValue(loaded)
    })
    return () => {
      isWanted = false
    }
  }, [language, value])
  useLayoutEffect(() => {
    document.documentElement.lang = value.language
    document.documentElement.dir = value.direction
  }, [value])
  return <InterfaceContext value={value}>{children}</InterfaceContext>
}

/** The sentences, direction and formats of the interface's language. */
export function useMessages(): Interface {
  const value = useContext(InterfaceContext)
  if (value === null) throw new Error('useMessages outside MessagesProvider')
  return value
}

/** The interface in a language, once its sentences are there. */
export async function loadInterface(language: Language): Promise<Interface> {
  return {
    language,
    direction: languageNames[language].direction,
    messages: await loadMessages(language),
    format: formatsIn(language === 'en' ? 'en-GB' : language),
  }
}

function formatsIn(locale: string): Formats {
  const number = new Intl.NumberFormat(locale)
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  return {
    number: (value) => number.format(value),
    date: (iso) => date.format(new Date(iso)),
    time: (iso) => time.format(new Date(iso)),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    partialDate: (value) => partialDate(locale, value),
    list: (items) => list.format(items),
    compare: (a, b) => collator.compare(a, b),
  }
}

/** A year stays a year and a month a month: no day is made up. A time without a zone is shown as it was written. */
function partialDate(locale: string, value: string): string {
  const [year = '', month, day] = value.slice(0, 10).split('-')
  if (month === undefined) return year
  const options: Intl.DateTimeFormatOptions =
    day === undefined ? { year: 'numeric', month: 'long' } : { year: 'numeric', month: 'short', day: 'numeric' }
  const shown = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
    new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))),
  )
  return value.length > 10 ? `${shown}, ${value.slice(11, 16)}` : shown
}
