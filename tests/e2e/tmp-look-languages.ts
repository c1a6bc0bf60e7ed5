import { accounts, pictures } from './invented-languages.ts'
import { addSource, openNew } from './new-project.ts'
import { go } from './open-in-screens.ts'
import type { Workbench } from './workbench.ts'
export default async (workbench: Workbench) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'گھڑی کا تنازع — the clock')
  for (const each of [...accounts, { ...pictures, language: null }]) {
    const id = await addSource(workbench, project, each.title, each.paragraphs.join('\n\n'))
    if (each.language) await workbench.ask('sources.describe', { sourceId: id, language: each.language }, project)
    const text = await workbench.ask('sources.text', { sourceId: id, revision: null }, project)
    const first = text.text.indexOf('\n')
    await workbench.ask(
      'claims.highlight',
      {
        passage: { sourceId: id, revision: 1, parts: [{ start: 0, end: first }] },
        codeNames: [],
        statement: each.title,
        verdict: 'contested',
      },
      project,
    )
    await go(page, `/read/${id}`)
    await page.locator('.tiptap p').first().waitFor()
    await page.waitForTimeout(700)
    await page.screenshot({ path: `/tmp/lang-${each.language ?? 'mix'}.png` })
  }
  await go(page, '/library')
  await page.waitForTimeout(700)
  await page.screenshot({ path: '/tmp/lang-library.png' })
  await go(page, '/claims')
  await page.waitForTimeout(700)
  await page.screenshot({ path: '/tmp/lang-claims.png' })
}
