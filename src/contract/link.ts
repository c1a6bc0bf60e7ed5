import type { Preferences } from './commands/project-commands.ts'
import type { FromWindow, ToWindow } from './envelope.ts'
import type { HostCallName, ImporterEvent } from './host.ts'

/** What the shell (or another host) sends to the core over the one link. `window` is the host's number of the window. */
export type ToCore =
  /** `reopen` names the folders that were open when an earlier core died, so that requests sent again find them. */
  | { readonly kind: 'start'; readonly settings: CoreSettings; readonly reopen: readonly string[] }
  | { readonly kind: 'from-window'; readonly window: number; readonly message: FromWindow }
  | { readonly kind: 'window-closed'; readonly window: number }
  | { readonly kind: 'host-answer'; readonly callId: number; readonly value: unknown }
  | {
      readonly kind: 'host-failure'
      readonly callId: number
      readonly code: 'no-printer' | 'cancelled' | 'failed'
      readonly detail: string
    }
  | { readonly kind: 'importer'; readonly event: ImporterEvent }
  | { readonly kind: 'quit' }

/** What the core sends back. `window` null means every window. */
export type FromCore =
  | { readonly kind: 'ready' }
  | { readonly kind: 'to-window'; readonly window: number | null; readonly message: ToWindow }
  | { readonly kind: 'host-call'; readonly callId: number; readonly name: HostCallName; readonly input: unknown }
  /** The report's HTML that the report origin serves under this id, or null when it is gone. */
  | { readonly kind: 'preview'; readonly previewId: string; readonly html: string | null }
  | {
      readonly kind: 'projects'
      readonly open: readonly OpenProjectSummary[]
      readonly recent: readonly RecentProject[]
    }
  /** At start and whenever they change: what native menus and the colour behind an empty window follow. */
  | ({ readonly kind: 'preferences' } & Readonly<Pick<Preferences, 'theme' | 'language' | 'keys'>>)
  | { readonly kind: 'quit-done'; readonly unsaved: readonly string[] }

/** What every host knows of an open project, for window titles, menus and quitting. */
export interface OpenProjectSummary {
  readonly project: string
  readonly folder: string
  readonly title: string
  readonly isUnsaved: boolean
}

/** A line of the first screen. Counts are as of the last time the project was open on this machine. */
export interface RecentProject {
  readonly folder: string
  readonly title: string
  readonly openedAt: string
  readonly sources: number
  readonly claims: number
  readonly contested: number
  readonly corroborated: number
  readonly leftOpen: number
  readonly isMissing: boolean
}

/** Where the core keeps what is not in a project, and what it identifies itself as in locks. */
export interface CoreSettings {
  /** Recent projects, preferences, uploads in progress, logs. Never project data. */
  readonly dataFolder: string
  /** Where the sample project is copied to and where new projects are offered. */
  readonly documentsFolder: string
  /** The `resources` folder as shipped. */
  readonly resourcesFolder: string
  readonly version: string
  readonly opener: 'app' | 'command-line' | 'test'
  /** The researcher's name to use when a project does not know this person yet. */
  readonly researcherName: string
}

/** One end of the link. Messages are structured clones in order; `onClose` fires when the other end is gone. */
export interface LinkEnd<Out, In> {
  send(message: Out): void
  onMessage(listener: (message: In) => void): void
  onClose(listener: () => void): void
}
