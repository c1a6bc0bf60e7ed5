import type { BlockNode, InlineNode } from '#domain/document/document.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { textOf } from '#domain/text/text-map.ts'
import { type FileToRead, type ImportRefusal, noMetadata, type ReadDocument } from '../import-output.ts'
import { joined } from '../inline-content.ts'
import { asLine } from '../metadata-values.ts'
import { noteInvisible } from '../text/inspect-characters.ts'
import { RtfReader } from './rtf-reader.ts'
import { tokensOf } from './tokens.ts'

/** Reads RTF (Rich Text Format 1.9.1). Fails with `archive-unsafe` where its groups are nested beyond the limit. */
export function readRtf({ bytes, options, notes }: FileToRead): Result<ReadDocument, ImportRefusal> {
  const tokens = tokensOf(bytes)
  if (!tokens.ok) return fail({ code: 'archive-unsafe', detail: 'rtf-depth' })
  const reader = new RtfReader(notes, options.trackedChanges)
  const content = wellFormed(reader.read(tokens.value))
  noteInvisible(reader.texts.join(''), notes)
  const heading = content.find(({ type }) => type === 'heading')
  const author = asLine(reader.info.get('author'))
  return ok({
    document: { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content },
    metadata: {
      ...noMetadata,
      title: asLine(reader.info.get('title')),
      authors: author === null ? [] : [author],
      firstHeading: heading ? asLine(textOf({ type: 'doc', content: [heading] })) : null,
    },
  })
}

/** Halves of characters beyond the first plane come one by one; those that met no other half stand as U+FFFD. */
function wellFormed<B extends BlockNode>(blocks: readonly B[]): readonly B[] {
  return blocks.map((block) => {
    if (!('content' in block) || block.content === undefined) return block
    const content = block.content as readonly (BlockNode | InlineNode)[]
    const first = content[0]
    const isInline = first !== undefined && /^(?:text|hardBreak|image|footnoteReference)$/.test(first.type)
    const inline = (): readonly InlineNode[] =>
      joined(content as readonly InlineNode[]).map((node) =>
        node.type === 'text' ? { ...node, text: node.text.toWellFormed() } : node,
      )
    return { ...block, content: isInline ? inline() : wellFormed(content as readonly BlockNode[]) }
  })
}
