import { expect, test } from './harness.ts'
import { importThroughPage } from './invented-accounts.ts'
import { openNew } from './new-project.ts'
import { go } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import { marksIn, selectWords, textOfPane } from './select-words.ts'

const megabytes = 20
const line =
  'The lamp of the harbour was lit at dusk, and the keeper wrote down each ship that passed the mole. '.repeat(40)

test('a document of twenty megabytes is imported, read, and marked at its very end', async ({ workbench }) => {
  test.slow()
  const { page } = workbench
  const { project } = await openNew(workbench, 'The long log')
  const count = Math.ceil((megabytes * 1_000_000) / (line.length + 55))
  const text = Array.from({ length: count }, (_, at) => `${at}. ${line}`).join('\n')
  const last = 'At the end the keeper put the lamp out.'
  await importThroughPage(page, [{ name: 'long-log.txt', mimeType: 'text/plain', text: `${text}\n${last}\n` }])
  const [source] = await recordsOf(workbench, project, 'source')
  await go(page, `/read/${source?.id}`)
  // Looked for where they stand: every look through the whole would read all of its twenty megabytes.
  const sections = page.locator('.doc-section')
  await expect(sections.first()).toContainText('0. The lamp', { timeout: 60_000 })
  // To its end as a person goes there; what was never seen takes its real height on the way.
  await expect(async () => {
    await textOfPane(page, 0).press('End')
    await expect(sections.last()).toContainText(last, { timeout: 1_000 })
    await expect(sections.last().getByText(last)).toBeInViewport({ timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  await selectWords(page, 0, 'the keeper put the lamp out')
  await page.keyboard.press('c')
  await expect(marksIn(page, 0).filter({ hasText: 'the keeper put the lamp out' })).toBeVisible()
  const [claim] = await recordsOf(workbench, project, 'claim')
  expect(claim?.statement).toContain('the keeper put the lamp out')
})
