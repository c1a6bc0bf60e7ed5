import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FolderChoice } from '#contract/events.ts'
import { createBrowserDialogs } from '#hosts/browser-dialogs.ts'

let base = ''
let home = ''

beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'countermark-home-')))
  home = join(base, 'home')
  await mkdir(join(home, 'Documents', 'Ferry.countermark'), { recursive: true })
  await mkdir(join(home, '.hidden'))
  await mkdir(join(base, 'outside', 'Other.countermark'), { recursive: true })
  await symlink(join(base, 'outside'), join(home, 'way-out'))
  await writeFile(join(home, 'a-file.txt'), '')
})

afterEach(() => rm(base, { recursive: true, force: true }))

/** Dialogs with what they asked the screens, and the addresses that were opened. */
function dialogs() {
  const asked: FolderChoice[] = []
  const opened: string[] = []
  const waiting: ((choice: FolderChoice) => void)[] = []
  const made = createBrowserDialogs({
    home,
    ask: (choice) => {
      asked.push(choice)
      waiting.shift()?.(choice)
    },
    openExternal: async (url) => {
      opened.push(url)
      return true
    },
  })
  const nextChoice = (): Promise<FolderChoice> => new Promise((resolve) => waiting.push(resolve))
  const answer = (choice: FolderChoice, path: string | null) => made.answerChoice({ choiceId: choice.choiceId, path })
  return { ...made, asked, opened, nextChoice, answer }
}

describe('listing', () => {
  test('shows the folders of the home folder, hidden ones and files left out, projects marked', async () => {
    const { listFolder } = dialogs()
    expect(await listFolder({ folder: null })).toEqual({
      folder: home,
      parent: null,
      entries: [{ name: 'Documents', path: join(home, 'Documents'), kind: 'folder' }],
    })
    expect(await listFolder({ folder: join(home, 'Documents') })).toEqual({
      folder: join(home, 'Documents'),
      parent: home,
      entries: [{ name: 'Ferry.countermark', path: join(home, 'Documents', 'Ferry.countermark'), kind: 'project' }],
    })
  })

  test('shows nothing outside, by whatever way', async () => {
    const { listFolder } = dialogs()
    const ways = [base, join(home, '..'), '/', join(home, 'way-out'), join(home, 'way-out', 'Other.countermark')]
    for (const folder of [...ways, 'Documents', '', `${home}\0`, join(home, 'gone'), join(home, 'a-file.txt')]) {
      expect(await listFolder({ folder }), folder).toBeNull()
    }
  })
})

describe('choosing', () => {
  test('a project that is there is answered by its real path', async () => {
    const { chooseFolder, nextChoice, answer } = dialogs()
    const asked = nextChoice()
    const chosen = chooseFolder({ purpose: 'open-project', startIn: null })
    const choice = await asked
    expect(choice).toMatchObject({ kind: 'folder', purpose: 'open-project', startIn: home, suggestedName: null })
    expect(await answer(choice, join(home, 'Documents', '.', 'Ferry.countermark'))).toBe(true)
    expect(await chosen).toBe(join(home, 'Documents', 'Ferry.countermark'))
  })

  test('a place for a new project gets its ending, once', async () => {
    for (const name of ['Pier', 'Pier.countermark']) {
      const { chooseFolder, nextChoice, answer } = dialogs()
      const asked = nextChoice()
      const chosen = chooseFolder({ purpose: 'new-project', startIn: null, suggestedName: 'New' })
      expect(await answer(await asked, join(home, 'Documents', name))).toBe(true)
      expect(await chosen).toBe(join(home, 'Documents', 'Pier.countermark'))
    }
  })

  test('a file to save gets the ending of its format', async () => {
    const { chooseSaveFile, nextChoice, answer } = dialogs()
    const asked = nextChoice()
    const chosen = chooseSaveFile({ suggestedName: 'report.html', extension: 'html', startIn: join(home, 'Documents') })
    const choice = await asked
    expect(choice).toMatchObject({ kind: 'save-file', startIn: join(home, 'Documents'), extension: 'html' })
    expect(await answer(choice, join(home, 'report'))).toBe(true)
    expect(await chosen).toBe(join(home, 'report.html'))
  })

  test('starts at home where it was to start outside', async () => {
    const { chooseFolder, nextChoice } = dialogs()
    const asked = nextChoice()
    void chooseFolder({ purpose: 'open-project', startIn: join(home, 'way-out') })
    expect(await asked).toMatchObject({ startIn: home })
  })

  test('refuses every place outside, and stays open for a better answer', async () => {
    await symlink(join(base, 'outside', 'secret.html'), join(home, 'link.html'))
    await writeFile(join(base, 'outside', 'secret.html'), '')
    const { chooseSaveFile, nextChoice, answer } = dialogs()
    const asked = nextChoice()
    const chosen = chooseSaveFile({ suggestedName: 'report', extension: 'html', startIn: null })
    const choice = await asked
    const outside = [
      join(base, 'report.html'),
      `${home}/..`,
      `${home}/../report`,
      join(home, 'way-out', 'report.html'),
      join(home, 'link.html'),
      join(home, 'link'),
      'report.html',
      `${home}/re\0port`,
      '/',
      '',
    ]
    for (const path of outside) expect(await answer(choice, path), path).toBe(false)
    expect(await answer(choice, join(home, 'fine'))).toBe(true)
    expect(await chosen).toBe(join(home, 'fine.html'))
  })

  test('is answered once, and cancelled by no path', async () => {
    const { chooseFolder, nextChoice, answer } = dialogs()
    const asked = nextChoice()
    const chosen = chooseFolder({ purpose: 'copy-project', startIn: null })
    const choice = await asked
    expect(await answer(choice, null)).toBe(true)
    expect(await chosen).toBeNull()
    expect(await answer(choice, null)).toBe(false)
    expect(await answer({ ...choice, choiceId: 'another' }, null)).toBe(false)
  })
})

describe('an address outside', () => {
  const url = 'https://example.org/page?q=1'

  test('is opened after the person agreed to that very address', async () => {
    const { openExternal, nextChoice, answer, opened } = dialogs()
    const asked = nextChoice()
    const done = openExternal({ url })
    const choice = await asked
    expect(choice).toMatchObject({ kind: 'open-address', url, where: 'example.org' })
    expect(await answer(choice, 'https://example.com/')).toBe(false)
    expect(await answer(choice, url)).toBe(true)
    expect(await done).toBe(true)
    expect(opened).toEqual([url])
  })

  test('is not opened when the person declines, and not asked about when it is of another kind', async () => {
    const { openExternal, nextChoice, answer, opened, asked: all } = dialogs()
    const asked = nextChoice()
    const done = openExternal({ url })
    await answer(await asked, null)
    expect(await done).toBe(false)
    expect(await openExternal({ url: 'file:///etc/passwd' })).toBe(false)
    expect(opened).toEqual([])
    expect(all).toHaveLength(1)
  })
})
