import type { Page } from 'playwright-core'
import type { IdOf } from '#domain/records/id.ts'
import { expect } from './harness.ts'
import { openInScreens } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import type { Workbench } from './workbench.ts'

/** A file as it is given to the page's file input. */
export interface InventedFile {
  readonly name: string
  readonly mimeType: string
  readonly text: string
}

const plain = (name: string, ...lines: readonly string[]): InventedFile => ({
  name,
  mimeType: 'text/plain',
  text: lines.join('\n'),
})

/** An account that praises: its heading stands three times in it, an Urdu full stop ends an English sentence, furniture trails. */
export const praise: InventedFile = plain(
  'clock-praised.txt',
  'The Orrin clock: a repair to be proud of!',
  '',
  'What happened on Friday?',
  '',
  'The clock of Orrin Square struck nine on Friday after forty years of silence. The council paid 3,000 crowns for the repair.',
  '',
  'The Orrin clock: a repair to be proud of!',
  '',
  'Who did the work',
  '',
  '“We replaced the escapement and nothing else,” said the clockmaker Ada Venn. The mayor promised a second repair for the good of all۔ It begins in spring.',
  'The stairs of the tower were dry.',
  '',
  'The Orrin clock: a repair to be proud of!',
  '',
  'Two hundred people climbed the tower.',
  '',
  '',
  'Stay with us for more news and coming events. ',
  '',
  'Post a comment',
  '',
  'Previous postNext post',
)

/** An account that contradicts it: a headline, a dateline, quoted and reported voices, hedged words. */
export const doubt: InventedFile = plain(
  'clock-doubted.txt',
  'Clock in Orrin Square "did not strike", say neighbours',
  '12 May 2031',
  'Neighbours of the square dispute that the clock struck nine on Friday.',
  '"It never struck, and we were all listening," the baker Olm Reed said.',
  'According to the ledger of the council the repair cost 4,500 crowns.',
  'Fewer than fifty people climbed the tower.',
)

/** An account in Urdu. */
export const urdu: InventedFile = plain(
  'clock-urdu.txt',
  'اورن چوک کی گھڑی',
  '',
  'گھڑی نے جمعے کو نو بجائے۔ مرمت پر چار ہزار کراؤن خرچ ہوئے۔',
  'نانبائی نے کہا: ”گھڑی بالکل نہیں بجی۔“',
)

/** An account in Hindi. */
export const hindi: InventedFile = plain(
  'clock-hindi.txt',
  'ओरन चौक की घड़ी',
  '',
  'घड़ी ने शुक्रवार को नौ बजाए। मरम्मत पर चार हज़ार क्राउन लगे।',
  'नानबाई ने कहा: “घड़ी बिलकुल नहीं बजी।”',
)

/** A document with structure of every kind that Markdown has. */
export const structured: InventedFile = {
  name: 'clock-parts.md',
  mimeType: 'text/markdown',
  text: [
    '# The parts of the clock',
    'The clock has **three** parts.',
    '## What was found',
    '- the hands',
    '- the bell',
    '',
    '1. first the hands were cleaned',
    '2. then the bell',
    '',
    '> Nothing else was touched.',
    '',
    '| part | state |',
    '| --- | --- |',
    '| bell | cracked |',
    '',
    'See [the record](https://record.example/clock).',
  ].join('\n'),
}

/** What tests ask of a project with imported accounts. */
export interface ImportedAccounts {
  readonly project: string
  readonly folder: string
  readonly sourceIds: readonly IdOf<'source'>[]
}

/** Gives files to the input behind "Import…" on the library's page, and waits until each is a source. */
export async function importThroughPage(page: Page, files: readonly InventedFile[]): Promise<void> {
  await page
    .locator('input[data-import="files"]')
    .first()
    .setInputFiles(files.map(({ name, mimeType, text }) => ({ name, mimeType, buffer: Buffer.from(text, 'utf8') })))
  const results = page.getByRole('region', { name: 'Result of the import' })
  await expect(results.getByRole('button', { name: 'Read it' })).toHaveCount(files.length, { timeout: 30_000 })
}

/** Makes a project, imports files into it through the page, and reads the first two of them side by side. */
export async function readAccounts(
  workbench: Workbench,
  files: readonly InventedFile[] = [praise, doubt],
): Promise<ImportedAccounts> {
  const made = await workbench.ask('projects.create', { title: 'The clock', folder: null, researcherName: null })
  if (made === null) throw new Error('no project was made')
  const { project, folder } = made
  await openInScreens(workbench, folder, '/library')
  await importThroughPage(workbench.page, files)
  const sources = await recordsOf(workbench, project, 'source')
  const sourceIds = files.map(({ name }) => {
    const source = sources.find(({ originalName }) => originalName === name)
    if (!source) throw new Error(`${name} is not in the project`)
    return source.id
  })
  await openInScreens(workbench, folder, `/read/${sourceIds.slice(0, 2).join('/')}`)
  await expect(workbench.page.locator('.tiptap')).toHaveCount(Math.min(2, files.length))
  return { project, folder, sourceIds }
}
