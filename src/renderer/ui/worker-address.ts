/** The part of Trusted Types that is used here; a browser's own types do not know it yet. */
interface ScriptAddresses {
  createPolicy(
    name: string,
    rules: { createScriptURL(given: string): string },
  ): { createScriptURL(given: string): string }
}

/** The policy of the page lets scripts into workers by this name only, and a name can be taken once. */
let policy: { createScriptURL(given: string): string } | null = null

/** A script that the build has written beside the screens; nothing else ever runs in a thread. */
function builtScript(given: string): string {
  const { protocol, host, pathname, search } = new URL(given, location.href)
  const isOwn = protocol === location.protocol && host === location.host && search === ''
  if (!isOwn || !/^\/assets\/[\w.-]+\.m?js$/.test(pathname)) throw new TypeError(`not a script of this app: ${given}`)
  return given
}

/** The address of a built script as a worker may be started with it. Throws for any other address. */
export function workerAddress(address: string): string {
  const types = (globalThis as { readonly trustedTypes?: ScriptAddresses }).trustedTypes
  policy ??= types?.createPolicy('countermark-worker', { createScriptURL: builtScript }) ?? null
  return policy ? policy.createScriptURL(address) : builtScript(address)
}
