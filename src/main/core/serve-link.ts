import type { Host, HostCallInput, HostCallName, HostCallOutput, ImporterEvent } from '#contract/host.ts'
import type { FromCore, LinkEnd, ToCore } from '#contract/link.ts'
import { HostCallFailed } from './host-call-failed.ts'
import { type RunningCore, startCore } from './start-core.ts'

/**
 * Serves the core over one link: the first message starts it, folders of an earlier core are opened again before anything
 * else is answered, calls to the host go out and their answers come back by number. When the other end goes, so does the core.
 * `worker` is the program of its worker threads where it is not beside this source.
 */
export function serveLink(link: LinkEnd<FromCore, ToCore>, end: () => void, worker?: URL): void {
  const host = new LinkedHost(link)
  const waiting: ToCore[] = []
  let core: RunningCore | null = null
  let isStarted = false
  let isClosing = false

  const start = async ({ settings, reopen }: Extract<ToCore, { kind: 'start' }>): Promise<void> => {
    const started = startCore({ settings, host, worker, publish: (message) => link.send(message) })
    await started.reopen(reopen)
    core = started
    link.send({ kind: 'ready' })
    for (const message of waiting.splice(0)) started.receive(message)
  }
  link.onMessage((message) => {
    if (message.kind === 'start') {
      if (!isStarted) void start(message)
      isStarted = true
    } else if (!host.take(message)) {
      if (core) core.receive(message)
      else waiting.push(message)
    }
  })
  link.onClose(() => {
    if (isClosing) return
    isClosing = true
    const closing = core ? core.quit() : Promise.resolve([])
    void closing.finally(end)
  })
}

interface OpenCall {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** The host at the other end of the link. */
class LinkedHost implements Host {
  readonly #link: LinkEnd<FromCore, ToCore>
  readonly #open = new Map<number, OpenCall>()
  readonly #listeners = new Set<(event: ImporterEvent) => void>()
  #calls = 0

  constructor(link: LinkEnd<FromCore, ToCore>) {
    this.#link = link
  }

  call<N extends HostCallName>(name: N, input: HostCallInput<N>): Promise<HostCallOutput<N>> {
    this.#calls += 1
    const callId = this.#calls
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.#open.set(callId, { resolve, reject })
    this.#link.send({ kind: 'host-call', callId, name, input })
    return promise as Promise<HostCallOutput<N>>
  }

  onImporter(listener: (event: ImporterEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes what is meant for the host; answers whether it was. */
  take(message: ToCore): boolean {
    if (message.kind === 'importer') {
      for (const listener of this.#listeners) listener(message.event)
      return true
    }
    if (message.kind !== 'host-answer' && message.kind !== 'host-failure') return false
    const call = this.#open.get(message.callId)
    this.#open.delete(message.callId)
    if (message.kind === 'host-answer') call?.resolve(message.value)
    else call?.reject(new HostCallFailed(message.code, message.detail))
    return true
  }
}
