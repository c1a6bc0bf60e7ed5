import { type ComponentType, lazy } from 'react'
import type { ScreenProps } from '#client/screen-props.ts'
import { HomeScreen } from '#features/library/home-screen.tsx'
import type { Place } from './address.ts'

type Screen = ComponentType<ScreenProps>

/** Every screen but the first is its own piece of the bundle, loaded when it is first shown. */
const pieces: Readonly<Record<Exclude<Place, 'home'>, () => Promise<Screen>>> = {
  library: () => import('#features/library/library-screen.tsx').then((it) => it.LibraryScreen),
  read: () => import('#features/reader/reader-screen.tsx').then((it) => it.ReaderScreen),
  claims: () => import('#features/claims/claims-screen.tsx').then((it) => it.ClaimsScreen),
  search: () => import('#features/search/search-screen.tsx').then((it) => it.SearchScreen),
  report: () => import('#features/report/report-screen.tsx').then((it) => it.ReportScreen),
  history: () => import('#features/history/history-screen.tsx').then((it) => it.HistoryScreen),
  help: () => import('#features/help/help-screen.tsx').then((it) => it.HelpScreen),
  settings: () => import('#features/settings/settings-screen.tsx').then((it) => it.SettingsScreen),
}

/** The screens that are at hand. What must be waited for shows a skeleton, and React lets one stand for 300 ms at least. */
const atHand = new Map<Place, Screen>([['home', HomeScreen]])
const waitedFor = new Map<Place, Screen>()

/** Has a screen's piece be on its way. Should it fail, it is asked for again when the screen is shown, which then says so. */
export function loadAhead(place: Place): void {
  if (place !== 'home' && !atHand.has(place)) void load(place).catch(() => undefined)
}

/** The screen itself where it is at hand, else one that waits for it. Which of the two changes once it has come. */
export function screenOf(place: Place): Screen {
  const known = atHand.get(place) ?? waitedFor.get(place)
  if (known !== undefined || place === 'home') return known ?? HomeScreen
  const waiting = lazy(async () => ({ default: await load(place) }))
  waitedFor.set(place, waiting)
  return waiting
}

async function load(place: Exclude<Place, 'home'>): Promise<Screen> {
  const screen = await pieces[place]()
  atHand.set(place, screen)
  return screen
}
