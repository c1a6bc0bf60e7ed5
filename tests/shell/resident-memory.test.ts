import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { residentMemory } from '#shell/resident-memory.ts'

test('tells what a process holds, as the process itself does', async () => {
  const told = (await residentMemory(process.pid)) ?? 0
  const own = process.memoryUsage.rss()
  expect(told).toBeGreaterThan(own / 2)
  expect(told).toBeLessThan(own * 2)
})

test('does not know of a process that is gone', async () => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  expect(await residentMemory(child.pid ?? 0)).toBeNull()
})
