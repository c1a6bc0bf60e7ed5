import type { FindThread } from './expression-finder.ts'
import address from './find-worker.ts?worker&url'

/** The part of Trusted Types that is used here; a browser's own types do not know it yet. */
interface ScriptAddresses {
  createPolicy(
    name: string,
    rules: { createScriptURL(given: string): string },
  ): { createScriptURL(given: string): string }
}

/** The policy of the page lets scripts into workers by this name only, and a name can be taken once. */
let policy: { createScriptURL(given: string): string } | null = null

function allowed(): string {
  const types = (globalThis as { readonly trustedTypes?: ScriptAddresses }).trustedTypes
  policy ??= types?.createPolicy('countermark-worker', { createScriptURL: () => address }) ?? null
  return policy ? policy.createScriptURL(address) : address
}

/** Begins a thread that finds expressions: the app's own file, whatever is asked. */
export const findThread = (): FindThread => new Worker(allowed(), { type: 'module' })
