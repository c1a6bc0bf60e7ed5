import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { CoreSettings, FromCore } from '#contract/link.ts'
import { type RunningCore, startCore } from '#core/start-core.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import type { Result } from '#domain/result.ts'
import { createCommandLineHost } from '#hosts/command-line-host.ts'

/** A core in this process with folders of its own, and what it published. */
export interface CoreAtWork {
  readonly core: RunningCore
  readonly settings: CoreSettings
  readonly published: readonly FromCore[]
  end(): Promise<void>
}

/** Settings of a core with fresh folders. */
export async function freshSettings(): Promise<CoreSettings> {
  const folder = await mkdtemp(join(tmpdir(), 'countermark-core-'))
  return {
    dataFolder: join(folder, 'data'),
    documentsFolder: join(folder, 'documents'),
    resourcesFolder: resolve(import.meta.dirname, '../../resources'),
    version: '0.0.0',
    opener: 'test',
    researcherName: 'Rosa',
  }
}

/** Starts a core, with the host of the command line behind it. */
export function coreAtWork(settings: CoreSettings, now?: () => number): CoreAtWork {
  const published: FromCore[] = []
  const { host, end } = createCommandLineHost()
  const core = startCore({ settings, host, publish: (message) => published.push(message), ...(now ? { now } : {}) })
  return {
    core,
    settings,
    published,
    end: async () => {
      await core.quit()
      end()
    },
  }
}

/** The value of a result that must be ok. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Every record of an open project, by id, as a window's first copy has them. */
export async function recordsIn(core: RunningCore, project: string): Promise<Readonly<Record<string, AnyRecord>>> {
  const { copyId, chunks } = must(await core.request('replica.open', {}, { project }))
  const records: AnyRecord[] = []
  for (let index = 0; index < chunks; index += 1) {
    const { text } = must(await core.request('replica.chunk', { copyId, index }, { project }))
    records.push(...(JSON.parse(text) as AnyRecord[]))
  }
  return Object.fromEntries(records.map((record) => [record.id, record]))
}
