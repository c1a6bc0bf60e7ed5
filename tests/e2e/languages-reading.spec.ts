import type { Page } from 'playwright-core'
import { isGraphemeBoundary } from '#domain/text/graphemes.ts'
import { boxOfWords } from './box-of-words.ts'
import { expect, test } from './harness.ts'
import { type Account, accounts, pictures } from './invented-languages.ts'
import { addSource, openNew } from './new-project.ts'
import { go } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import { selectWords, textOfPane } from './select-words.ts'
import type { Workbench } from './workbench.ts'

async function read(workbench: Workbench, title: string, paragraphs: readonly string[], language: string | null) {
  const { page } = workbench
  const { project } = await openNew(workbench, title)
  const sourceId = await addSource(workbench, project, title, paragraphs.join('\n'))
  if (language !== null) await workbench.ask('sources.describe', { sourceId, language }, project)
  const { text } = await workbench.ask('sources.text', { sourceId, revision: null }, project)
  await go(page, `/read/${sourceId}`)
  await expect(textOfPane(page, 0).locator('p').first()).toBeVisible()
  return { project, sourceId, text }
}

const selected = (page: Page): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? '')

/** What is painted as found, in the order of the text, the current place among it. */
const painted = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    ['found', 'found-current']
      .flatMap((name) => [...(CSS.highlights.get(name) ?? [])])
      .map((range) => {
        const live = document.createRange()
        live.setStart(range.startContainer, range.startOffset)
        live.setEnd(range.endContainer, range.endOffset)
        return live
      })
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => range.toString()),
  )

async function clicksTakeUnits(page: Page, { word, sentence, paragraphs }: Account): Promise<void> {
  const { left, right, y } = await boxOfWords(page, 0, word)
  const at = [(left + right) / 2, y] as const
  for (const [clickCount, expected] of [
    [2, word],
    [3, sentence],
    [4, paragraphs.find((each) => each.includes(word))],
  ] as const) {
    await page.mouse.click(...at, { clickCount })
    await expect.poll(() => selected(page)).toBe(expected)
  }
  await page.keyboard.press('Escape')
}

async function findingMarks(page: Page, { finds, wholeWords }: Account): Promise<void> {
  await textOfPane(page, 0).focus()
  await page.keyboard.press('Control+f')
  const bar = page.locator('.find-bar')
  const field = bar.locator('.find-field')
  for (const [typed, marked] of finds) {
    await field.fill(typed)
    await expect.poll(() => painted(page), typed).toEqual(marked)
  }
  await bar.getByRole('button', { name: 'Whole words' }).click()
  await field.fill(wholeWords[0])
  await expect.poll(() => painted(page), wholeWords[0]).toEqual(wholeWords[1])
  await page.keyboard.press('Escape')
}

async function searchingFinds(workbench: Workbench, project: string, text: string, account: Account): Promise<void> {
  const { page } = workbench
  for (const [typed, marked] of account.finds) {
    const { hits } = await workbench.ask('search.find', { words: typed, kinds: ['text'] }, project)
    expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(marked)
    expect(hits.map(({ words }) => words)).toEqual(marked)
  }
  const [typed, marked] = account.finds[0] ?? ['', []]
  await go(page, `/search?q=${encodeURIComponent(typed)}`)
  // The title may have the words too, and comes first.
  const places = page.getByRole('listbox', { name: 'Places found' }).getByRole('option')
  const row = places.filter({ has: page.locator('.quotation') }).first()
  await expect(row.locator('mark')).toHaveText(marked[0] ?? '')
  await row.click()
  await page.keyboard.press('Enter')
  await expect.poll(() => painted(page)).toEqual(marked.slice(0, 1))
}

for (const account of accounts)
  test(`an account in ${account.language} is read, taken by words and sentences, found and searched`, async ({
    workbench,
  }) => {
    const { page } = workbench
    const { project, text } = await read(workbench, account.title, account.paragraphs, account.language)
    const blocks = textOfPane(page, 0).locator('p')
    await expect(blocks).toHaveText(account.paragraphs as string[])
    await expect(page.locator('.document-page')).toHaveAttribute('lang', account.language)
    // A paragraph that begins with a name in Latin letters is written the way of its own language all the same.
    for (const block of await blocks.all()) await expect(block).toHaveCSS('direction', account.direction)
    await expect(page.locator('.pane').first().locator('.source-name').first()).toHaveCSS(
      'direction',
      account.direction,
    )
    await clicksTakeUnits(page, account)
    await findingMarks(page, account)
    await searchingFinds(workbench, project, text, account)
  })

test('Nastaliq has room above and below its line, in the text and in quotations', async ({ workbench }) => {
  const { page } = workbench
  const urdu = accounts.find(({ language }) => language === 'ur')
  if (!urdu) throw new Error('no account in Urdu')
  await read(workbench, urdu.title, urdu.paragraphs, 'ur')
  const leading = await textOfPane(page, 0)
    .locator('p')
    .evaluateAll((all) =>
      all.map((each) => ({
        script: each.getAttribute('data-script'),
        share:
          Number.parseFloat(getComputedStyle(each).lineHeight) / Number.parseFloat(getComputedStyle(each).fontSize),
      })),
    )
  expect(leading).toHaveLength(3)
  for (const { script, share } of leading) {
    expect(script).toBe('nastaliq')
    expect(share).toBeGreaterThan(2.2)
  }
})

/** The ends of a selection made by a person, as offsets of the whole text. */
const ends = (page: Page): Promise<readonly [number, number]> =>
  page.evaluate(() => {
    const selection = getSelection()
    const root = document.querySelector('.tiptap')
    if (!selection || !root || selection.rangeCount === 0) throw new Error('nothing is selected')
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
    const blocks = [...root.querySelectorAll('p')]
    const offsetOf = (node: Node, offset: number): number => {
      const index = blocks.findIndex((block) => block.contains(node))
      const range = document.createRange()
      range.selectNodeContents(blocks[index] ?? root)
      range.setEnd(node, offset)
      return (
        blocks.slice(0, index).reduce((sum, block) => sum + (block.textContent ?? '').length + 1, 0) +
        range.toString().length
      )
    }
    return [offsetOf(startContainer, startOffset), offsetOf(endContainer, endOffset)] as const
  })

test('no character is split: by caret, by a selection from outside, by the edge of a highlight, or beside the screens', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project, sourceId, text } = await read(workbench, pictures.title, pictures.paragraphs, null)
  const quotes = async () =>
    (await recordsOf(workbench, project, 'annotation')).map(({ parts }) => parts.map(({ quote }) => quote).join(''))

  // With the caret, character by character through every paragraph.
  await page.keyboard.press('F7')
  await textOfPane(page, 0).focus()
  for (const paragraph of [0, 1, 2]) {
    const { left, y } = await boxOfWords(page, 0, ['A family', 'Zu', 'او'][paragraph] ?? '')
    await page.mouse.click(left + 1, y)
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press(paragraph === 2 ? 'Shift+ArrowLeft' : 'Shift+ArrowRight')
      for (const offset of await ends(page)) expect(isGraphemeBoundary(text, offset), `offset ${offset}`).toBe(true)
    }
  }
  await page.keyboard.press('F7')
  await page.keyboard.press('Escape')

  // A selection that another program or a quick hand leaves within characters is widened when it is marked.
  const family = text.indexOf('👨')
  for (const [from, to, whole] of [
    [family + 3, family + 5, '👨‍👩‍👧‍👦'],
    [text.indexOf('🇮🇳') + 2, text.indexOf('🇮🇳') + 3, '🇮🇳'],
    [text.indexOf('क्ष्म्य') + 2, text.indexOf('क्ष्म्य') + 3, 'क्ष्म्य'],
    [text.indexOf('می‌رود') + 1, text.indexOf('می‌رود') + 2, 'ی‌'],
  ] as const) {
    const before = (await quotes()).length
    await page.evaluate(
      ({ from, to }) => {
        let at = 0
        for (const block of document.querySelectorAll('.tiptap p')) {
          const length = (block.textContent ?? '').length
          if (from < at + length) {
            const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
            const places: [Node, number][] = []
            for (let start = at; walker.nextNode(); ) {
              const run = walker.currentNode
              for (const wanted of [from, to])
                if (wanted >= start && wanted <= start + (run.textContent ?? '').length && places.length < 2)
                  places.push([run, wanted - start])
              start += (run.textContent ?? '').length
            }
            const [first, last] = places
            if (first && last) getSelection()?.setBaseAndExtent(first[0], first[1], last[0], last[1])
            return
          }
          at += length + 1
        }
      },
      { from, to },
    )
    await expect(page.locator('.bubble')).toBeVisible()
    await page.keyboard.press('h')
    await expect.poll(async () => (await quotes()).slice(before)).toEqual([whole])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }

  // An edge that is dragged stops before or after a flag, never in it.
  await page.locator('mark.highlight', { hasText: '🇮🇳' }).first().click()
  const handle = page.locator('.edge-handle[data-edge="end"]')
  // A person takes hold of it once it stands still.
  await handle.hover()
  const grip = await handle.boundingBox()
  if (!grip) throw new Error('no edge to drag')
  const middle = [grip.x + grip.width / 2, grip.y + grip.height / 2] as const
  await page.mouse.move(...middle)
  await page.mouse.down()
  for (let x = 1; x <= 60; x += 3) {
    await page.mouse.move(middle[0] + x, middle[1])
    const drawn = await page.locator('mark.is-focused').allTextContents()
    const end = text.indexOf('🇮🇳') + drawn.join('').length
    expect(isGraphemeBoundary(text, end), `offset ${end}`).toBe(true)
  }
  await page.mouse.up()
  await expect.poll(quotes).toContainEqual(expect.stringMatching(/^🇮🇳🇬🇧/u))

  // What asks for half a character beside the screens is refused, and says so.
  const half = { sourceId, revision: 1, parts: [{ start: family, end: family + 2 }] }
  await expect(workbench.ask('annotations.mark', { passage: half, codeNames: ['half'] }, project)).rejects.toThrow(
    /splits-character/,
  )
})

test('the Enter and Escape of an input method are its own: nothing is chosen, found on or closed', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await read(workbench, 'One lamp', ['A lamp and a lamp were lit. Nobody saw it.'], 'en')
  /** Presses a key as it is pressed while an input method composes. */
  const compose = (key: string): Promise<boolean> =>
    page.evaluate(
      (named) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: named, isComposing: true, bubbles: true, cancelable: true }),
        ) ?? false,
      key,
    )
  await page.keyboard.press('Control+f')
  await page.keyboard.type('lamp')
  await expect(page.locator('.find-count')).toHaveText('1 of 2')
  expect([await compose('Enter'), await compose('Escape')]).toEqual([true, true])
  await expect(page.locator('.find-count')).toHaveText('1 of 2')
  await page.keyboard.press('Escape')

  await selectWords(page, 0, 'Nobody saw it.')
  await page.keyboard.press('l')
  const field = page.getByRole('dialog').getByRole('combobox')
  await field.fill('दीया')
  await compose('Enter')
  await compose('Escape')
  await expect(field).toHaveValue('दीया')
  expect(await recordsOf(workbench, project, 'claim')).toEqual([])
  await page.keyboard.press('Enter')
  await expect.poll(() => recordsOf(workbench, project, 'claim')).toHaveLength(1)
})
