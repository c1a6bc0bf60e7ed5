import { resolve } from 'node:path'
import type { CommandInput, CommandName, CommandOutput } from '#contract/commands.ts'
import type { RequestOptions } from '#core/core.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import { CommandFailed, valueOrEnd } from './command-failed.ts'
import type { CommandLine } from './command-line.ts'
import { exitCode } from './exit-code.ts'
import { loadRecords } from './load-records.ts'

/** One open project and what commands ask of it. Failures end the command. */
export interface ProjectSession {
  /** The records as they stand now. */
  records(): Promise<ProjectReader>
  request<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    options?: Omit<RequestOptions, 'project'>,
  ): Promise<CommandOutput<N>>
}

/**
 * Opens a project, works with it and closes it. Reading never takes the lock, so that it works beside an open app; writing
 * takes it, and ends with who holds it where someone else does.
 */
export async function withProject<T>(
  cli: CommandLine,
  folder: string,
  access: 'read' | 'write',
  work: (session: ProjectSession) => Promise<T>,
): Promise<T> {
  const core = await cli.core()
  const opened = await core.request('projects.open', {
    folder: resolve(cli.terminal.folder, folder),
    access,
    takeOver: access === 'write' && cli.takeOver,
    ifLocked: access === 'write' ? 'fail' : 'read',
  })
  if (!opened.ok) throw new CommandFailed(opened.error, exitCode.cannotOpen)
  if (opened.value === null) throw new Error('the host was asked for a folder that was given')
  const { project, access: got, readOnlyBecause } = opened.value
  try {
    if (access === 'write' && got === 'read') {
      if (readOnlyBecause !== null) cli.terminal.err(`${cli.messages.common.readOnly[readOnlyBecause]}\n`)
      throw new CommandFailed({ code: 'project-read-only' })
    }
    for (const { code, detail } of opened.value.notices)
      cli.terminal.err(`${cli.messages.common.openingNotice(code, detail)}\n`)
    const request: ProjectSession['request'] = async (name, input, options) =>
      valueOrEnd(await core.request(name, input, { ...options, project }))
    return await work({ request, records: () => loadRecords(request) })
  } finally {
    await core.request('projects.close', { project })
  }
}
