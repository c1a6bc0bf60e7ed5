import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolderOf, projectOnCommandLine } from '#shell/opened-folder.ts'

let base = ''
let project = ''

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'countermark-opened-'))
  project = join(base, 'Fog at the pier.countermark')
  await mkdir(project)
  await writeFile(join(project, 'open.countermark'), '{}')
  await mkdir(join(base, 'open.countermark'))
  await writeFile(join(base, 'open.countermark', 'open.countermark'), '{}')
  await writeFile(join(base, 'not-a-folder.countermark'), '{}')
  await mkdir(join(base, 'plain'))
})

afterAll(() => rm(base, { recursive: true, force: true }))

test('a folder stands for itself, and its open.countermark for the folder', () => {
  expect(projectFolderOf(project)).toBe(project)
  expect(projectFolderOf(join(project, 'open.countermark'))).toBe(project)
})

test('a project that is named "open" is a project', () => {
  const named = join(base, 'open.countermark')
  expect(projectFolderOf(named)).toBe(named)
  expect(projectFolderOf(join(named, 'open.countermark'))).toBe(named)
})

test('anything else stands for nothing', () => {
  for (const path of ['plain', 'not-a-folder.countermark', 'missing.countermark']) {
    expect(projectFolderOf(join(base, path))).toBeNull()
  }
})

test('the command line names a project from the folder that it was typed in, among switches', () => {
  const args = ['electron', '--lang=en', '.', 'Fog at the pier.countermark', '--inspect']
  expect(projectOnCommandLine(args, base)).toBe(project)
  expect(projectOnCommandLine(['electron', project], '/')).toBe(project)
})

test('of several projects the last one counts, and of none none', () => {
  const last = join(base, 'open.countermark')
  expect(projectOnCommandLine(['electron', project, last], '/')).toBe(last)
  expect(projectOnCommandLine(['electron', '.', 'plain'], base)).toBeNull()
})

test("the program's own path is never a project", () => {
  expect(projectOnCommandLine([project], '/')).toBeNull()
})
