import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test, vi } from 'vitest'
import { processStart } from '#core/project-files/process-identity.ts'

test('a process that lives has a start that stays the same, and none that never was has one', async () => {
  const start = await processStart(process.pid)
  expect(start).not.toBeNull()
  expect(await processStart(process.pid)).toBe(start)
  expect(await processStart(0)).toBeNull()
})

/** Only there does a process that has ended stand in the list of processes with its start. */
const onLinux = process.platform === 'linux' ? test : () => undefined

onLinux('a process that has ended and that nobody asked for holds nothing any more', async () => {
  // The shell becomes a program that never asks for its children.
  const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const [printed] = (await once(parent.stdout, 'data')) as [Buffer]
    const child = Number(printed.toString('utf8'))
    expect(await processStart(child)).not.toBeNull()
    await vi.waitFor(async () => expect(await processStart(child)).toBeNull(), { timeout: 10_000 })
    expect(() => process.kill(child, 0)).not.toThrow()
  } finally {
    parent.kill()
  }
})
