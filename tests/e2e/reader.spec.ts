import type { Page } from 'playwright-core'
import { axeFindings } from './axe-findings.ts'
import { expect, test } from './harness.ts'
import { doubt, readAccounts, structured } from './invented-accounts.ts'
import { addSource, openNew } from './new-project.ts'
import { go, openSample } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import { marksIn, selectWords, textOfPane } from './select-words.ts'

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Claim and passage' })
const pane = (page: Page, index: number) => page.locator('.pane').nth(index)
const said = (page: Page) => page.locator('.visually-hidden[role="status"]')

test('shows a document with its structure, in sections that may stay undrawn out of sight', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench, [structured, doubt])
  const text = textOfPane(page, 0)
  await expect(text.getByRole('heading', { name: 'The parts of the clock' })).toBeVisible()
  await expect(text.getByRole('heading', { name: 'What was found' })).toHaveAttribute('aria-level', '4')
  await expect(text.locator('strong')).toHaveText('three')
  await expect(text.locator('ul > li')).toHaveText(['the hands', 'the bell'])
  await expect(text.locator('ol > li')).toHaveText(['first the hands were cleaned', 'then the bell'])
  await expect(text.locator('blockquote')).toHaveText('Nothing else was touched.')
  await expect(text.getByRole('cell', { name: 'cracked' })).toBeVisible()
  await expect(text.locator('a')).toHaveCount(0)
  await expect(text.locator('.doc-link')).toHaveAttribute('title', 'https://record.example/clock')
  await expect(text.locator('.doc-section').first()).toHaveCSS('content-visibility', 'auto')
})

test('fill is the verdict, line is the status, sign is the stance, each to be read apart from the others', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await openSample(workbench, '/read')
  // What is far from the place that is read is drawn in idle moments.
  await expect(page.locator('.doc-section.is-undrawn')).toHaveCount(0)
  const looksNow = () =>
    marksIn(page, 0).evaluateAll((marks) =>
      marks.map((mark) => {
        const { backgroundColor, textDecorationStyle, backgroundImage } = getComputedStyle(mark)
        const verdict = /verdict-(\S+)/.exec(mark.className)?.[1] ?? ''
        const status = /line-(\S+)/.exec(mark.className)?.[1] ?? ''
        return { verdict, status, fill: backgroundColor, line: textDecorationStyle, image: backgroundImage !== 'none' }
      }),
    )
  await expect.poll(async () => new Set((await looksNow()).map(({ verdict }) => verdict)).size).toBe(4)
  const looks = await looksNow()
  const oneOf = (what: 'verdict' | 'status', value: string) => looks.find((each) => each[what] === value)
  const fills = ['none', 'contested', 'corroborated', 'left-open'].map((verdict) => oneOf('verdict', verdict)?.fill)
  expect(new Set(fills).size).toBe(4)
  expect(oneOf('status', 'contested')?.line).toBe('wavy')
  expect(oneOf('status', 'corroborated')?.line).toBe('double')
  expect(oneOf('status', 'single-origin')?.line).toBe('dashed')
  expect(oneOf('status', 'one-side-only')?.image).toBe(true)

  const stances = new Map((await recordsOf(workbench, project, 'evidenceLink')).map(({ id, stance }) => [id, stance]))
  const signs = await page.locator('mark[data-sign]').evaluateAll((marks) =>
    marks.map((mark) => ({
      key: mark.getAttribute('data-layer') ?? '',
      shown: getComputedStyle(mark, '::before').content,
    })),
  )
  const expected = { asserts: '+', supports: '+', disputes: '−', qualifies: '±', questions: '?' } as const
  for (const { key, shown } of signs) {
    const stance = stances.get(key.split('/')[1] as never)
    if (stance) expect(shown).toContain(expected[stance])
  }
  expect(signs.some(({ shown }) => shown.includes('−'))).toBe(true)
})

test('overlapping highlights have a line each, a click goes through the layers, a list names them', async ({
  workbench,
}) => {
  const { page } = workbench
  await readAccounts(workbench)
  await selectWords(page, 0, 'The council paid 3,000 crowns for the repair.')
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveCount(1)
  await selectWords(page, 0, '3,000 crowns')
  await page.keyboard.press('c')
  const inner = page.locator('mark mark')
  await expect(inner).toHaveText('3,000 crowns')
  const offsets = await inner.evaluate((mark) =>
    [mark, mark.parentElement ?? mark].map((each) => getComputedStyle(each).textUnderlineOffset),
  )
  expect(offsets[0]).not.toBe(offsets[1])

  const inFocus = inspector(page).locator('.inspector-claim')
  await inner.click()
  await expect(inFocus).toContainText('The council paid')
  const list = page.getByRole('region', { name: 'What lies here' })
  await expect(list.getByRole('button')).toHaveCount(2)
  await inner.click()
  await expect(inFocus).not.toContainText('The council paid')
  await list.getByRole('button', { name: /The council paid/ }).click()
  await expect(inFocus).toContainText('The council paid')
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
})

test('the bubble keeps one order, preselects nothing, and stands beside the words, never over them', async ({
  workbench,
}) => {
  const { page } = workbench
  await readAccounts(workbench)
  for (const words of ['The stairs of the tower were dry.', 'What happened on Friday?'] as const) {
    await selectWords(page, 0, words)
    const bubble = page.locator('.bubble')
    const [box, selection] = await Promise.all([
      bubble.boundingBox(),
      page.evaluate(() => {
        const { top, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect()
        return { top, bottom }
      }),
    ])
    if (!box) throw new Error('no bubble')
    const isAbove = box.y + box.height <= selection.top
    expect(isAbove || box.y >= selection.bottom).toBe(true)
    if (selection.top > box.height + 20) expect(isAbove).toBe(true)
    await expect(bubble.locator('.bubble-button')).toHaveText([
      /^Claim/,
      /^Contested/,
      /^Corroborated/,
      /^Left open/,
      /Asserts/,
      /Supports/,
      /Disputes/,
      /Qualifies/,
      /Questions/,
      /^Speaker/,
      /^Memo/,
      /^Another claim/,
      /^Copy as a quotation/,
    ])
    await expect(bubble.locator(':is([aria-pressed="true"], [aria-checked="true"], :focus)')).toHaveCount(0)
  }
})

test('a claim of many words stays within the bubble that offers it', async ({ workbench }) => {
  const { page, ask } = workbench
  const { project } = await openNew(workbench, 'Long claims')
  const words = 'the keeper of the northern lamp rowed across the basin'
  const source = await addSource(workbench, project, 'Letter', `It is told that ${words}.`)
  await ask(
    'claims.create',
    { statement: `${words}, ${'and told everybody on the quay, '.repeat(20)}at once` },
    project,
  )
  await go(page, `/read/${source}`)
  await selectWords(page, 0, words)
  const offered = page.locator('.bubble-claim bdi')
  await expect(offered).toHaveCount(1)
  const bubble = await page.locator('.bubble').boundingBox()
  const claim = await offered.boundingBox()
  expect((claim?.x ?? 0) + (claim?.width ?? 0)).toBeLessThanOrEqual((bubble?.x ?? 0) + (bubble?.width ?? 0))
})

test('the mouse alone highlights, and links to one of the claims that the words may bear on', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  const line = textOfPane(page, 0).getByText('The stairs of the tower were dry.')
  await line.click({ clickCount: 3 })
  await page
    .locator('.bubble')
    .getByRole('button', { name: /^Contested/ })
    .click()
  await expect(marksIn(page, 0)).toHaveClass(/verdict-contested/)
  for (const words of ['struck nine on Friday after forty years', 'Two hundred people climbed the tower.']) {
    await selectWords(page, 0, words)
    await page.keyboard.press('h')
    await expect(page.locator('.bubble')).toHaveCount(0)
  }
  await expect(marksIn(page, 0)).toHaveCount(3)

  await selectWords(page, 1, 'Fewer than fifty people climbed the tower.')
  const offers = page.locator('.bubble-bearing .bubble-claim')
  await expect(offers.first()).toContainText('Two hundred people climbed the tower')
  expect(await offers.count()).toBeLessThanOrEqual(4)
  await expect(offers.last()).toContainText('a new claim')
  await offers.first().click()
  await page.locator('.bubble').getByRole('button', { name: 'Disputes' }).click()
  await expect(marksIn(page, 1)).toHaveAttribute('data-sign', '−')
  const claims = await recordsOf(workbench, project, 'claim')
  expect(claims).toHaveLength(3)
  const link = (await recordsOf(workbench, project, 'evidenceLink')).at(-1)
  expect(claims.find(({ id }) => id === link?.claimId)?.statement).toBe('Two hundred people climbed the tower.')
})

test('the inspector tells claim, verdict, rule, reasons and passages, and leads to each passage', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/read')
  await page.locator('mark.line-contested').first().click()
  const panel = inspector(page)
  await expect(panel.locator('.inspector-claim')).toContainText(/^Claim: that /)
  await expect(panel.getByRole('radio')).toHaveCount(3)
  await expect(panel.locator('.status-chip')).toContainText('Contested')
  await expect(panel.locator('.inspector-reasons li').nth(1)).toBeVisible()
  const passages = panel.locator('.inspector-passage')
  await expect(passages.nth(1)).toBeVisible()
  await expect(passages.first()).toContainText(/outlet [A-F]|outlet not graded/)
  await expect(passages.first()).toContainText(/¶\d/)
  const beyond = () =>
    page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)
  expect(await beyond()).toBe(0)
  await expect(page.locator('.pane')).toHaveCount(1)
  await passages.filter({ hasNotText: 'The Vessing Courier: Ferry' }).first().getByRole('button').click()
  await expect(page.locator('.pane')).toHaveCount(2)
  await expect(page.locator('mark.is-focused').first()).toBeInViewport()
})

test('the minimap shows every stance with its sign and leads to the place clicked', async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1200, height: 420 })
  await readAccounts(workbench)
  await selectWords(page, 0, 'What happened on Friday?')
  await page.keyboard.press('h')
  await selectWords(page, 0, 'Two hundred people climbed the tower.')
  await page.keyboard.press('e')
  await page.keyboard.press('d')
  const map = pane(page, 0).getByRole('slider', { name: 'Highlights along the source' })
  await expect(map.locator('.minimap-tick')).toHaveCount(2)
  await expect(map.locator('.minimap-tick b')).toHaveText(['+', '−'])
  await expect(said(page)).toHaveText('Linked: disputes')
  await map.locator('.minimap-tick').first().click({ force: true })
  await expect(marksIn(page, 0).first()).toBeInViewport()
  await expect(page.locator('mark.is-focused')).toHaveText('What happened on Friday?')
})

test('highlights are marks with a description, in a document with a name', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench)
  await selectWords(page, 1, 'we were all listening')
  await page.keyboard.press('c')
  const document = page.getByRole('document', { name: 'Text of clock-doubted' })
  await expect(document.locator('mark')).toHaveText('we were all listening')
  await expect(document.locator('mark')).toHaveAttribute(
    'aria-description',
    'asserts, quoted, your verdict: Contested, the rule says Unexamined',
  )
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })
    test('has nothing serious for axe: reading, bubble, stance, layers, find, dialogs, caret', async ({
      workbench,
    }) => {
      // Six looks at a whole screen take their time.
      test.setTimeout(180_000)
      const { page } = workbench
      await openSample(workbench, '/read')
      await marksIn(page, 0).first().click()
      expect(await axeFindings(page)).toEqual([])
      await page.locator('mark mark').first().click()
      await expect(page.getByRole('region', { name: 'What lies here' })).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await selectWords(page, 0, 'own reporter')
      await page.keyboard.press('e')
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('l')
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('F7')
      await page.keyboard.press('Control+f')
      await page.keyboard.type('the')
      expect(await axeFindings(page)).toEqual([])
    })
  })
}
