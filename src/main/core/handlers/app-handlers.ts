import { fail, ok } from '#domain/result.ts'
import type { Handlers } from '../call.ts'
import { folderEnding, safeName } from '../project/folder-name.ts'
import { projectRecordOf } from '../project/open-projects.ts'

/** This machine's preferences, how it looks at projects, and what only the host can do. */
export const appHandlers = {
  'preferences.get': async (_, { core }) => ok(await core.preferences.get()),
  'preferences.set': async (changes, { core }) => {
    const set = await core.preferences.set(changes)
    if (!set.ok) return set
    const { theme, language, keys } = set.value
    core.publish({ kind: 'preferences', theme, language, keys })
    const payload = { preferences: set.value }
    const message = { kind: 'event', project: null, name: 'preferences.changed', payload } as const
    core.publish({ kind: 'to-window', window: null, message })
    return set
  },
  'views.get': async (_, { core, store }) => {
    const project = projectRecordOf(store)
    return ok({ views: project ? { ...(await core.views.get(project.id)) } : {} })
  },
  'views.set': async ({ views }, { core, store }) => {
    const project = projectRecordOf(store)
    if (project) await core.views.set(project.id, views)
    return ok({})
  },
  'host.listFolder': async (input, { core }) => ok(await core.host.call('listFolder', input)),
  'host.answerChoice': async (input, { core }) => ok({ accepted: await core.host.call('answerChoice', input) }),
  'host.chooseFolder': async ({ purpose, title }, { core }) => {
    const startIn = core.settings.documentsFolder
    const suggestedName = `${safeName(title ?? '')}${folderEnding}`
    return ok({ folder: await core.host.call('chooseFolder', { purpose, startIn, suggestedName }) })
  },
  'host.openExternal': async ({ url }, { core }) => {
    const protocol = URL.canParse(url) ? new URL(url).protocol : ''
    if (protocol !== 'https:' && protocol !== 'mailto:')
      return fail({ code: 'invalid-input', path: 'url', problem: 'an https or mailto address', reason: 'wrong-form' })
    return ok({ opened: await core.host.call('openExternal', { url }) })
  },
  'host.showInFolder': async ({ file }, { core }) => ok({ shown: await core.host.call('showInFolder', { file }) }),
} satisfies Partial<Handlers>
