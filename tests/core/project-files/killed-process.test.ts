import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { created, freshFolder, reopened, statementsOf, value } from './ferry-project.ts'

const kills = 14

describe('a process that is killed while it works', () => {
  it.each(['Harbour ferry.countermark', 'بندرگاہ ⛴️ की नाव.countermark'])(
    'leaves everything that it acknowledged, and its lock to the next one (%s)',
    { timeout: 120_000 },
    async (name) => {
      const folder = await freshFolder(name)
      await (await created(folder)).storage.close()
      let next = 1
      for (let round = 0; round < kills; round += 1) {
        const acknowledged = await killedAfter(folder, next, 5 + ((round * 37) % 90))
        const found = value(await reopened(folder, { access: 'read' }))
        const numbers = statementsOf(found).map((statement) => Number(statement.split(' ')[1]))
        expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1))
        expect(numbers.length).toBeGreaterThanOrEqual(acknowledged)
        next = numbers.length + 1
      }
      const last = value(await reopened(folder))
      const replaced = last.changeSets.filter(({ command }) => command === 'lock.replaced')
      expect(replaced).toHaveLength(kills)
      expect(replaced.every(({ changes, undoes }) => changes.length === 0 && undoes === null)).toBe(true)
      await last.storage.close()
      expect((await readdir(folder)).filter((file) => /^(project\.json|lock)\./.test(file))).toEqual([])
      expect((await readdir(join(folder, 'history'))).length).toBeGreaterThan(1)
    },
  )
})

/** Starts a process that works from a number on and kills it that many milliseconds after it opened the project. */
async function killedAfter(folder: string, from: number, milliseconds: number): Promise<number> {
  const program = join(import.meta.dirname, 'appending-process.ts')
  const child = spawn(process.execPath, [program, folder, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  const { promise: opened, resolve } = Promise.withResolvers<void>()
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    resolve()
  })
  await opened
  await new Promise((done) => setTimeout(done, milliseconds))
  child.kill('SIGKILL')
  await new Promise((closed) => child.once('close', closed))
  const complete = output.slice(0, output.lastIndexOf('\n')).split('\n')
  return Number(complete.findLast((line) => line !== 'opened') ?? 0)
}
