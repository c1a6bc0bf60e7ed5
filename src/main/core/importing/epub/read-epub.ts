import type { BlockNode } from '#domain/document/document.ts'
import { ok, type Result } from '#domain/result.ts'
import { textOf } from '#domain/text/text-map.ts'
import type { Archive } from '../archive/open-archive.ts'
import { picturesIn } from '../archive/pictures-in.ts'
import { decodeBytes } from '../decode-bytes.ts'
import { HtmlMapper } from '../html/html-mapper.ts'
import { PagePictures } from '../html/page-pictures.ts'
import type { FileToRead, ImportRefusal, ReadDocument } from '../import-output.ts'
import { asLine } from '../metadata-values.ts'
import { noteInvisible } from '../text/inspect-characters.ts'
import { type Book, type BookPart, bookOf } from './book.ts'
import { type ChapterContext, chapterBlocks, pictureAddresses, rememberNotes } from './chapter.ts'
import { type ChapterTitle, type Contents, readNav, readNcx } from './contents.ts'
import { LinkedNotes } from './linked-notes.ts'
import { checkRights } from './rights.ts'

const rightToLeftLanguages = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|syr|ug|ur|yi)(?:-|$)/i

/** Reads an EPUB 2 or 3 in its reading order. Fails for protected books and for archives beyond the limits. */
export async function readEpub(archive: Archive, file: FileToRead): Promise<Result<ReadDocument, ImportRefusal>> {
  const rights = await checkRights(archive)
  if (!rights.ok) return rights
  const read = await bookOf(archive)
  if (!read.ok) return read
  const book = read.value
  const { notes } = file
  if (book.isFixedLayout) notes.say('fixed-layout')
  notes.count('parts-apart', book.apart.length)
  for (const id of book.unlisted) notes.name('parts-broken', id)
  const contents = await contentsOf(archive, book)
  if (!contents.ok) return contents
  const texts = await textsOf(archive, [...book.parts, ...book.apart], file)
  if (!texts.ok) return texts
  const { language } = book.metadata
  const noteLabels = new Map<string, string>()
  const linked = new LinkedNotes()
  for (const { path, text } of texts.value) rememberNotes(text, path, noteLabels, linked)
  const { labels, references } = linked.pairs()
  for (const [place, label] of labels) if (!noteLabels.has(place)) noteLabels.set(place, label)
  const pictures = new PagePictures(file.pictures)
  const found = await picturesIn(
    archive,
    texts.value.flatMap(({ path, text }) => pictureAddresses(text, path)),
  )
  const context: ChapterContext = {
    notes,
    mapper: new HtmlMapper(notes, pictures),
    pictures,
    find: (path) => found.get(path) ?? null,
    language,
    isRightToLeft: book.isRightToLeft && rightToLeftLanguages.test(language ?? ''),
    pages: contents.value.pages,
    noteLabels,
    references,
    sections: contents.value.sections,
  }
  const content: BlockNode[] = []
  for (const [index, { path, text }] of texts.value.entries()) {
    content.push(...withTitle(chapterBlocks(text, path, context), contents.value.titles.get(path), file))
    file.advance(index + 1, texts.value.length)
  }
  pictures.noteUnreached()
  noteInvisible(context.mapper.texts.join(''), notes)
  const heading = content.find(({ type }) => type === 'heading')
  return ok({
    document: { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content },
    metadata: {
      ...book.metadata,
      firstHeading: heading ? asLine(textOf({ type: 'doc', content: [heading] })) : null,
    },
  })
}

interface PartText {
  readonly path: string
  readonly text: string
}

/** The text of each part that can be read; what is missing or damaged is named in a note, and the rest is kept. */
async function textsOf(
  archive: Archive,
  parts: readonly BookPart[],
  { notes }: FileToRead,
): Promise<Result<readonly PartText[], ImportRefusal>> {
  const texts: PartText[] = []
  for (const { path, type } of parts) {
    const read = await archive.read(path)
    if (!read.ok && read.error.code === 'archive-unsafe') return read
    if (!read.ok || read.value === null) notes.name('parts-broken', path)
    else if (/^image\//.test(type) && type !== 'image/svg+xml') notes.count('images-left-out')
    else
      texts.push({ path, text: type === 'image/svg+xml' ? wordsOfDrawing(decoded(read.value)) : decoded(read.value) })
  }
  return ok(texts)
}

function decoded(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8'
  const read = decodeBytes(bytes, { declared })
  return read.ok ? read.value.text : ''
}

/** A page that is a drawing gives the words that are written in it, line by line. */
const wordsOfDrawing = (svg: string): string =>
  [...svg.matchAll(/<(?:\w+:)?text(?:\s[^<>]*)?>([\s\S]*?)<\/(?:\w+:)?text>/gi)]
    .map(
      ([, words]) =>
        `<p>${(words ?? '').replace(/<(?:\w+:)?tspan\s[^<>]*\b(?:x|y|dy)\s*=[^<>]*>/gi, ' ').replace(/<[^<>]*>/g, '')}</p>`,
    )
    .join('')

async function contentsOf(archive: Archive, { nav, ncx }: Book): Promise<Result<Contents, ImportRefusal>> {
  const contents: Contents = { titles: new Map(), pages: new Map(), sections: new Map() }
  for (const path of [nav, ncx]) {
    if (path === null) continue
    const read = await archive.read(path)
    if (!read.ok && read.error.code === 'archive-unsafe') return read
    if (!read.ok || read.value === null) continue
    if (path === nav) readNav(decoded(read.value), path, contents)
    else readNcx(read.value, path, contents)
  }
  return ok(contents)
}

/** A chapter without a heading gets the title that the contents give it, unless it begins with these words. */
function withTitle(
  { blocks, hasHeadings }: ReturnType<typeof chapterBlocks>,
  named: ChapterTitle | undefined,
  { notes }: FileToRead,
): readonly BlockNode[] {
  const text = textOf({ type: 'doc', content: blocks })
  const isNeeded = named !== undefined && /[^\s\uFFFC]/.test(text) && !hasHeadings
  if (!isNeeded || text.slice(0, 500).replace(/\s+/g, ' ').includes(named.title)) return blocks
  notes.count('headings-from-contents')
  const attrs = { lang: null, dir: null, level: named.level }
  return [{ type: 'heading', attrs, content: [{ type: 'text', text: named.title }] }, ...blocks]
}
