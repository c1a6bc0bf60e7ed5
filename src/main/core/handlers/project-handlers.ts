import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { OpenedProject } from '#contract/commands/project-commands.ts'
import { describeProject } from '#domain/editing/describe-project.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Call, Handlers } from '../call.ts'
import { buildSample } from '../project/build-sample.ts'
import { folderEnding, freshFolderFor, safeName } from '../project/folder-name.ts'
import { projectRecordOf } from '../project/open-projects.ts'
import { edits } from './edits.ts'

/** Making, opening, closing and looking after projects. */
export const projectHandlers = {
  'projects.create': async ({ title, folder, researcherName }, call) => {
    const { core } = call
    // In the app the person at the machine says who they are; a script that makes a project names a researcher of that project.
    if (researcherName !== null && core.settings.opener !== 'command-line')
      await core.preferences.set({ researcherName })
    const chosen = folder ?? (await freshFolderFor(core.settings.documentsFolder, title))
    return core.projects.create(chosen, call.window, { title, researcherName, invented: false })
  },
  'projects.open': async ({ folder, takeOver, access, ifLocked }, call) => {
    const chosen = folder ?? (await call.core.host.call('chooseFolder', { purpose: 'open-project', startIn: null }))
    if (chosen === null) return ok(null)
    return call.core.projects.open(await projectFolderOf(chosen), call.window, {
      takeOver,
      mode: 'open',
      access,
      ifLocked,
    })
  },
  'projects.recover': async ({ folder }, call) =>
    open(call, await projectFolderOf(folder), { takeOver: false, mode: 'recover' }),
  'projects.openSample': async (_, call) => {
    const sample = join(call.core.settings.documentsFolder, `Countermark sample${folderEnding}`)
    const there = await open(call, sample, { takeOver: false, mode: 'open' })
    if (there.ok || there.error.code !== 'project-not-found') return there
    return buildSample(call.core, sample, call.window)
  },
  'projects.close': async ({ project }, call) => {
    const left = await call.core.projects.leave(project, call.window)
    return left.ok ? ok({ closed: left.value }) : left
  },
  'projects.recent': async (_, call) => ok(await call.core.recent.list()),
  'projects.forget': async ({ folder }, call) => {
    await call.core.recent.forget(folder)
    return ok(await call.core.recent.list())
  },
  'projects.describe': edits('projects.describe', describeProject),
  'projects.check': async (_, call) => {
    await call.store.settled()
    const checked = await call.core.workers.run('check', { folder: call.store.storage.folder }, [], call)
    return checked.ok ? ok({ problems: [...checked.value] }) : checked
  },
  'projects.saveCopy': async ({ folder }, call) => {
    const suggestedName = `${safeName(projectRecordOf(call.store)?.title ?? '')}${folderEnding}`
    const target =
      folder ?? (await call.core.host.call('chooseFolder', { purpose: 'copy-project', startIn: null, suggestedName }))
    if (target === null) return ok(null)
    const copied = await call.store.copyTo(target)
    return copied.ok ? ok({ folder: target }) : copied
  },
  'projects.retrySaving': async ({ project }, call) => {
    const store = call.core.projects.store(project, call.window)
    if (!store) return fail({ code: 'project-not-open' })
    const retried = await store.retry()
    return retried.ok ? ok({ saved: true }) : retried
  },
} satisfies Partial<Handlers>

const open = (
  call: Call,
  folder: string,
  how: { readonly takeOver: boolean; readonly mode: 'open' | 'recover' },
): Promise<Result<OpenedProject>> =>
  call.core.projects.open(folder, call.window, { ...how, ifLocked: 'read', access: 'write' })

/** The project folder that a path means: itself (a project may be named "open"), or the folder of the `open.countermark` file in it. */
async function projectFolderOf(path: string): Promise<string> {
  if (basename(path) !== 'open.countermark') return path
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return isFolder ? path : dirname(path)
}
