import type { FromWindow, RequestEnvelope, ToWindow } from '#contract/envelope.ts'
import type { CoreSettings, FromCore, LinkEnd, ToCore } from '#contract/link.ts'

/** What keeping a core alive needs of the host around it. */
export interface SupervisorOptions {
  readonly settings: CoreSettings
  /** Starts a core and gives this side of its link. */
  start(): LinkEnd<ToCore, FromCore>
  /** Delivers to one window, or to all (null). */
  toWindow(window: number | null, message: ToWindow): void
  /** Hears everything from the core that is not for a window. */
  onMessage(message: Exclude<FromCore, { kind: 'to-window' }>): void
  /** The core died three times within half a minute and is not started again. */
  onCrashLoop(): void
  /** Milliseconds of a clock that never goes back. */
  now(): number
}

/** A core that is started again when it dies. */
export interface CoreSupervisor {
  fromWindow(window: number, message: FromWindow): void
  windowClosed(window: number): void
  send(message: ToCore): void
  /** From now on the core may end; it is not started again. */
  letEnd(): void
}

interface OpenRequest {
  readonly window: number
  readonly request: RequestEnvelope
  isCancelled: boolean
  timesSent: number
}

const crashLimit = 3
const crashWindow = 30_000

/**
 * Starts a core and relays. When it dies, another one opens the same projects, the windows hear `core.restarted` and
 * requests still open are sent once more: the journal answers those that were done with their first answer. A request
 * that was open at two deaths is answered `core-restarted`, for it may be what kills.
 */
export function superviseCore(options: SupervisorOptions): CoreSupervisor {
  const open = new Map<string, OpenRequest>()
  const crashes: number[] = []
  let openFolders: readonly string[] = []
  let isEnding = false
  let link = connect()

  function connect(): LinkEnd<ToCore, FromCore> {
    const started = options.start()
    started.onMessage((message) => {
      if (started === link) hear(message)
    })
    started.onClose(() => {
      if (started === link) died()
    })
    started.send({ kind: 'start', settings: options.settings, reopen: openFolders })
    return started
  }

  function hear(message: FromCore): void {
    if (message.kind !== 'to-window') {
      if (message.kind === 'projects') openFolders = message.open.map(({ folder }) => folder)
      options.onMessage(message)
      return
    }
    const { window, message: inner } = message
    if (window !== null && (inner.kind === 'answer' || inner.kind === 'failure')) open.delete(keyOf(window, inner.id))
    options.toWindow(window, inner)
  }

  function died(): void {
    if (isEnding) return
    const now = options.now()
    crashes.push(now)
    if (crashes.filter((at) => now - at <= crashWindow).length >= crashLimit) {
      isEnding = true
      for (const { window, request } of open.values()) answerRestarted(window, request.id)
      open.clear()
      options.onCrashLoop()
      return
    }
    link = connect()
    options.toWindow(null, { kind: 'event', project: null, name: 'core.restarted', payload: {} })
    for (const request of [...open.values()]) sendAgain(request)
  }

  function sendAgain(request: OpenRequest): void {
    if (request.timesSent < 2) {
      sendRequest(request)
      return
    }
    open.delete(keyOf(request.window, request.request.id))
    answerRestarted(request.window, request.request.id)
  }

  function sendRequest(request: OpenRequest): void {
    request.timesSent += 1
    link.send({ kind: 'from-window', window: request.window, message: request.request })
    if (!request.isCancelled) return
    link.send({ kind: 'from-window', window: request.window, message: { kind: 'cancel', id: request.request.id } })
  }

  function answerRestarted(window: number, id: string): void {
    options.toWindow(window, { kind: 'failure', id, error: { code: 'core-restarted' } })
  }

  return {
    fromWindow: (window, message) => {
      if (message.kind === 'cancel') {
        const request = open.get(keyOf(window, message.id))
        if (request) request.isCancelled = true
        link.send({ kind: 'from-window', window, message })
        return
      }
      if (isEnding) return answerRestarted(window, message.id)
      const request: OpenRequest = { window, request: message, isCancelled: false, timesSent: 0 }
      open.set(keyOf(window, message.id), request)
      sendRequest(request)
    },
    windowClosed: (window) => {
      for (const [key, request] of open) if (request.window === window) open.delete(key)
      link.send({ kind: 'window-closed', window })
    },
    send: (message) => link.send(message),
    letEnd: () => {
      isEnding = true
    },
  }
}

const keyOf = (window: number, id: string): string => `${window} ${id}`
