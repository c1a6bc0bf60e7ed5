/**
 * `npm test`: every suite that can run on this machine, one after another, then which did not run and why. Where no Chromium
 * can be started, everything else runs.
 */
import { spawn } from 'node:child_process'
import { headlessProgram, launchHeadless } from '#hosts/headless-chromium.ts'

interface Suite {
  readonly script: string
  readonly needsChromium: boolean
}

const suites: readonly Suite[] = [
  { script: 'check', needsChromium: false },
  { script: 'test:unit', needsChromium: false },
  { script: 'build', needsChromium: false },
  { script: 'test:contract', needsChromium: true },
  { script: 'test:e2e', needsChromium: true },
]

/** Why no Chromium can be started here, or null where one can. */
async function noChromium(): Promise<string | null> {
  const program = await headlessProgram()
  if (program === null) return 'no Chromium, Chrome or Edge is installed, and none comes from npm for this system'
  try {
    const browser = await launchHeadless(program)
    await browser.close()
    return null
  } catch (error) {
    return `${program.executable} does not start: ${error instanceof Error ? error.message.split('\n')[0] : error}`
  }
}

/** Runs an npm script with the npm that runs this one; answers its exit code. */
function run(script: string): Promise<number> {
  const npm = process.env.npm_execpath
  const child =
    npm === undefined
      ? spawn('npm', ['run', script], { stdio: 'inherit', shell: process.platform === 'win32' })
      : spawn(process.execPath, [npm, 'run', script], { stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

const lines: string[] = []
const counts = { passed: 0, failed: 0, skipped: 0 }
const missing = await noChromium()
for (const { script, needsChromium } of suites) {
  if (needsChromium && missing !== null) {
    counts.skipped += 1
    lines.push(`  not run  ${script}: ${missing}`)
    continue
  }
  const began = performance.now()
  const hasPassed = (await run(script)) === 0
  counts[hasPassed ? 'passed' : 'failed'] += 1
  const seconds = Math.round((performance.now() - began) / 1000)
  lines.push(`  ${hasPassed ? 'passed ' : 'FAILED '}  ${script} (${seconds} s)`)
}
process.stdout.write(`\nSuites\n${lines.join('\n')}\n`)
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
process.exitCode = counts.failed === 0 ? 0 : 1
