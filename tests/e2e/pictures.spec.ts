import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { makeDocx, para, run } from '#tests/core/importing/docx/make-docx.ts'
import { dataAddress, makePng } from '#tests/core/importing/make-picture.ts'
import { axeFindings } from './axe-findings.ts'
import { dropPaths } from './drop-paths.ts'
import { expect, test } from './harness.ts'
import { makeFiles } from './make-files.ts'
import { openNew } from './new-project.ts'
import { textOfPane } from './select-words.ts'
import type { Workbench } from './workbench.ts'

const quay = makePng(90, 60)
const drawn = (alt: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${alt}"/><a:blip r:embed="quay"/></wp:inline></w:drawing></w:r>`
const account = (alt: string): Promise<Uint8Array> =>
  makeDocx({ body: para(`${run('The lamp stood here.')}${drawn(alt)}`), pictures: { quay } })

/** Imports a file through the screens; the line of its result. */
async function brought({ page, folders }: Workbench, name: string, content: string | Uint8Array) {
  await dropPaths(page, await makeFiles(folders.home, { [name]: content }))
  const result = page.locator('.import-result').filter({ hasText: name })
  await expect(result).toContainText('imported', { timeout: 40_000 })
  return result
}

const pictures = (page: Page) => textOfPane(page, 0).locator('.doc-picture img')
const widths = (page: Page): Promise<readonly number[]> =>
  pictures(page).evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth))

test('the picture of a Word document is drawn in its place, with its description and its room', async ({
  workbench,
}) => {
  const { page } = workbench
  await openNew(workbench, 'Upper lock')
  const result = await brought(workbench, 'keeper.docx', await account('The lamp at the lock'))
  await result.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('img', { name: 'The lamp at the lock' })).toBeVisible()
  await expect.poll(() => widths(page)).toEqual([90])
  expect(await pictures(page).first().boundingBox()).toMatchObject({ width: 90, height: 60 })
  expect(await pictures(page).first().getAttribute('src')).toMatch(/^blob:/)
  expect(await axeFindings(page)).toEqual([])
})

test('the pictures that a page holds are drawn; a bomb, a drawing with a script and a far one are left out and named', async ({
  workbench,
}) => {
  const { page } = workbench
  await openNew(workbench, 'Upper lock')
  const script = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=1"><script>document.title=1</script></svg>',
  )
  const images = {
    'The quay': dataAddress(quay),
    Bomb: dataAddress(makePng(4, 4, { width: 30_000, height: 30_000 })),
    Drawing: dataAddress(script, 'image/svg+xml'),
    Disguised: dataAddress(script, 'image/png'),
    Far: 'https://away.example/a.png',
  }
  const tags = Object.entries(images).map(([alt, src]) => `<p>${alt}: <img alt="${alt}" src="${src}"></p>`)
  const result = await brought(workbench, 'page.html', `<h1>Lock</h1>${tags.join('')}`)
  for (const said of ['only PNG, JPEG, GIF and WebP', 'left out as too large', '1 picture was left out; where'])
    await expect(result).toContainText(said)
  await result.getByRole('button', { name: 'Read it' }).click()
  await expect.poll(() => widths(page)).toEqual([90])
  for (const alt of Object.keys(images)) await expect(page.getByRole('img', { name: alt, exact: true })).toBeVisible()
  await expect(textOfPane(page, 0).locator('.doc-image')).toHaveCount(4)
})

test('a saved page brings the pictures of its folder when it is dropped with it, and says how many are not there', async ({
  workbench,
}) => {
  const { page, folders } = workbench
  await openNew(workbench, 'Upper lock')
  const images = ['quay', 'gone', 'away'].map((name) => `<img alt="The ${name}" src="./Lock_files/${name}.png">`)
  const html = `<h1>Lock</h1><p>Fog lay on the lock. ${images.join(' and ')}</p>`
  await makeFiles(folders.home, { 'saved/Lock.html': html, 'saved/Lock_files/quay.png': quay })
  await dropPaths(page, [join(folders.home, 'saved')])
  const result = page.locator('.import-result').filter({ hasText: 'Lock' })
  await expect(result).toContainText('2 pictures were not found beside the page', { timeout: 40_000 })
  await expect(page.locator('.import-result')).toHaveCount(1)
  await result.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('img', { name: 'The quay' })).toBeVisible()
  await expect.poll(() => widths(page)).toEqual([90])
})

test('a saved page and a picture of its folder that are chosen together go together', async ({ workbench }) => {
  const { page, folders } = workbench
  await openNew(workbench, 'Upper lock')
  const html = '<h1>Lock</h1><p>Fog lay on the lock. <img alt="The quay" src="Lock_files/quay.png"></p>'
  const files = await makeFiles(folders.home, { 'Lock.html': html, 'Lock_files/quay.png': quay })
  await page.locator('[data-import="files"]').setInputFiles([...files])
  const result = page.locator('.import-result').filter({ hasText: 'Lock' })
  await expect(result).toContainText('imported', { timeout: 40_000 })
  await expect(page.locator('.import-result')).toHaveCount(1)
  await result.getByRole('button', { name: 'Read it' }).click()
  await expect.poll(() => widths(page)).toEqual([90])
})

test('a picture that was changed on the disk is not drawn: its description stands there and says so', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'Upper lock')
  const result = await brought(workbench, 'keeper.docx', await account('The lamp at the lock'))
  const files = await readdir(join(project, 'sources'), { recursive: true })
  const file = files.find((name) => name.endsWith('.png')) ?? ''
  await writeFile(join(project, 'sources', file), makePng(91, 61))
  await result.getByRole('button', { name: 'Read it' }).click()
  await expect(
    page.getByRole('img', { name: 'The lamp at the lock (this picture is missing or was changed)' }),
  ).toBeVisible()
  await expect(pictures(page)).toHaveCount(0)
})

test('the copy of a text to correct shows its pictures, and what was corrected keeps them', async ({ workbench }) => {
  const { page } = workbench
  await openNew(workbench, 'Upper lock')
  const result = await brought(workbench, 'keeper.docx', await account('The lamp at the lock'))
  await result.getByRole('button', { name: 'Read it' }).click()
  await page.getByRole('button', { name: 'More for this source' }).click()
  await page.getByRole('menuitem', { name: 'Correct the text…' }).click()
  const copy = page.getByRole('dialog').getByRole('textbox', { name: 'Text to correct' })
  const drawn = copy.getByRole('img', { name: 'The lamp at the lock' })
  await expect(drawn).toBeVisible()
  await expect.poll(() => drawn.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(90)
  await copy.press('Control+Home')
  await page.keyboard.type('Note: ')
  await page.getByRole('dialog').getByRole('button', { name: 'Save as a revision' }).click()
  await expect(textOfPane(page, 0)).toContainText('Note: The lamp')
  await expect.poll(() => widths(page)).toEqual([90])
})
