import type { IdOf } from '#domain/records/id.ts'
import { textOf } from '#domain/text/text-map.ts'
import { expect } from './harness.ts'
import { openNew } from './new-project.ts'
import { go } from './open-in-screens.ts'
import type { Workbench } from './workbench.ts'

const filler =
  'The ferry lay at the north pier while the harbour office counted who was aboard, and the lamps were lit. '
const paragraphs = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `<p>Entry ${from + at}. ${filler.repeat(3)}</p>`).join('')

/** A long invented source with headings, printed pages (one begins inside a paragraph) and many entries. */
const book = `<!doctype html><html lang="en"><title>A book of the pier</title><body><h1>A book of the pier</h1>
<div role="doc-pagebreak" aria-label="11"></div>${paragraphs(1, 2)}<h2>Fog</h2>${paragraphs(3, 8)}
<p>The bell rang in the <span role="doc-pagebreak" title="12"></span>evening.</p>
<h3>The lamps</h3>${paragraphs(9, 16)}<h2>What was counted</h2>${paragraphs(17, 24)}
<h2>What followed</h2>${paragraphs(25, 40)}</body></html>`

const claimed = [12, 30]

interface OpenBook {
  readonly project: string
  readonly folder: string
  readonly sourceId: IdOf<'source'>
  /** A second source that says the same of the claimed entries, in the other order. */
  readonly otherId: IdOf<'source'>
}

/** Opens a project with the book, claims on two of its entries, and passages for them in a second source. */
export async function readBook(workbench: Workbench, address?: (book: OpenBook) => string): Promise<OpenBook> {
  const { project, folder } = await openNew(workbench, 'The pier')
  const add = async (title: string, html: string): Promise<IdOf<'source'>> => {
    const { results } = await workbench.ask('sources.paste', { text: title, html, title }, project)
    const id = results[0]?.sourceId
    if (!id) throw new Error(`${title} was not imported`)
    return id
  }
  const sourceId = await add('A book of the pier', book)
  const entries = [...claimed].toReversed().map((entry) => `<p>On entry ${entry} we differ.</p>${paragraphs(90, 104)}`)
  const otherId = await add(
    'An answer',
    `<!doctype html><html lang="en"><body>${paragraphs(80, 89)}${entries.join('')}</body>`,
  )
  for (const entry of claimed) {
    const claimId = await mark(workbench, project, sourceId, `Entry ${entry}.`)
    await mark(workbench, project, otherId, `On entry ${entry} we differ.`, claimId)
  }
  const opened = { project, folder, sourceId, otherId }
  await go(workbench.page, address?.(opened) ?? `/read/${sourceId}`)
  await expect(workbench.page.locator('.tiptap').first()).toContainText('Entry 40.')
  return opened
}

/** Marks words of a source as a passage of a claim, new or given; answers the claim. */
export async function mark(
  workbench: Workbench,
  project: string,
  sourceId: IdOf<'source'>,
  words: string,
  claimId?: IdOf<'claim'>,
): Promise<IdOf<'claim'>> {
  const { annotationId: _, claimId: made } = await marked(workbench, project, sourceId, words, claimId)
  return made
}

/** Marks words and writes a memo on the passage. */
export async function writeMemo(
  workbench: Workbench,
  project: string,
  sourceId: IdOf<'source'>,
  words: string,
  memo: string,
): Promise<void> {
  const { annotationId } = await marked(workbench, project, sourceId, words)
  const body = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: memo }] }],
  }
  await workbench.ask('memos.write', { subjectId: annotationId, body }, project)
}

async function marked(
  workbench: Workbench,
  project: string,
  sourceId: IdOf<'source'>,
  words: string,
  claimId?: IdOf<'claim'>,
) {
  const { document } = await workbench.ask('sources.document', { sourceId, revision: 1 }, project)
  const start = textOf(document).indexOf(words)
  if (start === -1) throw new Error(`“${words}” is not in the source`)
  const passage = { sourceId, revision: 1, parts: [{ start, end: start + words.length }] }
  const how = claimId === undefined ? {} : { claimId }
  return workbench.ask('claims.highlight', { passage, codeNames: [], stance: 'asserts', ...how }, project)
}
