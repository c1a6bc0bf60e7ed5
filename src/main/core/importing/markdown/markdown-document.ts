import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { BlockNode, SourceDocument } from '#domain/document/document.ts'
import { textOf } from '#domain/text/text-map.ts'
import type { ImportedMetadata } from '../import-output.ts'
import { asLine } from '../metadata-values.ts'
import type { NoteTally } from '../note-tally.ts'
import type { PictureShelf } from '../picture-shelf.ts'
import { noteInvisible, withPlainLineEnds } from '../text/inspect-characters.ts'
import { splitFrontMatter } from './front-matter.ts'
import { MarkdownMapper } from './markdown-mapper.ts'
import { quickDefinitions } from './quick-definitions.ts'

/** A Markdown text (CommonMark with GitHub's tables, strikethrough, task lists and footnotes) as a document. */
export function markdownDocument(
  text: string,
  notes: NoteTally,
  pictures: PictureShelf,
): { readonly document: SourceDocument; readonly metadata: ImportedMetadata } {
  const plain = withPlainLineEnds(text, notes)
  noteInvisible(plain, notes)
  // Markdown has no place for zero characters; its parser puts U+FFFD where they stand.
  notes.count('characters-replaced', plain.split('\0').length - 1)
  const { block, body, metadata } = splitFrontMatter(plain)
  if (block !== null) notes.say('front-matter')
  const root = unified().use(remarkParse).use(remarkGfm).use(quickDefinitions).parse(body)
  const blocks: BlockNode[] = [...new MarkdownMapper(root, body, { notes, shelf: pictures }).blocks(root.children)]
  if (block !== null && block !== '') blocks.unshift({ type: 'codeBlock', content: [{ type: 'text', text: block }] })
  const content: readonly BlockNode[] = blocks.length === 0 ? [{ type: 'paragraph' }] : blocks
  const heading = blocks.find(({ type }) => type === 'heading')
  return {
    document: { type: 'doc', content },
    metadata: { ...metadata, firstHeading: heading ? asLine(textOf({ type: 'doc', content: [heading] })) : null },
  }
}
