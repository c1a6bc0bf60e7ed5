/**
 * Takes a picture of every screen, dialog and state, to be looked at and thrown away:
 *
 *   npm run build:renderer && node tests/e2e/look-all.ts <folder> [--walks=screens,floats,revisions,empty,troubles]
 *     [--theme=light|dark|contrast-light|contrast-dark] [--rtl | --language=hi] [--size=1440x900] [--forced-colors] [--vision=deuteranopia]
 *     [--only=claims,reader]
 *
 * `--vision` shows what a colour-blind reader sees: deuteranopia, protanopia, tritanopia, achromatopsia (grey).
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { interfaceLanguage } from '#domain/interface-language.ts'
import { startHeadlessWorkbench } from './headless-workbench.ts'
import { walkPages } from './walk-pages.ts'
import { walkRevisions } from './walk-revisions.ts'
import { walkFloats, walkScreens } from './walk-screens.ts'
import { walkEmpty, walkTroubles } from './walk-troubles.ts'
import type { Workbench } from './workbench.ts'

const walks = {
  screens: walkScreens,
  floats: walkFloats,
  pages: walkPages,
  revisions: walkRevisions,
  empty: walkEmpty,
  troubles: walkTroubles,
} as const
const themes = ['light', 'dark', 'contrast-light', 'contrast-dark'] as const
const visions = ['none', 'deuteranopia', 'protanopia', 'tritanopia', 'achromatopsia'] as const

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    walks: { type: 'string', default: Object.keys(walks).join(',') },
    theme: { type: 'string', default: 'light' },
    rtl: { type: 'boolean', default: false },
    language: { type: 'string', default: 'en' },
    size: { type: 'string', default: '1440x900' },
    'forced-colors': { type: 'boolean', default: false },
    vision: { type: 'string', default: 'none' },
    only: { type: 'string' },
  },
})
const folder = positionals[0] ?? 'look'
const [width = 1440, height = 900] = values.size.split('x').map(Number)
const theme = themes.find((each) => each === values.theme) ?? 'light'
const vision = visions.find((each) => each === values.vision) ?? 'none'
const only = values.only?.split(',')

await mkdir(folder, { recursive: true })
for (const [name, walk] of Object.entries(walks)) {
  if (!values.walks.split(',').includes(name)) continue
  const workbench = await startHeadlessWorkbench({
    viewport: { width, height },
    forcedColors: values['forced-colors'] ? 'active' : 'none',
    colorScheme: theme.endsWith('dark') ? 'dark' : 'light',
  })
  try {
    await workbench.ask('preferences.set', {
      language: values.rtl ? 'ur' : interfaceLanguage.parse(values.language),
      theme,
      researcherName: 'R. Example',
    })
    await workbench.page.reload()
    await walk(workbench, async (state) => {
      if (only && !only.includes(state)) return
      await picture(workbench, join(folder, `${state}.png`))
    })
  } finally {
    await workbench.close()
    for (const problem of workbench.problems) process.stderr.write(`${name}: ${problem}\n`)
  }
}

async function picture({ page }: Workbench, path: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForTimeout(450)
  if (vision !== 'none') {
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setEmulatedVisionDeficiency', { type: vision })
    await page.screenshot({ path })
    await session.detach()
  } else await page.screenshot({ path })
  process.stdout.write(`${path}\n`)
}
