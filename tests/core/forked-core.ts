import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { CommandInput, CommandName, CommandOutput } from '#contract/commands.ts'
import type { ToWindow } from '#contract/envelope.ts'
import type { CoreSettings, FromCore, ToCore } from '#contract/link.ts'
import type { Result } from '#domain/result.ts'
import { createCommandLineHost } from '#hosts/command-line-host.ts'

const source = join(import.meta.dirname, '../../src/main/core/core-process.ts')

/** The core in a process of its own, as the shell has it, and one window that speaks to it. */
export class ForkedCore {
  readonly heard: FromCore[] = []
  readonly #child: ChildProcess
  readonly #window: number
  readonly #host = createCommandLineHost()
  #count = 0

  constructor(settings: CoreSettings, reopen: readonly string[] = [], window = 1, program = source) {
    this.#window = window
    this.#child = fork(program, { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    this.#child.on('message', (message) => this.#hear(message as FromCore))
    this.#host.host.onImporter((event) => this.send({ kind: 'importer', event }))
    this.send({ kind: 'start', settings, reopen })
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  send(message: ToCore): void {
    if (this.#child.connected) this.#child.send(message)
  }

  #hear(message: FromCore): void {
    this.heard.push(message)
    if (message.kind !== 'host-call') return
    const { callId } = message
    void this.#host.host.call(message.name, message.input as never).then(
      (value) => this.send({ kind: 'host-answer', callId, value }),
      (error: unknown) => this.send({ kind: 'host-failure', callId, code: 'failed', detail: String(error) }),
    )
  }

  /** Sends a request without waiting; answers the id under which it goes. */
  begin(name: string, input: unknown, project: string | null, id?: string): string {
    this.#count += 1
    const made = id ?? `request-${process.pid}-${this.#count}-${Math.trunc(performance.now())}`
    this.send({
      kind: 'from-window',
      window: this.#window,
      message: { kind: 'request', id: made, project, name, input },
    })
    return made
  }

  /** What that request was answered, as soon as it is. */
  async answered(id: string): Promise<Result<unknown>> {
    const message = await this.hears((each) => (each.kind === 'answer' || each.kind === 'failure') && each.id === id)
    return message.kind === 'answer'
      ? { ok: true, value: message.value }
      : { ok: false, error: (message as never as { error: never }).error }
  }

  /** Asks and waits for the answer. */
  async ask<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    project: string | null = null,
    id?: string,
  ): Promise<Result<CommandOutput<N>>> {
    return (await this.answered(this.begin(name, input, project, id))) as Result<CommandOutput<N>>
  }

  /** The first message to the window that fits, now or later. */
  async hears(fits: (message: ToWindow) => boolean): Promise<ToWindow> {
    for (;;) {
      for (const each of this.heard) if (each.kind === 'to-window' && fits(each.message)) return each.message
      await new Promise((later) => setTimeout(later, 5))
    }
  }

  /** Ends the process as the system would: at once. */
  async kill(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#child.once('exit', () => resolve())
    this.#child.kill('SIGKILL')
    this.#host.end()
    await promise
  }

  /** The shell is gone: the channel closes. Answers the exit code. */
  async letGo(): Promise<number | null> {
    const { promise, resolve } = Promise.withResolvers<number | null>()
    this.#child.once('exit', (code) => resolve(code))
    this.#child.disconnect()
    return promise
  }
}
