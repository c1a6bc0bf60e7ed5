import type { ParsedInput } from '#contract/commands.ts'
import { addLink, editLink } from '#domain/editing/edit-link.ts'
import { highlightClaim } from '#domain/editing/highlight-claim.ts'
import { addPart, applyCode, markPassage, removePart, resizePart, takeCodeOff } from '#domain/editing/mark-passage.ts'
import { removeAnnotation, removeLink } from '#domain/editing/remove-records.ts'
import type { Handlers } from '../call.ts'
import { edits, editsAnnotation, editsPassage } from './edits.ts'

/** Marks, their links and codes. */
export const annotationHandlers = {
  'claims.highlight': editsPassage<'claims.highlight', ParsedInput<'claims.highlight'>>(
    'claims.highlight',
    highlightClaim,
  ),
  'annotations.mark': editsPassage<'annotations.mark', ParsedInput<'annotations.mark'>>(
    'annotations.mark',
    markPassage,
  ),
  'annotations.addPart': editsAnnotation<'annotations.addPart', ParsedInput<'annotations.addPart'>>(
    'annotations.addPart',
    addPart,
  ),
  'annotations.resize': editsAnnotation<'annotations.resize', ParsedInput<'annotations.resize'>>(
    'annotations.resize',
    resizePart,
  ),
  'annotations.removePart': edits('annotations.removePart', removePart),
  'annotations.remove': edits('annotations.remove', removeAnnotation),
  'links.add': editsAnnotation<'links.add', ParsedInput<'links.add'>>('links.add', addLink),
  'links.edit': edits('links.edit', editLink),
  'links.remove': edits('links.remove', removeLink),
  'codes.apply': edits('codes.apply', applyCode),
  'codes.takeOff': edits('codes.takeOff', takeCodeOff),
} satisfies Partial<Handlers>
