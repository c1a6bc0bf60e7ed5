import { type ComponentType, lazy } from 'react'
import type { ScreenProps } from '#client/screen-props.ts'
import type { Place } from './address.ts'

/** Every screen is its own piece of the bundle, loaded when it is first shown. */
export const screens: Readonly<Record<Place, ComponentType<ScreenProps>>> = {
  home: lazy(() => import('#features/library/home-screen.tsx').then((it) => ({ default: it.HomeScreen }))),
  library: lazy(() => import('#features/library/library-screen.tsx').then((it) => ({ default: it.LibraryScreen }))),
  read: lazy(() => import('#features/reader/reader-screen.tsx').then((it) => ({ default: it.ReaderScreen }))),
  claims: lazy(() => import('#features/claims/claims-screen.tsx').then((it) => ({ default: it.ClaimsScreen }))),
  search: lazy(() => import('#features/search/search-screen.tsx').then((it) => ({ default: it.SearchScreen }))),
  report: lazy(() => import('#features/report/report-screen.tsx').then((it) => ({ default: it.ReportScreen }))),
  history: lazy(() => import('#features/history/history-screen.tsx').then((it) => ({ default: it.HistoryScreen }))),
  help: lazy(() => import('#features/help/help-screen.tsx').then((it) => ({ default: it.HelpScreen }))),
  settings: lazy(() => import('#features/settings/settings-screen.tsx').then((it) => ({ default: it.SettingsScreen }))),
}
