import type { FromCore, LinkEnd, ToCore } from '#contract/link.ts'
import { serveLink } from '#core/serve-link.ts'

/** A core in this process behind the same link that a process of its own would have, with a way to cut that link. */
export interface InProcessCore extends LinkEnd<ToCore, FromCore> {
  /**
   * Ends the core as if its process had gone: it gets no more messages and its own are no longer heard. The host hears of it
   * once the core has let its folders go, for a lock of this same process would never look abandoned.
   */
  cut(): void
}

/** Starts a core in this process. Messages arrive in a later turn, in order, as they would from another process. */
export function startInProcessCore(): InProcessCore {
  const toCore: ((message: ToCore) => void)[] = []
  const fromCore: ((message: FromCore) => void)[] = []
  const hostClose: (() => void)[] = []
  const coreClose: (() => void)[] = []
  let isCut = false
  const deliver = <M>(listeners: readonly ((message: M) => void)[], message: M): void => {
    setImmediate(() => {
      if (isCut) return
      for (const listener of listeners) listener(message)
    })
  }
  const coreEnd: LinkEnd<FromCore, ToCore> = {
    send: (message) => deliver(fromCore, message),
    onMessage: (listener) => void toCore.push(listener),
    onClose: (listener) => void coreClose.push(listener),
  }
  serveLink(coreEnd, () => {
    for (const listener of hostClose) listener()
  })
  return {
    send: (message) => deliver(toCore, message),
    onMessage: (listener) => void fromCore.push(listener),
    onClose: (listener) => void hostClose.push(listener),
    cut: () => {
      isCut = true
      for (const listener of coreClose) listener()
    },
  }
}
