import { join } from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import type { Messages } from '#messages/messages.ts'
import type { HostHandlers } from './host-handlers.ts'
import { projectFolderOf } from './opened-folder.ts'
import { outsideAddress } from './outside-address.ts'

/** What the dialogs need: the window they belong to, and the language of the moment. */
export interface NativeDialogsOptions {
  window(): BrowserWindow | null
  messages(): Messages['host']
}

type Dialogs = Pick<
  HostHandlers,
  'chooseFolder' | 'chooseSaveFile' | 'openExternal' | 'openFile' | 'showInFolder' | 'listFolder' | 'answerChoice'
>

/** The system's own dialogs. */
export function nativeDialogs({ window, messages }: NativeDialogsOptions): Dialogs {
  const saveAs = async (
    title: string,
    defaultPath: string,
    extension: string,
    name: string,
  ): Promise<string | null> => {
    const options = {
      title,
      defaultPath,
      filters: [{ name, extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'] as (
        | 'createDirectory'
        | 'showOverwriteConfirmation'
      )[],
    }
    const parent = window()
    const { canceled, filePath } = await (parent
      ? dialog.showSaveDialog(parent, options)
      : dialog.showSaveDialog(options))
    if (canceled || filePath === undefined || filePath === '') return null
    return filePath.endsWith(`.${extension}`) ? filePath : `${filePath}.${extension}`
  }

  const openProject = async (startIn: string | null): Promise<string | null> => {
    const { dialog: text } = messages()
    const properties: ('openFile' | 'openDirectory')[] =
      // A project is a package on macOS, and packages are files to its dialogs.
      process.platform === 'darwin' ? ['openFile', 'openDirectory'] : ['openDirectory']
    const options = { title: text.openProject, properties, ...(startIn === null ? {} : { defaultPath: startIn }) }
    const parent = window()
    const { canceled, filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options))
    const path = filePaths[0]
    if (canceled || path === undefined) return null
    return projectFolderOf(path) ?? path
  }

  return {
    chooseFolder: ({ purpose, startIn, suggestedName }) => {
      const { dialog: text } = messages()
      if (purpose === 'open-project') return openProject(startIn)
      const title = purpose === 'new-project' ? text.newProject : text.copyProject
      return saveAs(title, join(startIn ?? '', suggestedName ?? ''), 'countermark', text.projectFolder)
    },
    chooseSaveFile: ({ suggestedName, extension, startIn }) =>
      saveAs(messages().dialog.save, join(startIn ?? '', suggestedName), extension, extension.toUpperCase()),
    openExternal: async ({ url }) => {
      const where = outsideAddress(url)
      if (where === null) return false
      const { dialog: text } = messages()
      const question = {
        type: 'question' as const,
        message: text.openOutside(where),
        detail: text.openOutsideDetail(url),
        buttons: [text.open, text.cancel],
        defaultId: 1,
        cancelId: 1,
      }
      const parent = window()
      const { response } = await (parent ? dialog.showMessageBox(parent, question) : dialog.showMessageBox(question))
      if (response !== 0) return false
      await shell.openExternal(url)
      return true
    },
    openFile: async ({ file }) => (await shell.openPath(file)) === '',
    showInFolder: async ({ file }) => {
      shell.showItemInFolder(file)
      return true
    },
    listFolder: async () => null,
    answerChoice: async () => false,
  }
}
