import { useEffect, useRef } from 'react'
import { useClient, useMaybeProject } from '#client/use-client.tsx'
import type { MenuItem } from '#contract/events.ts'
import { isDialogOpen } from '#ui/open-dialogs.ts'
import { isTyping } from '#ui/shortcut.ts'
import { toast } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useRoute, useRouter } from './router.tsx'
import type { ProjectActs } from './use-project-acts.ts'

const lastFolder = 'countermark.folder'

interface FrameEvents {
  readonly acts: ProjectActs
  showKeys(): void
  /** Asks the screen in sight to find; the reader hears the same key. */
  find(): void
}

/** Follows what comes from outside the screens: native menus, projects to open, and the project that this window had. */
export function useFrameEvents({ acts, showKeys, find }: FrameEvents): void {
  const client = useClient()
  const { navigate, forget } = useRouter()
  const { messages } = useMessages()
  const project = useMaybeProject()
  const { place } = useRoute()
  const run = useRef<(item: MenuItem) => void>(undefined)
  run.current = (item) => {
    const does: Readonly<Record<MenuItem, () => void>> = {
      'new-project': acts.newProject,
      'open-project': () => void acts.openProject(),
      'close-project': () => void acts.closeProject(),
      import: acts.importFiles,
      undo: () => void acts.undo(),
      redo: () => void acts.redo(),
      find,
      report: () => navigate('/report'),
      settings: () => navigate('/settings'),
      keys: showKeys,
      help: () => navigate('/help'),
    }
    does[item]()
  }
  useEffect(
    () =>
      client.on('app.menu', ({ item }) => {
        if ((item === 'undo' || item === 'redo') && inField(item)) return
        // The system's menu and its keys reach past a dialog: what is typed in it would be lost, or what it is about undone.
        if (!isDialogOpen()) run.current?.(item)
      }),
    [client],
  )
  useEffect(() => client.on('app.openProject', ({ folder }) => void client.openFolder(folder)), [client])

  // A window that was reloaded, or whose process ended, comes back to its project.
  useEffect(() => {
    const folder = sessionStorage.getItem(lastFolder)
    if (folder !== null && client.project.get() === null) void client.openFolder(folder)
  }, [client])

  const before = useRef<string | null>(null)
  useEffect(() => {
    if (project === null) {
      if (before.current === null) return
      sessionStorage.removeItem(lastFolder)
      before.current = null
      forget()
      return
    }
    if (before.current === project.project) return
    const isAnother = before.current !== null
    before.current = project.project
    sessionStorage.setItem(lastFolder, project.folder)
    const problems: Readonly<Record<string, string>> = messages.home.damaged.problem
    for (const { code } of project.notices)
      toast({ text: messages.common.openingNotice(code, problems[code] ?? code), look: 'notice' })
    if (isAnother) forget()
    if (place === 'home' || isAnother) navigate('/library')
    if (client.imports.hasWaiting) {
      navigate('/library')
      void client.imports.start([])
    }
  }, [project, place, client, navigate, forget, messages])
}

/** Takes back what was typed where a person types, as the keys do there; answers whether it was for such a field. */
function inField(item: 'undo' | 'redo'): boolean {
  const field = document.activeElement
  if (!isTyping(field) || field instanceof HTMLSelectElement) return false
  // A rich text keeps its own history, which it goes through on its keys.
  if (field instanceof HTMLElement && field.isContentEditable) {
    const keys = { key: 'z', code: 'KeyZ', keyCode: 90, shiftKey: item === 'redo', bubbles: true, cancelable: true }
    const isMac = /Mac/.test(navigator.platform)
    field.dispatchEvent(new KeyboardEvent('keydown', { ...keys, ctrlKey: !isMac, metaKey: isMac }))
  } else document.execCommand(item)
  return true
}
