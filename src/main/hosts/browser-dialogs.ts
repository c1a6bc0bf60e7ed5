import { randomUUID } from 'node:crypto'
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { FolderChoice } from '#contract/events.ts'
import type { ListedFolder } from '#contract/host.ts'
import type { HostHandlers } from '#shell/host-handlers.ts'
import { outsideAddress } from '#shell/outside-address.ts'

/** What the dialogs of a host without native ones need. */
export interface BrowserDialogsOptions {
  /** Nothing outside this folder is listed or answered. */
  readonly home: string
  /** Shows the choice in the screens. */
  ask(choice: FolderChoice): void
  /** Opens an address that the person agreed to. */
  openExternal(url: string): Promise<boolean>
}

type Dialogs = Pick<HostHandlers, 'chooseFolder' | 'chooseSaveFile' | 'listFolder' | 'answerChoice' | 'openExternal'>

/** Dialogs that the screens show, for hosts that have none of their own. */
export function createBrowserDialogs({ home, ask, openExternal }: BrowserDialogsOptions): Dialogs {
  const open = new Map<string, { readonly choice: FolderChoice; answer(path: string | null): void }>()

  const choose = (make: (choiceId: string) => FolderChoice): Promise<string | null> => {
    const choiceId = randomUUID()
    const { promise, resolve } = Promise.withResolvers<string | null>()
    const choice = make(choiceId)
    open.set(choiceId, { choice, answer: resolve })
    ask(choice)
    return promise
  }
  const startOf = async (startIn: string | null): Promise<string> =>
    (startIn === null ? null : await insideHome(home, startIn)) ?? (await realpath(home))

  return {
    chooseFolder: async ({ purpose, startIn, suggestedName }) => {
      const start = await startOf(startIn)
      const name = purpose === 'open-project' ? null : (suggestedName ?? null)
      return choose((choiceId) => ({ choiceId, kind: 'folder', purpose, startIn: start, suggestedName: name }))
    },
    chooseSaveFile: async ({ suggestedName, extension, startIn }) => {
      const start = await startOf(startIn)
      return choose((choiceId) => ({ choiceId, kind: 'save-file', startIn: start, suggestedName, extension }))
    },
    openExternal: async ({ url }) => {
      const where = outsideAddress(url)
      if (where === null) return false
      const agreed = await choose((choiceId) => ({ choiceId, kind: 'open-address', url, where }))
      return agreed === url && openExternal(url)
    },
    listFolder: async ({ folder }) => listFolder(home, folder ?? home),
    answerChoice: async ({ choiceId, path }) => {
      const asked = open.get(choiceId)
      if (!asked) return false
      const answer = path === null ? null : await acceptable(home, asked.choice, path)
      if (path !== null && answer === null) return false
      open.delete(choiceId)
      asked.answer(answer)
      return true
    },
  }
}

async function acceptable(home: string, choice: FolderChoice, path: string): Promise<string | null> {
  if (choice.kind === 'open-address') return path === choice.url ? path : null
  if (choice.kind === 'folder' && choice.purpose === 'open-project') return insideHome(home, path)
  const name = basename(path)
  if (name === '' || name === '.' || name === '..' || name.includes('\0')) return null
  const folder = await insideHome(home, dirname(path))
  if (folder === null) return null
  const chosen = withEnding(join(folder, name), choice)
  // A link of that name is written through, so it must not lead out either.
  const isThere = await lstat(chosen).then(
    () => true,
    () => false,
  )
  return isThere && (await insideHome(home, chosen)) === null ? null : chosen
}

function withEnding(path: string, choice: FolderChoice): string {
  const ending = choice.kind === 'save-file' ? `.${choice.extension}` : '.countermark'
  return path.endsWith(ending) ? path : `${path}${ending}`
}

/** The real path of something inside the home folder, or null for anything else. Links that lead out are followed first. */
async function insideHome(home: string, path: string): Promise<string | null> {
  if (!isAbsolute(path) || path.includes('\0')) return null
  const [top, real] = await Promise.all([realpath(home), realpath(resolve(path)).catch(() => null)])
  if (real === null) return null
  const inside = relative(top, real)
  const leadsOut = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
  return leadsOut ? null : real
}

async function listFolder(home: string, folder: string): Promise<ListedFolder | null> {
  const real = await insideHome(home, folder)
  if (real === null || !(await stat(real)).isDirectory()) return null
  const found = await readdir(real, { withFileTypes: true }).catch(() => [])
  const entries = found
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => ({
      name: entry.name,
      path: join(real, entry.name),
      kind: entry.name.endsWith('.countermark') ? ('project' as const) : ('folder' as const),
    }))
    .sort((a, b) => a.name.localeCompare(b.name))
  return { folder: real, parent: await insideHome(home, dirname(real)), entries }
}
