import { makePdf } from '#tests/core/importing/pdf/make-pdf.ts'
import { axeFindings } from './axe-findings.ts'
import { dropPaths } from './drop-paths.ts'
import { expect, test } from './harness.ts'
import { makeFiles } from './make-files.ts'
import { openNew } from './new-project.ts'
import { textOfPane } from './select-words.ts'
import type { Workbench } from './workbench.ts'

const transcript = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Harbour office>The fog

00:00:04.000 --> 00:00:07.500
<v Harbour office>came in at seven.

00:01:00.000 --> 00:01:05.000
<v Mira Tarn>I saw no lamp.
`

/** Imports a file through the screens and opens it from its result. */
async function read({ page, folders }: Workbench, name: string, content: string | Uint8Array): Promise<void> {
  await dropPaths(page, await makeFiles(folders.home, { [name]: content }))
  const result = page.locator('.import-result').filter({ hasText: name })
  await expect(result).toContainText('imported', { timeout: 40_000 })
  await result.getByRole('button', { name: 'Read it' }).click()
  await expect(textOfPane(page, 0)).toBeVisible()
}

test('a transcript shows who speaks and when above each paragraph, joined to sentences', async ({ workbench }) => {
  const { page } = workbench
  await openNew(workbench, 'Upper lock')
  await read(workbench, 'radio.vtt', transcript)
  const text = textOfPane(page, 0)
  await expect(text.locator('p').filter({ hasText: 'The fog came in at seven.' })).toHaveCount(1)
  for (const said of ['Harbour office · 0:00:01–0:00:07', 'Mira Tarn · 0:01:00–0:01:05'])
    await expect(text.getByRole('note', { name: said })).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
})

test('a PDF is read with the pages that its paragraphs begin on', async ({ workbench }) => {
  const { page } = workbench
  await openNew(workbench, 'Upper lock')
  const lines = (words: string) => [{ text: words, x: 50, y: 700 }]
  await read(workbench, 'log.pdf', makePdf([lines('The lamp was lit at nine.'), lines('The boat came in at ten.')]))
  await expect(textOfPane(page, 0).locator('p')).toHaveText(['The lamp was lit at nine.', 'The boat came in at ten.'])
  const pages = page.locator('.doc-page-mark')
  await expect(pages).toHaveCount(2)
  await expect(pages.last()).toHaveAttribute('data-page', '2')
})

test('the numbers of a list are drawn as its source shows them, and are no text', async ({ workbench }) => {
  const { page } = workbench
  await openNew(workbench, 'Upper lock')
  const item = (shown: string, text: string, level = 0): string =>
    String.raw`\pard\ls1\ilvl${level}{\listtext ${shown}\tab}${text}\par`
  const items = [item('(a)', 'Lamp oil'), item('(a) 10.2', 'Wicks', 1), item('(b)', 'Rope')]
  await read(workbench, 'rules.rtf', String.raw`{\rtf1\ansi ${items.join('')}\pard Signed.\par}`)
  const text = textOfPane(page, 0)
  await expect(text.locator('li p')).toHaveText(['Lamp oil', 'Wicks', 'Rope'])
  const drawn = await text
    .locator('li')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each, '::marker').content.replaceAll('\u00a0', ' ')))
  expect(drawn).toEqual(['"(a)  "', '"(a) 10.2  "', '"(b)  "'])
  expect(await axeFindings(page)).toEqual([])
})
