import { makePdf, type Placed } from '#tests/core/importing/pdf/make-pdf.ts'
import { openNew } from './new-project.ts'
import { go } from './open-in-screens.ts'
import type { Visit } from './walk-screens.ts'
import type { Workbench } from './workbench.ts'

const told = [
  'The lamp at the upper lock was lit at nine, writes the keeper in the log of',
  'that night, and the gates were shut. The pilot of the ferry says that the lamp',
  'was dark when he passed, and that he blew the horn three times. Nobody on the',
  'quay remembers a horn. A rower who was out on the water says that she heard it',
  'twice, faintly, and took it for the bell of the far mill.',
]

/** Two pages of an invented log, unlike each other: what stands alike on several pages is taken for a header. */
const log: readonly (readonly Placed[])[] = [
  [
    { text: 'The log of the upper lock', x: 72, y: 720, size: 20 },
    ...told.map((text, at) => ({ text, x: 72, y: 680 - 18 * at, size: 12 })),
  ],
  [
    { text: 'What the mill remembers', x: 72, y: 640, size: 20 },
    { text: 'The miller slept, and says that nothing woke him that night.', x: 72, y: 604, size: 12 },
  ],
]

/** What is marked, and with which verdict. */
const marked = [
  ['The lamp at the upper lock was lit at nine', 'contested'],
  ['he blew the horn three times', 'left-open'],
  ['she heard it twice', 'corroborated'],
  ['Nobody on the quay remembers a horn', null],
] as const

/** Shows the pages of a PDF beside its text with highlights of every verdict. Words of no language are looked for. */
export async function walkPages(workbench: Workbench, visit: Visit): Promise<void> {
  const { page } = workbench
  const { folder } = await openNew(workbench, 'Upper lock')
  const bytes = makePdf(log)
  const { uploadId } = await workbench.ask('uploads.begin', { name: 'log.pdf', bytes: bytes.length })
  await workbench.ask('uploads.chunk', { uploadId, index: 0, base64: Buffer.from(bytes).toString('base64') })
  const { results } = await workbench.ask('sources.import', { uploadIds: [uploadId] }, folder)
  const sourceId = results[0]?.sourceId
  if (!sourceId) throw new Error('the log was not imported')
  const { text } = await workbench.ask('sources.text', { sourceId, revision: 1 }, folder)
  for (const [words, verdict] of marked) {
    const start = text.indexOf(words)
    const passage = { sourceId, revision: 1, parts: [{ start, end: start + words.length }] }
    await workbench.ask('claims.highlight', { passage, ...(verdict && { verdict }) }, folder)
  }
  await go(page, `/read/${sourceId}`)
  await page.locator('mark.highlight').first().click()
  await page.keyboard.press('g')
  await page.locator('.page-sheet canvas').first().waitFor()
  await visit('pages')
}
