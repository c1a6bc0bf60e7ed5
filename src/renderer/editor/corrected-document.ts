import type { SourceDocument } from '#domain/document/document.ts'

interface AnyNode {
  readonly type?: string | undefined
  readonly text?: string | undefined
  readonly attrs?: Readonly<Record<string, unknown>> | undefined
  readonly marks?:
    | readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined }[]
    | undefined
  readonly content?: readonly AnyNode[] | undefined
}

/** The attributes that a node of the closed list has; the editor's own are left out. */
const kept: Readonly<Record<string, readonly string[]>> = {
  paragraph: ['lang', 'dir', 'page', 'pageTurns', 'time', 'speaker'],
  heading: ['lang', 'dir', 'page', 'pageTurns', 'time', 'speaker', 'level'],
  orderedList: ['start'],
  listItem: ['marker'],
  tableCell: ['colspan', 'rowspan'],
  tableHeader: ['colspan', 'rowspan'],
  footnote: ['label'],
  footnoteReference: ['label'],
  image: ['alt', 'title', 'picture'],
}
/** Attributes that are left out where they are null, as the importers leave them out. */
const optional: ReadonlySet<string> = new Set(['page', 'pageTurns', 'time', 'speaker', 'marker', 'picture'])

/** The source document of what the correcting editor holds: without its sections and what only it knows. The core validates it again. */
export function correctedDocument(content: AnyNode): SourceDocument {
  const blocks = (content.content ?? []).flatMap((node) => (node.type === 'section' ? (node.content ?? []) : [node]))
  return { type: 'doc', content: blocks.map(plain) } as unknown as SourceDocument
}

function plain(node: AnyNode): AnyNode {
  const names = kept[node.type ?? ''] ?? []
  const size = sizeOf(node)
  const attrs = Object.fromEntries(
    names.flatMap((name): [string, unknown][] => {
      const value = name === 'pageTurns' ? turnsWithin(node.attrs?.pageTurns, size) : (node.attrs?.[name] ?? null)
      return value === null && optional.has(name) ? [] : [[name, value]]
    }),
  )
  return {
    type: node.type,
    ...(node.text === undefined ? {} : { text: node.text }),
    ...(Object.keys(attrs).length === 0 ? {} : { attrs }),
    ...(node.marks === undefined
      ? {}
      : { marks: node.marks.map(({ type, attrs: own }) => (own ? { type, attrs: own } : { type })) }),
    ...(node.content === undefined ? {} : { content: node.content.map(plain) }),
  }
}

/** The length of a textblock in UTF-16 units; a leaf in it is one. */
const sizeOf = ({ content = [] }: AnyNode): number => content.reduce((sum, { text }) => sum + (text?.length ?? 1), 0)

/** Page turns that still lie in their block; null for none. */
function turnsWithin(turns: unknown, size: number): unknown {
  if (!Array.isArray(turns)) return null
  const within = turns.filter((turn: { readonly at: number }) => turn.at < size)
  return within.length === 0 ? null : within
}
