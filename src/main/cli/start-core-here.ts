import type { CoreSettings } from '#contract/link.ts'
import type { Core } from '#core/core.ts'

/** The core of this process. It is loaded only here, so that help and wrong usage are answered at once. */
export async function startCoreHere(settings: CoreSettings): Promise<Core> {
  const [{ startCore }, { createCommandLineHost }] = await Promise.all([
    import('#core/start-core.ts'),
    import('#hosts/command-line-host.ts'),
  ])
  const { host, end } = createCommandLineHost()
  const core = startCore({ settings, host, publish: () => undefined })
  return {
    request: (name, input, options) => core.request(name, input, options),
    quit: async () => {
      const unsaved = await core.quit()
      end()
      return unsaved
    },
  }
}
