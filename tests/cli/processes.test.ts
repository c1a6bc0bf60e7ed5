import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'

const launcher = fileURLToPath(new URL('../../src/main/cli/launch.mjs', import.meta.url))
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countermark process 🚢 '))
})

/** Starts a command line as a process of its own, in the test's folder. */
function start(node: string, ...args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(node, [launcher, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, COUNTERMARK_DATA: join(folder, '.settings') },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** Runs one to its end. */
async function run(...args: readonly string[]) {
  const child = start(process.execPath, ...args)
  child.stdin.end()
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, out, err }
}

describe('the command line as a process', () => {
  it('ends with the codes that scripts read', async () => {
    expect((await run('new', 'day', '--title', 'Day')).code).toBe(0)
    expect((await run('import', 'day', 'gone.txt')).code).toBe(1)
    expect((await run('bogus')).code).toBe(2)
    expect((await run('sources', 'night')).code).toBe(3)
    await writeFile(join(folder, 'day', 'stranger'), '')
    expect((await run('doctor', 'day')).code).toBe(4)
  })

  it('answers its version and help without a project, a core or a setting', async () => {
    const { version } = JSON.parse(
      await readFile(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
    )
    expect(await run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
    await expect(access(join(folder, '.settings'))).rejects.toThrow('ENOENT')
  })

  it('goes on to its end when nobody reads its output any more', async () => {
    await run('new', 'day', '--title', 'Day')
    for (const name of ['a', 'b', 'c']) await writeFile(join(folder, `${name}.txt`), `The words of ${name}.`)
    const child = start(process.execPath, 'import', 'day', 'a.txt', 'b.txt', 'c.txt')
    child.stdout.destroy()
    child.stderr.destroy()
    await once(child, 'exit')
    expect(child.exitCode).toBe(0)
    expect(JSON.parse((await run('sources', 'day', '--json')).out)).toHaveLength(3)
  })

  it('loses nothing that it told when it is killed, and leaves the project to the next', async () => {
    await run('new', 'day', '--title', 'Day')
    const names = Array.from({ length: 12 }, (_, index) => `paper-${index}.txt`)
    for (const name of names) await writeFile(join(folder, name), `The words of ${name}.`)
    const child = start(process.execPath, 'import', 'day', ...names, '--json')
    let told = ''
    child.stdout.on('data', (piece: Buffer) => {
      told += piece.toString()
      if (told.split('\n').length > 3) child.kill('SIGKILL')
    })
    await once(child, 'exit')
    expect(child.signalCode).toBe('SIGKILL')
    const ids = told
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line): unknown => JSON.parse(line).sourceId)
    expect(ids.length).toBeGreaterThanOrEqual(3)
    const stored = JSON.parse((await run('sources', 'day', '--json')).out).map(({ id }: { id: string }) => id)
    expect(stored).toEqual(expect.arrayContaining(ids))
    expect((await run('import', 'day', ...names)).code).toBe(0)
    expect(JSON.parse((await run('sources', 'day', '--json')).out)).toHaveLength(names.length)
    expect(await run('doctor', 'day', '--json')).toMatchObject({ code: 0, out: '{"problems":[]}\n' })
  })

  it('asks nothing of a closed standard input', async () => {
    await run('new', 'day', '--title', 'Day')
    const child = start(process.execPath, 'do', 'day', 'claims.create', '-')
    child.stdin.end('{"statement":"گھنٹی بجی۔"}')
    const out = await text(child.stdout)
    expect(JSON.parse(out)).toEqual({ claimId: expect.stringMatching(/^claim:/) })
  })
})

describe('the launcher', () => {
  /** A Node of the machine that is too old to run TypeScript, or this one where there is none. */
  async function oldNode(): Promise<string> {
    for (const place of (process.env.PATH ?? '').split(':').map((path) => join(path, 'node'))) {
      const there = await access(place).then(
        () => true,
        () => false,
      )
      if (!there) continue
      const version = await text(spawn(place, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).stdout)
      if (/^v2[0-3]\./u.test(version)) return place
    }
    return process.execPath
  }

  it('hands over to the Node of the project: same streams, same codes, same folder', async () => {
    const node = await oldNode()
    const ends: (number | null)[] = []
    for (const args of [
      ['new', 'day', '--title', 'Day'],
      ['sources', 'night'],
      ['text', 'day'],
    ]) {
      const child = start(node, ...args)
      child.stdin.end()
      await once(child, 'close')
      ends.push(child.exitCode)
    }
    expect(ends).toEqual([0, 3, 2])
    await access(join(folder, 'day', 'project.json'))
  })

  it('passes a signal on and ends as the program did', async () => {
    const node = await oldNode()
    await run('new', 'day', '--title', 'Day')
    const child = start(node, 'do', 'day', 'claims.create', '-')
    await pause(1_000)
    child.kill('SIGTERM')
    await once(child, 'close')
    expect(child.exitCode ?? child.signalCode).toSatisfy((end) => end === 143 || end === 'SIGTERM')
  })
})
