import { CommanderError } from 'commander'
import type { Core } from '#core/core.ts'
import { languages } from '#messages/all-languages.ts'
import type { Language } from '#messages/messages.ts'
import { tellWrongUsage } from './acting.ts'
import type { CommandLine } from './command-line.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { programOf } from './program.ts'
import type { Terminal } from './terminal.ts'
import { wrongUsageOf } from './wrong-usage.ts'

/** What the command line needs of the machine it runs on. */
export interface CommandLineOptions {
  readonly terminal: Terminal
  readonly language: Language
  readonly version: string
  /** Starts a core; with a folder, one that keeps new projects and its own settings there. */
  startCore(folder: string | null): Promise<Core>
  takePictures: CommandLine['takePictures']
}

/** Commands whose answer is JSON always, and their failures too. */
const answersInJson: ReadonlySet<string> = new Set(['do', 'document'])

/** Runs one command line (without the program's own name) and answers its exit code. Bugs throw. */
export async function runCommandLine(
  args: readonly string[],
  { terminal, language, version, startCore, takePictures }: CommandLineOptions,
): Promise<ExitCode> {
  let code: ExitCode = exitCode.done
  const cores: Promise<Core>[] = []
  const started = (folder: string | null): Promise<Core> => {
    const core = startCore(folder)
    cores.push(core)
    return core
  }
  let own: Promise<Core> | null = null
  const cli: CommandLine = {
    terminal,
    language,
    messages: languages[language],
    json: args.includes('--json') || answersInJson.has(args[0] ?? ''),
    takeOver: args.includes('--take-over'),
    core: () => {
      own ??= started(null)
      return own
    },
    coreIn: (folder) => started(folder),
    takePictures,
    ended: (ended) => {
      code = ended
    },
  }
  try {
    await programOf(cli, version).parseAsync(args, { from: 'user' })
  } catch (failure) {
    if (!(failure instanceof CommanderError)) throw failure
    if (failure.exitCode === 0) return exitCode.done
    const wrong = wrongUsageOf(failure, cli.messages.cli)
    if (wrong !== null) tellWrongUsage(cli, wrong)
    return exitCode.wrongUsage
  } finally {
    for (const core of cores) await (await core).quit()
  }
  return code
}
