import type { BlockNode } from '#domain/document/document.ts'
import { textOf } from '#domain/text/text-map.ts'
import type { ImportedMetadata, ReadDocument } from '../import-output.ts'
import { asLine } from '../metadata-values.ts'
import { mostUsedLanguage, withoutLanguage } from './declared-language.ts'

/** The blocks of an office document with what it says of itself: its most used language is said once, not with every block. */
export function finishedDocument(blocks: readonly BlockNode[], metadata: ImportedMetadata): ReadDocument {
  const language = mostUsedLanguage(blocks)
  const content: readonly BlockNode[] =
    blocks.length === 0 ? [{ type: 'paragraph' }] : withoutLanguage(blocks, language)
  const heading = content.find(({ type }) => type === 'heading')
  const firstHeading = heading ? asLine(textOf({ type: 'doc', content: [heading] })) : null
  return {
    document: { type: 'doc', content },
    metadata: { ...metadata, firstHeading, language: language ?? metadata.language },
  }
}
