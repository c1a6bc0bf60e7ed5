import type { FromWindow } from '#contract/envelope.ts'
import type { FromCore, ToCore } from '#contract/link.ts'
import type { InProcessCore } from '#hosts/in-process-core.ts'

/** A stand-in for a core that a test scripts: it hears everything and says what it is told to. */
export interface ScriptedCore extends InProcessCore {
  readonly heard: ToCore[]
  say(message: FromCore): void
}

/** Makes one; `onRequest` answers windows (undefined leaves the request open). */
export function createScriptedCore(
  onRequest: (request: Extract<FromWindow, { kind: 'request' }>, core: ScriptedCore) => unknown = () => undefined,
): ScriptedCore {
  const heard: ToCore[] = []
  const listeners: ((message: FromCore) => void)[] = []
  const closing: (() => void)[] = []
  const core: ScriptedCore = {
    heard,
    say: (message) => {
      for (const listener of listeners) listener(message)
    },
    send: (message) => {
      heard.push(message)
      if (message.kind === 'quit') core.say({ kind: 'quit-done', unsaved: [] })
      if (message.kind !== 'from-window' || message.message.kind !== 'request') return
      const value = onRequest(message.message, core)
      if (value === undefined) return
      core.say({
        kind: 'to-window',
        window: message.window,
        message: { kind: 'answer', id: message.message.id, value },
      })
    },
    onMessage: (listener) => void listeners.push(listener),
    onClose: (listener) => void closing.push(listener),
    cut: () => {
      for (const listener of closing) listener()
    },
  }
  return core
}
