import type { CommandInput, CommandName, CommandOutput } from '#contract/commands.ts'
import type { Progress } from '#contract/envelope.ts'
import type { Result } from '#domain/result.ts'

/** How one request is made inside the core: what the command line and tests use, and what the link's dispatcher calls. */
export interface RequestOptions {
  /** The client's id; a repeated one is answered with the first answer. Made when left out. */
  readonly id?: string
  readonly project?: string | null
  readonly signal?: AbortSignal
  onProgress?(progress: Progress): void
}

/** The running core, without a window in front of it. */
export interface Core {
  request<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    options?: RequestOptions,
  ): Promise<Result<CommandOutput<N>>>
  /** Writes snapshots, releases locks, ends importers. Answers the folders that could not be saved. */
  quit(): Promise<readonly string[]>
}
