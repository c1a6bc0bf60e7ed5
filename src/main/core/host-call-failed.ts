/** A call that the host could not carry out, with why; handlers that expect it turn it into a Result. */
export class HostCallFailed extends Error {
  readonly code: 'no-printer' | 'cancelled' | 'failed'

  constructor(code: HostCallFailed['code'], detail: string) {
    super(`${code}: ${detail}`)
    this.name = 'HostCallFailed'
    this.code = code
  }
}
