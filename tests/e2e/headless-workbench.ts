import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { type HeadlessHost, startHeadlessHost } from '#hosts/headless-host.ts'
import { askThroughPage, makeFolders, removeFolders, type Workbench, watchProblems } from './workbench.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Starts Countermark without a window: the built screens (run `npm run build:renderer` first) over a core in this process, in a browser
 * of its own or in a session of its own of the one that is given.
 */
export async function startHeadlessWorkbench(
  context: BrowserContextOptions = {},
  browser?: Browser,
): Promise<Workbench> {
  const folders = await makeFolders()
  const problems: string[] = []
  const start = async (): Promise<HeadlessHost> => {
    const started = await startHeadlessHost({
      settings: {
        dataFolder: folders.data,
        documentsFolder: folders.documents,
        resourcesFolder: `${root}resources`,
        version: '0.0.0',
        opener: 'app',
        researcherName: 'Test Researcher',
      },
      pagesFolder: `${root}out/renderer`,
      home: folders.home,
      ...(browser && { browser }),
      context: { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...context },
      onPage: (page) => watchProblems(page, problems),
    })
    if (started === null) throw new Error('no Chromium was found for the headless host')
    return started
  }
  let host = await start()
  const end = async (): Promise<void> => {
    for (const url of host.session.refused) problems.push(`refused request: ${url}`)
    await host.close()
  }

  return {
    host: 'headless',
    get page() {
      return host.page
    },
    folders,
    problems,
    // The answer was checked against the command's schema by the core's own tests; here it is only carried.
    ask: (name, input, project = null) => askThroughPage(host.page, name, input, project) as Promise<never>,
    openProject: async (folder) => host.session.openProject(folder),
    restart: async () => {
      await end()
      host = await start()
    },
    killCore: null,
    close: async () => {
      await end()
      await removeFolders(folders)
    },
  }
}
