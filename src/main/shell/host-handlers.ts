import { type Host, type HostCallInput, type HostCallName, type HostCallOutput, hostCalls } from '#contract/host.ts'
import type { FromCore, ToCore } from '#contract/link.ts'

/** What a host does for the core, one function for each call of the contract. */
export type HostHandlers = { readonly [N in HostCallName]: (input: HostCallInput<N>) => Promise<HostCallOutput<N>> }

/** Why a host could not do what the core asked, where the reason is expected. */
export type HostFailureCode = 'no-printer' | 'cancelled' | 'failed'

/** Thrown by a host's handler for an expected failure; the core receives its code. */
export class HostFailure extends Error {
  readonly code: HostFailureCode

  constructor(code: HostFailureCode, detail: string) {
    super(detail)
    this.name = 'HostFailure'
    this.code = code
  }
}

/** Calls one handler with input that is checked first. */
export async function callHandler<N extends HostCallName>(
  handlers: HostHandlers,
  name: N,
  input: unknown,
): Promise<HostCallOutput<N>> {
  // The table pairs each schema with its handler under one name; the compiler cannot follow the pairing through a key.
  const parsed = hostCalls[name].input.parse(input) as HostCallInput<N>
  return handlers[name](parsed)
}

/** Answers a call that came over the link. */
export async function answerHostCall(
  handlers: HostHandlers,
  call: Extract<FromCore, { kind: 'host-call' }>,
): Promise<ToCore> {
  const { callId } = call
  try {
    if (!Object.hasOwn(hostCalls, call.name)) throw new HostFailure('failed', 'unknown host call')
    return { kind: 'host-answer', callId, value: await callHandler(handlers, call.name, call.input) }
  } catch (error) {
    const code = error instanceof HostFailure ? error.code : 'failed'
    return { kind: 'host-failure', callId, code, detail: error instanceof Error ? error.message : String(error) }
  }
}

/** The host as a core in this same process sees it. */
export function hostInProcess(handlers: HostHandlers, onImporter: Host['onImporter']): Host {
  return { call: (name, input) => callHandler(handlers, name, input), onImporter }
}
