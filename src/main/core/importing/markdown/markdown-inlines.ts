import type { RootContent } from 'mdast'
import type { DocumentMark, InlineNode } from '#domain/document/document.ts'
import { safeHref } from '#domain/document/safe-href.ts'
import { dataPicture } from '../html/data-picture.ts'
import { imageNode, joined, textNode, withMark } from '../inline-content.ts'
import type { NoteTally } from '../note-tally.ts'
import type { PictureShelf } from '../picture-shelf.ts'

/** What inline Markdown refers to, and what takes up its notes and pictures. */
export interface InlineOutlets {
  /** The addresses of link definitions by identifier. */
  readonly addresses: ReadonlyMap<string, string>
  readonly notes: NoteTally
  readonly shelf: PictureShelf
}

/**
 * Inline Markdown as our inline nodes. A line end inside a paragraph is a space, as it reads; a hard break is one. Emphasis
 * nested beyond reason is walked with a stack of its own, so that no file can exhaust ours.
 */
export function inlineContent(
  nodes: readonly RootContent[],
  { addresses, notes, shelf }: InlineOutlets,
): readonly InlineNode[] {
  const out: InlineNode[] = []
  const open: { readonly node: RootContent; readonly marks: readonly DocumentMark[] }[] = []
  const push = (children: readonly RootContent[], marks: readonly DocumentMark[]): void => {
    for (const node of children.toReversed()) open.push({ node, marks })
  }
  push(nodes, [])
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, marks } = next
    const inner = 'children' in node ? (node.children as readonly RootContent[]) : []
    switch (node.type) {
      case 'text':
        out.push(textNode(node.value.replaceAll('\n', ' '), marks))
        break
      case 'inlineCode':
        out.push(textNode(node.value.replaceAll('\n', ' '), withMark(marks, { type: 'code' })))
        break
      case 'strong':
        push(inner, withMark(marks, { type: 'bold' }))
        break
      case 'emphasis':
        push(inner, withMark(marks, { type: 'italic' }))
        break
      case 'delete':
        push(inner, withMark(marks, { type: 'strike' }))
        break
      case 'link':
        push(inner, linked(marks, node.url, notes))
        break
      case 'linkReference':
        push(inner, linked(marks, addresses.get(node.identifier) ?? '', notes))
        break
      case 'break':
        out.push({ type: 'hardBreak' })
        break
      case 'image':
      case 'imageReference': {
        const address = node.type === 'image' ? node.url : (addresses.get(node.identifier) ?? '')
        const title = (node.type === 'image' && node.title) || null
        out.push(imageNode(node.alt ?? '', title, shelf.keep(dataPicture(address))))
        break
      }
      case 'footnoteReference':
        out.push({
          type: 'footnoteReference',
          attrs: { label: (node.label ?? node.identifier).slice(0, 200).toWellFormed() },
        })
        break
      case 'html':
        notes.count('raw-html')
        out.push(...literal(node.value, marks))
        break
      default:
        if ('value' in node) out.push(...literal(node.value, marks))
        push(inner, marks)
    }
  }
  return joined(out)
}

function linked(marks: readonly DocumentMark[], url: string, notes: NoteTally): readonly DocumentMark[] {
  const href = safeHref(url)
  if (href !== null) return withMark(marks, { type: 'link', attrs: { href } })
  if (url.trim() !== '') notes.count('links-dropped')
  return marks
}

/** Text as it was written, its line ends as hard breaks. */
function literal(value: string, marks: readonly DocumentMark[]): readonly InlineNode[] {
  return value
    .split('\n')
    .flatMap((line, index): readonly InlineNode[] => [
      ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(line === '' ? [] : [textNode(line, marks)]),
    ])
}
