/**
 * Opens the built screens over a real core without a window and takes pictures:
 *
 *   npm run build:renderer && node tests/e2e/look.ts <picture.png> [--dark] [--rtl | --language=hi] [--size=1440x900] [--sample]
 *     [--steps=<module.ts>]
 *
 * `--rtl` is `--language=ur`. `--sample` opens the sample project; `--steps` names a module whose default export drives the page first:
 * `export default async (workbench: Workbench) => { await workbench.page.getByRole(…).click() }`.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { interfaceLanguage } from '#domain/interface-language.ts'
import { startHeadlessWorkbench } from './headless-workbench.ts'
import type { Workbench } from './workbench.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dark: { type: 'boolean', default: false },
    rtl: { type: 'boolean', default: false },
    language: { type: 'string', default: 'en' },
    size: { type: 'string', default: '1440x900' },
    sample: { type: 'boolean', default: false },
    steps: { type: 'string' },
  },
})
const [width = 1440, height = 900] = values.size.split('x').map(Number)
const workbench = await startHeadlessWorkbench({
  colorScheme: values.dark ? 'dark' : 'light',
  viewport: { width, height },
})
try {
  const language = values.rtl ? 'ur' : interfaceLanguage.parse(values.language)
  if (language !== 'en') {
    await workbench.ask('preferences.set', { language })
    await workbench.page.reload()
  }
  if (values.sample) {
    const { folder } = await workbench.ask('projects.openSample', {})
    await workbench.openProject(folder)
  }
  if (values.steps !== undefined) {
    const { default: drive } = (await import(resolve(values.steps))) as {
      default: (driven: Workbench) => Promise<void>
    }
    await drive(workbench)
  }
  await workbench.page.waitForTimeout(500)
  await workbench.page.evaluate(() => document.fonts.ready.then(() => undefined))
  await workbench.page.screenshot({ path: positionals[0] ?? 'look.png' })
} finally {
  await workbench.close()
  for (const problem of workbench.problems) process.stderr.write(`${problem}\n`)
}
