/**
 * `npm run bench`: every `*-at-scale.ts` beside this file, each in a process of its own, so that none warms the next one up;
 * then one table of all of them. Names run some of them: `npm run bench -- reader ledger --quick --seed 7`.
 */
import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { youngObjects } from '#shell/young-objects.ts'
import { benchOptions } from './bench-options.ts'
import { printTable } from './print-table.ts'
import { forgetResults, readResults } from './results-file.ts'

const asked = process.argv.slice(2)
const { names } = benchOptions(asked)
const options = asked.filter((each) => !names.includes(each))
const benches = globSync('*-at-scale.ts', { cwd: import.meta.dirname })
  .filter((name) => names.length === 0 || names.some((part) => name.startsWith(part)))
  .toSorted()
if (benches.length === 0) throw new Error(`no benchmark is called ${names.join(' or ')}`)
await forgetResults()
for (const name of benches) {
  process.stdout.write(`${name}\n`)
  // With as much room for young objects as the app has.
  const args = [youngObjects, join(import.meta.dirname, name), ...options, '--quiet']
  const child = spawn(process.execPath, args, { stdio: 'inherit' })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  if (code !== 0) process.exitCode = 1
}
const results = await readResults()
printTable(
  Object.entries(results?.benches ?? {}).map(([name, { load, rows }]) => ({
    name: `${name} (load ${load.toFixed(1)})`,
    rows: rows.map(({ peer, ratio, ...row }) => ({
      ...row,
      against: peer === null || ratio === null ? null : { name: peer, times: ratio },
    })),
  })),
)
