import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { languages } from '#messages/all-languages.ts'
import { findChromium, oldestChromium } from './find-chromium.ts'
import { isBuildStale } from './start/build-state.ts'
import { electronProgram, fetchElectron, fetchLimit } from './start/electron-program.ts'
import { hasDisplay, nextDoor, type Surroundings } from './start/next-door.ts'
import { runProgram } from './start/run-program.ts'
import { showAppWindow } from './start/show-app-window.ts'
import { systemLanguage } from './system-language.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const messages = languages[systemLanguage(process.env)].host
const text = messages.start
const print = (line: string): void => void process.stdout.write(`${line}\n`)

/** What `npm start` does: builds what changed, then goes through the best door that this machine has. Answers the exit code. */
async function start(): Promise<number> {
  if (await isBuildStale(root)) {
    print(text.building)
    if (!(await build())) {
      print(text.buildFailed)
      return 1
    }
  }
  let program = await electronProgram()
  const browser = await findChromium()
  let known: Surroundings = {
    hasDisplay: hasDisplay(process.platform, process.env),
    electron: program === null ? 'missing' : 'here',
    browser: browser === null ? 'missing' : 'here',
  }
  while (true) {
    const door = nextDoor(known)
    if (door === 'fetch-electron') {
      print(text.electronMissing(fetchLimit))
      program = await fetchElectron(root)
      print(program === null ? text.electronUnreachable : text.electronFetched)
      known = { ...known, electron: program === null ? 'unreachable' : 'here' }
    } else if (door === 'electron' && program !== null) {
      const code = await showInElectron(program)
      if (code !== null) return code
      known = { ...known, electron: 'failed' }
    } else if (door === 'app-window' && browser !== null) {
      const end = await showAppWindow({ root, version: await version(), browser, args: process.argv, messages, print })
      if (end === 'closed') return 0
      if (end === 'unsaved' || end === 'stopped') return 1
      known = { ...known, browser: end }
    } else return withoutWindow(known)
  }
}

async function build(): Promise<boolean> {
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const end = await runProgram(process.execPath, [builder, 'build', '--logLevel', 'warn'], { folder: root })
  return end.kind === 'exit' && end.code === 0
}

/** How soon a program that ends badly has not started at all, in milliseconds. */
const startingTime = 5_000

/** Runs Electron until the person quits; null where it ended badly before a window can have been of use. */
async function showInElectron(program: string): Promise<number | null> {
  print(text.electronFound)
  const startedAt = performance.now()
  const end = await runProgram(program, [root, ...process.argv.slice(2)], { folder: process.cwd() })
  if (end.kind === 'exit' && end.code === 0) return 0
  const why = end.kind === 'exit' ? String(end.code) : end.kind === 'signal' ? end.signal : end.reason
  const isAsked = end.kind === 'signal' && ['SIGINT', 'SIGTERM', 'SIGHUP'].includes(end.signal)
  if (!isAsked && performance.now() - startedAt < startingTime) {
    print(text.electronFailed(why))
    return null
  }
  return end.kind === 'exit' ? end.code : 1
}

/** The main job on the sample project, by the command line, with its results in a new folder. */
async function withoutWindow({ hasDisplay: isWindowPossible, browser }: Surroundings): Promise<number> {
  if (!isWindowPossible) print(text.noDisplay)
  else if (browser === 'missing') print(text.noBrowser(oldestChromium))
  print(text.demo)
  const folder = await mkdtemp(join(tmpdir(), 'countermark-demo-'))
  const commandLine = join(root, 'src', 'main', 'cli', 'launch.mjs')
  const end = await runProgram(process.execPath, [commandLine, 'demo', '--out', folder], { folder: root })
  if (end.kind === 'exit' && end.code === 0) print(text.demoDone(folder))
  else print(text.demoFailed(folder))
  return end.kind === 'exit' ? end.code : 1
}

async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  return z.looseObject({ version: z.string() }).parse(manifest).version
}

process.exitCode = await start()
