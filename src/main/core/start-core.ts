import type { Host } from '#contract/host.ts'
import type { CoreSettings, FromCore, ToCore } from '#contract/link.ts'
import type { CoreServices, Handlers } from './call.ts'
import type { Core } from './core.ts'
import { Dispatcher } from './dispatcher.ts'
import { annotationHandlers } from './handlers/annotation-handlers.ts'
import { appHandlers } from './handlers/app-handlers.ts'
import { claimHandlers } from './handlers/claim-handlers.ts'
import { historyHandlers } from './handlers/history-handlers.ts'
import { projectHandlers } from './handlers/project-handlers.ts'
import { provenanceHandlers } from './handlers/provenance-handlers.ts'
import { reportHandlers } from './handlers/report-handlers.ts'
import { revisionHandlers } from './handlers/revision-handlers.ts'
import { searchHandlers } from './handlers/search-handlers.ts'
import { sourceHandlers } from './handlers/source-handlers.ts'
import { UploadStore } from './importing/uploads.ts'
import { logUnexpected } from './log.ts'
import { OpenProjects } from './project/open-projects.ts'
import { OriginalCopies } from './project/original-copies.ts'
import { ReplicaCopies } from './project/replica-copies.ts'
import { CheckedDocumentsFile } from './settings/checked-documents.ts'
import { CheckedSnapshotsFile } from './settings/checked-snapshots.ts'
import { PreferencesStore } from './settings/preferences-store.ts'
import { ProjectViews } from './settings/project-views.ts'
import { RecentProjects } from './settings/recent-projects.ts'
import { Workers } from './working/workers.ts'

const handlers: Handlers = {
  ...projectHandlers,
  ...historyHandlers,
  ...appHandlers,
  ...sourceHandlers,
  ...provenanceHandlers,
  ...annotationHandlers,
  ...claimHandlers,
  ...revisionHandlers,
  ...reportHandlers,
  ...searchHandlers,
}

/** What a core is started with. */
export interface StartCoreOptions {
  readonly settings: CoreSettings
  readonly host: Host
  /** Hears what the core tells windows and its host. */
  publish(message: FromCore): void
  /** The clock, in milliseconds since 1970; the machine's where left out. */
  readonly now?: () => number
  /** The program of its worker threads; the one beside this file where left out, which a built core has elsewhere. */
  readonly worker?: URL | undefined
}

/** A core that can also be spoken to over a link. */
export interface RunningCore extends Core {
  /** Takes a message of the link, but for those to the host's calls (see serve-link.ts). */
  receive(message: ToCore): void
  /** Opens folders that an earlier core had open. */
  reopen(folders: readonly string[]): Promise<void>
}

/** Starts the core: in process for the command line, the browser hosts and tests, or as the one thing in its own process. */
export function startCore({
  settings,
  host,
  publish,
  now = Date.now,
  worker = new URL('./worker-entry.ts', import.meta.url),
}: StartCoreOptions): RunningCore {
  const preferences = new PreferencesStore(settings.dataFolder)
  const recent = new RecentProjects(settings.dataFolder)
  const projects = new OpenProjects({
    opener: settings.opener,
    fallbackName: settings.researcherName,
    preferences,
    recent,
    checked: new CheckedSnapshotsFile(settings.dataFolder),
    documents: new CheckedDocumentsFile(settings.dataFolder),
    now,
    publish,
    onProblem: (error) => void logUnexpected(settings.dataFolder, 'recent projects', error),
  })
  const uploads = new UploadStore(settings.dataFolder)
  const workers = new Workers(worker, (error) => void logUnexpected(settings.dataFolder, 'a worker', error))
  const services: CoreServices = {
    settings,
    host,
    projects,
    preferences,
    recent,
    views: new ProjectViews(settings.dataFolder),
    uploads,
    copies: new ReplicaCopies(),
    originals: new OriginalCopies(settings.dataFolder),
    workers,
    now,
    publish,
  }
  void preferences.get().then(
    ({ theme, language, keys }) => publish({ kind: 'preferences', theme, language, keys }),
    (error: unknown) => logUnexpected(settings.dataFolder, 'preferences', error),
  )
  const dispatcher = new Dispatcher(services, handlers)

  // What is written matters most: it does not wait for temporary files to go.
  const quit = async (): Promise<readonly string[]> => {
    const unsaved = await projects.closeAll()
    // Where something could not be saved the core works on, and so does what it began.
    if (unsaved.length === 0) await workers.end()
    await uploads.close().catch((error: unknown) => logUnexpected(settings.dataFolder, 'uploads', error))
    return unsaved
  }
  const answer = async (
    window: number,
    {
      id,
      name,
      project,
      input,
    }: { readonly id: string; readonly name: string; readonly project: string | null; readonly input: unknown },
  ): Promise<void> => {
    const toWindow = (message: Extract<FromCore, { kind: 'to-window' }>['message']): void =>
      publish({ kind: 'to-window', window, message })
    const result = await dispatcher.dispatch(name, input, {
      id,
      project,
      window,
      onProgress: (progress) => toWindow({ kind: 'progress', id, progress }),
    })
    toWindow(result.ok ? { kind: 'answer', id, value: result.value } : { kind: 'failure', id, error: result.error })
  }

  return {
    request: (name, input, options) => dispatcher.request(name, input, options),
    quit,
    async reopen(folders) {
      // One that cannot be opened any more says so to whoever asks for it next.
      for (const folder of folders)
        await projects
          .open(folder, null, { takeOver: false, ifLocked: 'read', access: 'write', mode: 'open' })
          .catch((error: unknown) => logUnexpected(settings.dataFolder, 'opening again', error))
    },
    receive(message) {
      if (message.kind === 'from-window' && message.message.kind === 'request')
        void answer(message.window, message.message)
      else if (message.kind === 'from-window') dispatcher.cancel(message.message.id)
      else if (message.kind === 'window-closed') void projects.windowClosed(message.window)
      else if (message.kind === 'quit') void quit().then((unsaved) => publish({ kind: 'quit-done', unsaved }))
    },
  }
}
