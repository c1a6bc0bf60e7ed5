/** `npm run bench`: every benchmark, each in a process of its own, so that none warms the next one up. */
import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'

for (const name of globSync('*-at-scale.ts', { cwd: import.meta.dirname }).toSorted()) {
  process.stdout.write(`\n${name}\n`)
  const child = spawn(process.execPath, [join(import.meta.dirname, name)], { stdio: 'inherit' })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  if (code !== 0) process.exitCode = 1
}
