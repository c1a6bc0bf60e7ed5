import type { CommandName, CommandOutput, ParsedInput } from '#contract/commands.ts'
import type { Progress } from '#contract/envelope.ts'
import type { Host } from '#contract/host.ts'
import type { CoreSettings, FromCore } from '#contract/link.ts'
import type { Result } from '#domain/result.ts'
import type { UploadStore } from './importing/uploads.ts'
import type { OpenProjects } from './project/open-projects.ts'
import type { OriginalCopies } from './project/original-copies.ts'
import type { ProjectStore } from './project/project-store.ts'
import type { ReplicaCopies } from './project/replica-copies.ts'
import type { PreferencesStore } from './settings/preferences-store.ts'
import type { ProjectViews } from './settings/project-views.ts'
import type { RecentProjects } from './settings/recent-projects.ts'
import type { Workers } from './working/workers.ts'

/** What handlers share: the host, the open projects and this machine's settings. */
export interface CoreServices {
  readonly settings: CoreSettings
  readonly host: Host
  readonly projects: OpenProjects
  readonly preferences: PreferencesStore
  readonly recent: RecentProjects
  readonly views: ProjectViews
  readonly uploads: UploadStore
  readonly copies: ReplicaCopies
  readonly originals: OriginalCopies
  readonly workers: Workers
  readonly now: () => number
  publish(message: FromCore): void
}

/** One request as its handler sees it. */
export interface Call {
  readonly id: string
  readonly window: number | null
  readonly signal: AbortSignal
  readonly core: CoreServices
  /** The store of the project it is about; only asked for by handlers of commands that need one. */
  readonly store: ProjectStore
  progress(progress: Progress): void
}

/** What answers one command of the names table. */
export type Handler<N extends CommandName> = (input: ParsedInput<N>, call: Call) => Promise<Result<CommandOutput<N>>>

/** The handlers of the whole table. */
export type Handlers = { readonly [N in CommandName]: Handler<N> }
