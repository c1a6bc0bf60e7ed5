import type { BlockNode, InlineNode } from '#domain/document/document.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { type FileToRead, type ImportRefusal, noMetadata, type ReadDocument } from '../import-output.ts'
import { joined } from '../inline-content.ts'
import { asDate, asLine } from '../metadata-values.ts'
import { finishedDocument } from '../office/finished-document.ts'
import { noteInvisible } from '../text/inspect-characters.ts'
import { RtfReader } from './rtf-reader.ts'
import { tokensOf } from './tokens.ts'

/** Reads RTF (Rich Text Format 1.9.1). Fails with `archive-unsafe` where its groups are nested beyond the limit. */
export function readRtf({ bytes, options, notes, pictures }: FileToRead): Result<ReadDocument, ImportRefusal> {
  const tokens = tokensOf(bytes)
  if (!tokens.ok) return fail({ code: 'archive-unsafe', detail: 'rtf-depth' })
  const reader = new RtfReader({ notes, pictures }, options.trackedChanges)
  const content = wellFormed(reader.read(tokens.value))
  noteInvisible(reader.texts.join(''), notes)
  const made = madeOn(reader.info)
  if (made !== null) notes.say('file-made', made)
  return ok(
    finishedDocument(content, {
      ...noMetadata,
      title: asLine(reader.info.get('title')),
      authors: (reader.info.get('author') ?? '').split(';').flatMap((author) => asLine(author) ?? []),
    }),
  )
}

/** When the file says that it was made: no date of publication. */
function madeOn(info: ReadonlyMap<string, string>): string | null {
  const [year = '', month = '', day = ''] = ['yr', 'mo', 'dy'].map((name) => info.get(`creatim.${name}`))
  return asDate(`${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
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
