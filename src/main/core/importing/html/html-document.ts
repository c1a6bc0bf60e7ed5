import type { BlockNode, SourceDocument } from '#domain/document/document.ts'
import { textOf } from '#domain/text/text-map.ts'
import type { ImportedMetadata } from '../import-output.ts'
import { asDate, asLine } from '../metadata-values.ts'
import type { NoteTally } from '../note-tally.ts'
import type { PictureShelf } from '../picture-shelf.ts'
import { noteInvisible } from '../text/inspect-characters.ts'
import { type Article, articleOf } from './article.ts'
import { HtmlMapper } from './html-mapper.ts'
import { type Page, parsePage } from './page.ts'
import { asAuthors, pageMetadata } from './page-metadata.ts'
import { type FindPicture, PagePictures } from './page-pictures.ts'
import { countButtons, countFields, preparePage, removeLinkedData } from './prepare-page.ts'

/** What of a page is taken: its article where one can be told apart, or everything on it (a person's wish, or a paste). */
export type PageScope = 'article' | 'whole' | 'fragment'

/** What takes up the notes and pictures of a page, and what lies in its file beside it. */
interface PageOutlets {
  readonly notes: NoteTally
  readonly pictures: PictureShelf
  readonly find: FindPicture
}

/** A page as a document: parsed without running or fetching anything, sanitised, and mapped onto our own nodes. */
export function htmlDocument(
  html: string,
  scope: PageScope,
  { notes, pictures: shelf, find }: PageOutlets,
): { readonly document: SourceDocument; readonly metadata: ImportedMetadata } {
  const page = parsePage(html)
  const metadata = pageMetadata(page, html)
  notes.count('forms-left-out', countFields(page))
  const pictures = new PagePictures(shelf)
  preparePage(page, { notes, pictures, find })
  const article = scope === 'article' ? articleOf(page) : null
  removeLinkedData(page)
  if (article !== null) notes.count('forms-left-out', countButtons(page))
  noteScope(scope, article, notes)
  const mapper = new HtmlMapper(notes, pictures)
  const root = article?.root ?? page.document.body
  const clean = sanitizedRoot(page, root, notes)
  const blocks = mapper.blocks(clean, {
    lang: null,
    dir: article?.direction ?? directionOf(page),
  })
  pictures.noteUnreached()
  noteInvisible(mapper.texts.join(''), notes)
  const content = withHeadline(blocks, article, notes)
  return {
    document: { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content },
    metadata: completed(metadata, article, page, content),
  }
}

/** Only what may stay of an element; how many characters went with the rest is counted. */
export function sanitizedRoot(page: Page, root: Element, notes: NoteTally): Element {
  const clean = page.sanitized(root)
  notes.count('left-out-for-safety', letters(root) - letters(clean))
  return clean
}

/** How many characters an element holds that are not white space. */
const letters = (element: Element): number => (element.textContent ?? '').replace(/\s+/g, '').length

function noteScope(scope: PageScope, article: Article | null, notes: NoteTally): void {
  if (article !== null) notes.count('article-extracted', article.leftOut)
  else if (scope === 'article') notes.say('whole-page')
  else if (scope === 'whole') notes.say('whole-page-chosen')
}

function withHeadline(blocks: readonly BlockNode[], article: Article | null, notes: NoteTally): readonly BlockNode[] {
  const headline = article?.headline ?? null
  if (headline === null) return blocks
  notes.say('headline-restored')
  const attrs = { lang: null, dir: article?.direction ?? null, level: 1 }
  return [{ type: 'heading', attrs, content: [{ type: 'text', text: headline }] }, ...blocks]
}

/** The head's metadata with what the search for the article found, and the first heading. */
function completed(
  metadata: ImportedMetadata,
  article: Article | null,
  page: Page,
  content: readonly BlockNode[],
): ImportedMetadata {
  const heading = content.find(({ type }) => type === 'heading')
  return {
    ...metadata,
    title:
      metadata.title ?? asLine(article?.title) ?? asLine(page.select(page.document, 'head > title')[0]?.textContent),
    authors: metadata.authors.length > 0 ? metadata.authors : asAuthors(article?.byline ?? ''),
    published: metadata.published ?? asDate(article?.published),
    siteName: metadata.siteName ?? asLine(article?.siteName),
    firstHeading: heading ? asLine(textOf({ type: 'doc', content: [heading] })) : null,
  }
}

/** The direction of the whole page, where it is right to left; left to right is what blocks have without saying so. */
function directionOf({ document }: Page): 'rtl' | null {
  const declared = document.body.getAttribute('dir') ?? document.documentElement.getAttribute('dir')
  return declared?.toLowerCase() === 'rtl' ? 'rtl' : null
}
