#!/usr/bin/env node
// The one file of the command line in plain JavaScript: a Node too old for TypeScript must still be able to read it, and
// hand over to the Node that the project installs.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major >= 24) {
  const { runFromProcess } = await import('./countermark.ts')
  await runFromProcess()
} else {
  const ending = process.platform === 'win32' ? 'node.exe' : 'node'
  const installed = fileURLToPath(new URL(`../../../node_modules/node/bin/${ending}`, import.meta.url))
  if (existsSync(installed)) {
    const { status } = spawnSync(installed, process.argv.slice(1), { stdio: 'inherit' })
    process.exitCode = status ?? 1
  } else {
    process.stderr.write(
      `Node 24 or newer is needed; this is ${process.version}. Run "npm ci" in the repository first.\n`,
    )
    process.exitCode = 2
  }
}
