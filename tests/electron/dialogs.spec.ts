import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright-core'
import { countPdfPages } from '#shell/pdf-pages.ts'
import { expect, test } from './electron-test.ts'

interface Asked {
  readonly kind: 'open' | 'save' | 'message'
  readonly title?: string
  readonly message?: string
  readonly defaultPath?: string
  readonly hasParent: boolean
}

/** Answers native dialogs in the person's place, and keeps what they asked. `path` null cancels; `button` is for questions. */
const answerDialogs = (app: ElectronApplication, answer: { readonly path: string | null; readonly button: number }) =>
  app.evaluate(({ dialog, shell }, given) => {
    const main = globalThis as unknown as { asked: unknown[]; openedOutside: string[] }
    main.asked = []
    main.openedOutside = []
    const keep = (kind: string, args: readonly unknown[]): void => {
      const options = args.at(-1) as Record<string, unknown>
      const { title, message, defaultPath } = options
      main.asked.push({ kind, title, message, defaultPath, hasParent: args.length > 1 })
    }
    const stubs = {
      showOpenDialog: async (...args: unknown[]) => {
        keep('open', args)
        return { canceled: given.path === null, filePaths: given.path === null ? [] : [given.path] }
      },
      showSaveDialog: async (...args: unknown[]) => {
        keep('save', args)
        return { canceled: given.path === null, filePath: given.path ?? undefined }
      },
      showMessageBox: async (...args: unknown[]) => {
        keep('message', args)
        return { response: given.button, checkboxChecked: false }
      },
    }
    Object.assign(dialog, stubs)
    Object.assign(shell, {
      openExternal: async (url: string) => {
        main.openedOutside.push(url)
      },
      openPath: async (file: string) => {
        main.openedOutside.push(file)
        return ''
      },
    })
  }, answer)

const asked = (app: ElectronApplication): Promise<readonly Asked[]> =>
  app.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked)

test('a project is opened by the native dialog: its folder, or the file in it', async ({ workbench }) => {
  const { app, ask, folders } = workbench
  const made = await ask('projects.create', {
    title: 'Reopen',
    folder: join(folders.home, 'reopen.countermark'),
    researcherName: null,
  })
  await ask('projects.close', { project: made?.project ?? '' })
  for (const path of [made?.folder ?? '', join(made?.folder ?? '', 'open.countermark')]) {
    await answerDialogs(app, { path, button: 0 })
    const opened = await ask('projects.open', { folder: null })
    expect(opened?.folder).toBe(made?.folder)
    expect(await asked(app)).toMatchObject([{ kind: 'open', title: 'Open a project', hasParent: true }])
    await ask('projects.close', { project: opened?.project ?? '' })
  }
})

test('a dialog that is cancelled changes nothing', async ({ workbench: { app, ask } }) => {
  await answerDialogs(app, { path: null, button: 0 })
  expect(await ask('projects.open', { folder: null })).toBeNull()
  expect(await ask('host.chooseFolder', { purpose: 'new-project' })).toEqual({ folder: null })
})

test('a new project and a report get their endings from the native dialog', async ({ workbench }) => {
  const { app, ask, folders } = workbench
  await answerDialogs(app, { path: join(folders.home, 'Pier'), button: 0 })
  expect(await ask('host.chooseFolder', { purpose: 'new-project' })).toEqual({
    folder: join(folders.home, 'Pier.countermark'),
  })
  const sample = await ask('projects.openSample', {})
  const options = {}
  const written = await ask('report.export', { options, format: 'html', file: null }, sample.project)
  expect(written?.file).toBe(join(folders.home, 'Pier.html'))
  expect(await asked(app)).toMatchObject([
    { kind: 'save', title: 'Make a project' },
    { kind: 'save', title: 'Save as' },
  ])
})

test('an address outside is opened only after its host was shown and agreed to', async ({ workbench }) => {
  const { app, ask } = workbench
  const outside = () => app.evaluate(() => (globalThis as unknown as { openedOutside: string[] }).openedOutside)
  const url = 'https://example.org/page'
  await answerDialogs(app, { path: null, button: 1 })
  expect(await ask('host.openExternal', { url })).toEqual({ opened: false })
  expect(await outside()).toEqual([])
  expect((await asked(app))[0]?.message).toContain('example.org')

  await answerDialogs(app, { path: null, button: 0 })
  expect(await ask('host.openExternal', { url })).toEqual({ opened: true })
  expect(await outside()).toEqual([url])

  await answerDialogs(app, { path: null, button: 0 })
  await expect(ask('host.openExternal', { url: 'file:///etc/passwd' })).rejects.toThrow('invalid-input')
  expect(await asked(app)).toEqual([])
})

test('a report is printed to PDF on paper, in pages', async ({ workbench }) => {
  const { app, ask, folders } = workbench
  const sample = await ask('projects.openSample', {})
  const file = join(folders.home, 'report.pdf')
  await answerDialogs(app, { path: file, button: 0 })
  const written = await ask('report.export', { options: {}, format: 'pdf', file: null }, sample.project)
  expect(written?.file).toBe(file)
  const pdf = await readFile(file)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(countPdfPages(pdf)).toBeGreaterThan(3)
})

test('the copy of an original is opened by the system', async ({ workbench }) => {
  const { app, ask } = workbench
  await answerDialogs(app, { path: null, button: 0 })
  const created = await ask('projects.create', { title: 'Upper lock', folder: null, researcherName: null })
  const project = created?.project ?? null
  const { results } = await ask('sources.paste', { text: 'The lamp was lit.', html: null, title: 'Log' }, project)
  const sourceId = results[0]?.sourceId
  if (!sourceId) throw new Error('nothing was pasted')
  const { file, opened } = await ask('sources.openOriginal', { sourceId, revision: 1 }, project)
  expect(opened).toBe(true)
  expect(await app.evaluate(() => (globalThis as unknown as { openedOutside: string[] }).openedOutside)).toEqual([file])
  expect(await readFile(file, 'utf8')).toBe('The lamp was lit.')
})
