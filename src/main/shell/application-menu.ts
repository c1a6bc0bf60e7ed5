import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuItem } from '#contract/events.ts'
import type { RecentProject } from '#contract/link.ts'
import type { Messages } from '#messages/messages.ts'
import { acceleratorOf } from './accelerator.ts'

/** What the menu shows and whom it tells. */
export interface ApplicationMenuOptions {
  readonly messages: Messages['host']
  readonly recent: readonly RecentProject[]
  readonly hasProject: boolean
  /** The person's own keys by command of the screens, in stored form. */
  readonly ownKeys: Readonly<Record<string, string>>
  choose(item: MenuItem): void
  openProject(folder: string): void
}

type Items = MenuItemConstructorOptions[]

/** Builds the native menu and puts it up. Words come from the tables, keys are shown as the system writes them. */
export function showApplicationMenu(options: ApplicationMenuOptions): void {
  const { menu } = options.messages
  const isMac = process.platform === 'darwin'
  const template: Items = [
    ...(isMac ? [{ label: app.name, submenu: macAppItems(options) }] : []),
    { label: menu.file, submenu: fileItems(options, isMac) },
    { label: menu.edit, submenu: editItems(options) },
    { label: menu.view, submenu: viewItems(options) },
    {
      label: menu.window,
      role: 'window',
      submenu: [
        { role: 'minimize', label: menu.minimize },
        { role: 'close', label: menu.close },
      ],
    },
    {
      label: menu.help,
      role: 'help',
      submenu: [
        // The page hears the key itself, as it stands in the person's own key map.
        { ...item(options, 'help', menu.helpPages, 'F1'), registerAccelerator: false },
        item(options, 'keys', menu.keys, 'CmdOrCtrl+/'),
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** The command of the screens that a menu item stands for, where a person can give it other keys. */
const commandOf: Readonly<Partial<Record<MenuItem, string>>> = {
  import: 'import',
  undo: 'undo',
  redo: 'redo',
  find: 'find',
  settings: 'go-settings',
  keys: 'keys',
}

function item(
  { choose, ownKeys }: ApplicationMenuOptions,
  name: MenuItem,
  label: string,
  usual: string | null,
): MenuItemConstructorOptions {
  const own = ownKeys[commandOf[name] ?? '']
  const accelerator = own === undefined ? usual : acceleratorOf(own)
  return { id: name, label, click: () => choose(name), ...(accelerator === null ? {} : { accelerator }) }
}

function macAppItems(options: ApplicationMenuOptions): Items {
  const { menu } = options.messages
  return [
    { role: 'about', label: menu.about },
    { type: 'separator' },
    item(options, 'settings', menu.settings, 'Cmd+,'),
    { type: 'separator' },
    { role: 'hide', label: menu.hide },
    { role: 'hideOthers', label: menu.hideOthers },
    { role: 'unhide', label: menu.showAll },
    { type: 'separator' },
    { role: 'quit', label: menu.quit },
  ]
}

function fileItems(options: ApplicationMenuOptions, isMac: boolean): Items {
  const { menu } = options.messages
  const ofProject = (name: MenuItem, label: string, accelerator: string | null): MenuItemConstructorOptions => ({
    ...item(options, name, label, accelerator),
    enabled: options.hasProject,
  })
  return [
    item(options, 'new-project', menu.newProject, 'CmdOrCtrl+N'),
    item(options, 'open-project', menu.openProject, 'CmdOrCtrl+O'),
    { label: menu.openRecent, submenu: recentItems(options) },
    ofProject('close-project', menu.closeProject, null),
    { type: 'separator' },
    ofProject('import', menu.import, 'CmdOrCtrl+I'),
    ofProject('report', menu.report, 'CmdOrCtrl+E'),
    ...(isMac
      ? []
      : ([
          { type: 'separator' },
          item(options, 'settings', menu.settings, 'CmdOrCtrl+,'),
          { type: 'separator' },
          { role: 'quit', label: menu.quit },
        ] satisfies Items)),
  ]
}

function recentItems({ messages, recent, openProject }: ApplicationMenuOptions): Items {
  const present = recent.filter((project) => !project.isMissing).slice(0, 10)
  if (present.length === 0) return [{ label: messages.menu.noRecent, enabled: false }]
  return present.map(({ title, folder }) => ({ label: title, sublabel: folder, click: () => openProject(folder) }))
}

/** Undo and redo are the project's; their keys go to the page, which knows whether a text field has them. */
function editItems(options: ApplicationMenuOptions): Items {
  const { menu } = options.messages
  return [
    { ...item(options, 'undo', menu.undo, 'CmdOrCtrl+Z'), registerAccelerator: false },
    { ...item(options, 'redo', menu.redo, 'CmdOrCtrl+Shift+Z'), registerAccelerator: false },
    { type: 'separator' },
    { role: 'cut', label: menu.cut },
    { role: 'copy', label: menu.copy },
    { role: 'paste', label: menu.paste },
    { role: 'pasteAndMatchStyle', label: menu.pasteAsText },
    { role: 'selectAll', label: menu.selectAll },
    { type: 'separator' },
    { ...item(options, 'find', menu.find, 'CmdOrCtrl+F'), registerAccelerator: false },
  ]
}

function viewItems({ messages: { menu } }: ApplicationMenuOptions): Items {
  return [
    { role: 'zoomIn', label: menu.zoomIn },
    { role: 'zoomOut', label: menu.zoomOut },
    { role: 'resetZoom', label: menu.zoomReset },
    { type: 'separator' },
    { role: 'togglefullscreen', label: menu.fullScreen },
    ...(app.isPackaged
      ? []
      : ([
          { type: 'separator' },
          { role: 'reload', label: menu.reload },
          { role: 'toggleDevTools', label: menu.developerTools },
        ] satisfies Items)),
  ]
}
