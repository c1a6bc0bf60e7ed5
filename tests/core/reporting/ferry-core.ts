import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandInput, CommandName, CommandOutput } from '#contract/commands.ts'
import type { Host } from '#contract/host.ts'
import type { FromCore } from '#contract/link.ts'
import { type RunningCore, startCore } from '#core/start-core.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import type { Result } from '#domain/result.ts'
import { createCommandLineHost } from '#hosts/command-line-host.ts'

const resourcesFolder = new URL('../../../resources', import.meta.url).pathname

/** A core over a folder of its own, and short ways to ask it about one project. */
export interface FerryCore {
  readonly folder: string
  readonly core: RunningCore
  readonly published: readonly FromCore[]
  /** The value of an answer; a failure fails the test. */
  ask<N extends CommandName>(name: N, input: CommandInput<N>, project?: string): Promise<CommandOutput<N>>
  /** The error of an answer; a value fails the test. */
  refusal<N extends CommandName>(name: N, input: CommandInput<N>, project?: string): Promise<WorkbenchError>
  end(): Promise<void>
}

/** Starts a core; `hostOver` changes what the host of the command line would do, `worker` is another program for its workers. */
export async function startFerryCore(
  hostOver: (host: Host) => Host = (host) => host,
  worker?: URL,
): Promise<FerryCore> {
  const folder = await mkdtemp(join(tmpdir(), 'countermark-'))
  const commandLine = createCommandLineHost()
  const published: FromCore[] = []
  const core = startCore({
    settings: {
      dataFolder: join(folder, 'data'),
      documentsFolder: folder,
      resourcesFolder,
      version: '9.9.9',
      opener: 'test',
      researcherName: 'Test Researcher',
    },
    host: hostOver(commandLine.host),
    worker,
    publish: (message) => published.push(message),
  })
  const answer = <N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    project?: string,
  ): Promise<Result<CommandOutput<N>>> => core.request(name, input, { project: project ?? null })
  return {
    folder,
    core,
    published,
    ask: async (name, input, project) => {
      const result = await answer(name, input, project)
      if (!result.ok) throw new Error(`${name} failed: ${JSON.stringify(result.error)}`)
      return result.value
    },
    refusal: async (name, input, project) => {
      const result = await answer(name, input, project)
      if (result.ok) throw new Error(`${name} was not refused`)
      return result.error
    },
    end: async () => {
      await core.quit()
      commandLine.end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Opens the sample project; answers its key. */
export const openSample = async ({ ask }: FerryCore): Promise<string> => (await ask('projects.openSample', {})).project

/** Makes a project with one pasted source; answers its key and the source. */
export async function projectWith({ ask }: FerryCore, text: string, title = 'Two accounts') {
  const made = await ask('projects.create', { title, folder: null, researcherName: 'Ada Reader' })
  if (made === null) throw new Error('no project was made')
  const { results } = await ask('sources.paste', { text, html: null, title: 'The harbour log' }, made.project)
  const sourceId = results[0]?.sourceId
  if (!sourceId) throw new Error(`nothing was imported: ${JSON.stringify(results)}`)
  return { project: made.project, sourceId }
}
