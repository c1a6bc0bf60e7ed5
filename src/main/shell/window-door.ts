import { type FromWindow, fromWindow, messageLimit, type ToWindow } from '#contract/envelope.ts'
import { invalidInput } from '#domain/invalid-input.ts'

/** What became of a message at the door: let in, or refused with what the window is told, if it can be told anything. */
export type DoorOutcome =
  | { readonly kind: 'let-in'; readonly message: FromWindow }
  | { readonly kind: 'refused'; readonly answer: ToWindow | null }

/** Checks a window's message by size (in bytes, as measured by the host) and shape. */
export function readFromWindow(raw: unknown, bytes: number): DoorOutcome {
  if (bytes > messageLimit) {
    return refuse(raw, (id) => ({
      kind: 'failure',
      id,
      error: { code: 'message-too-large', bytes, limit: messageLimit },
    }))
  }
  const parsed = fromWindow.safeParse(raw)
  if (parsed.success) return { kind: 'let-in', message: parsed.data }
  const issue = parsed.error.issues[0]
  return refuse(raw, (id) => ({
    kind: 'failure',
    id,
    error: invalidInput(issue),
  }))
}

/** What is sent to a window instead of an answer that is over the limit; anything else passes as it is. */
export function fitToWindow(message: ToWindow, bytes: number): ToWindow | null {
  if (bytes <= messageLimit) return message
  if (message.kind === 'event') return null
  return { kind: 'failure', id: message.id, error: { code: 'message-too-large', bytes, limit: messageLimit } }
}

function refuse(raw: unknown, answer: (id: string) => ToWindow): DoorOutcome {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : null
  return { kind: 'refused', answer: typeof id === 'string' && id.length <= 64 ? answer(id) : null }
}
