#!/usr/bin/env node
// The one file of the command line in plain JavaScript: a Node too old for TypeScript must still be able to read it, and
// hand over to the Node that the project installs.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major >= 24) {
  const { runFromProcess } = await import('./countermark.ts')
  await runFromProcess()
} else {
  const ending = process.platform === 'win32' ? 'node.exe' : 'node'
  const installed = fileURLToPath(new URL(`../../../node_modules/node/bin/${ending}`, import.meta.url))
  if (existsSync(installed)) handOver(installed)
  else {
    process.stderr.write(
      `Node 24 or newer is needed; this is ${process.version}. Run "npm ci" in the repository first.\n`,
    )
    process.exitCode = 2
  }
}

/** Runs this command line in the given Node: the same streams, signals passed on, the same end. */
function handOver(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', ({ message }) => {
    process.stderr.write(`${node} could not be started: ${message}\n`)
    process.exitCode = 2
  })
  child.on('close', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
  })
}
