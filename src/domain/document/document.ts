import { z } from 'zod'
import { keptPicture } from './kept-picture.ts'
import { safeHref } from './safe-href.ts'

/** The closed list of marks. Foreign marks are mapped onto these or left out. */
const mark = z.union([
  z.strictObject({ type: z.enum(['bold', 'italic', 'underline', 'strike', 'code', 'superscript', 'subscript']) }),
  /** `href` is kept as evidence and shown; it is never followed inside the app. Whoever wrote the document, it is no program. */
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({
      href: z
        .string()
        .max(4_000)
        .refine((href) => safeHref(href) === href),
    }),
  }),
])
export type DocumentMark = z.infer<typeof mark>

const text = z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks: z.array(mark).optional() })
const hardBreak = z.strictObject({ type: z.literal('hardBreak') })
/**
 * An image's place: its alternative text and title, and the picture itself where its bytes were kept beside the source. Nothing is
 * fetched; with and without its picture it is one U+FFFC of the text.
 */
const image = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({ alt: z.string(), title: z.string().nullable(), picture: keptPicture.optional() }),
})
const footnoteReference = z.strictObject({
  type: z.literal('footnoteReference'),
  attrs: z.strictObject({ label: z.string().max(200) }),
})
const inline = z.union([text, hardBreak, image, footnoteReference])

/** A thousand hours, in milliseconds: no cue of a transcript lies later. */
export const longestRecording = 3_600_000_000

/** The number of a page as it is printed ("12", "xiv"). */
export const printedPage = z.string().min(1).max(40)

/** When words were spoken, in milliseconds from the beginning of a recording; it ends no earlier than it begins. */
const spokenTime = z
  .strictObject({ start: z.int().min(0).max(longestRecording), end: z.int().min(0).max(longestRecording) })
  .refine(({ start, end }) => start <= end)
export type SpokenTime = z.infer<typeof spokenTime>

/**
 * Language and base direction of a textblock, where the source declares them; otherwise they follow the text. Where the
 * source has pages, the one that begins with the block, and those that begin inside it: `at` counts UTF-16 units into its text.
 * In a transcript, when the block was spoken and by whom, as the source names them.
 */
const blockAttrs = {
  lang: z.string().max(40).nullable(),
  dir: z.enum(['ltr', 'rtl']).nullable(),
  page: printedPage.optional(),
  pageTurns: z
    .array(z.strictObject({ at: z.int().min(1), page: printedPage }))
    .min(1)
    .optional(),
  time: spokenTime.optional(),
  speaker: z.string().min(1).max(200).optional(),
}

const paragraph = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject(blockAttrs).optional(),
  content: z.array(inline).optional(),
})
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ ...blockAttrs, level: z.int().min(1).max(6) }),
  content: z.array(inline).optional(),
})
const codeBlock = z.strictObject({
  type: z.literal('codeBlock'),
  content: z.array(z.union([text, hardBreak])).optional(),
})
const horizontalRule = z.strictObject({ type: z.literal('horizontalRule') })

export type InlineNode = z.infer<typeof inline>
export type TextblockNode = z.infer<typeof paragraph> | z.infer<typeof heading> | z.infer<typeof codeBlock>
export type BlockNode =
  | TextblockNode
  | z.infer<typeof horizontalRule>
  | { readonly type: 'blockquote'; readonly content: readonly BlockNode[] }
  | { readonly type: 'bulletList'; readonly content: readonly ListItemNode[] }
  | {
      readonly type: 'orderedList'
      readonly attrs: { readonly start: number }
      readonly content: readonly ListItemNode[]
    }
  | { readonly type: 'table'; readonly content: readonly TableRowNode[] }
  | { readonly type: 'footnote'; readonly attrs: { readonly label: string }; readonly content: readonly BlockNode[] }
export interface ListItemNode {
  readonly type: 'listItem'
  /** The number as the source shows it ("(a)", "iv.", "1.2"); left out where it is the item's number and a full stop. No part of the text. */
  readonly attrs?: { readonly marker: string } | undefined
  readonly content: readonly BlockNode[]
}
export interface TableRowNode {
  readonly type: 'tableRow'
  readonly content: readonly TableCellNode[]
}
export interface TableCellNode {
  readonly type: 'tableCell' | 'tableHeader'
  readonly attrs: { readonly colspan: number; readonly rowspan: number }
  readonly content: readonly BlockNode[]
}

/** What is longer is no number of an item; in UTF-16 units. */
export const longestMarker = 60

const span = z.int().min(1).max(1_000)
const blocks = z.lazy(() => z.array(block).min(1))
const listItem: z.ZodType<ListItemNode> = z.strictObject({
  type: z.literal('listItem'),
  attrs: z.strictObject({ marker: z.string().min(1).max(longestMarker) }).optional(),
  content: blocks,
})
const tableCell: z.ZodType<TableCellNode> = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z.strictObject({ colspan: span, rowspan: span }),
  content: blocks,
})
const tableRow: z.ZodType<TableRowNode> = z.strictObject({
  type: z.literal('tableRow'),
  content: z.array(tableCell).min(1),
})
const block: z.ZodType<BlockNode> = z.lazy(() =>
  z.discriminatedUnion('type', [
    paragraph,
    heading,
    codeBlock,
    horizontalRule,
    z.strictObject({ type: z.literal('blockquote'), content: blocks }),
    z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem).min(1) }),
    z.strictObject({
      type: z.literal('orderedList'),
      attrs: z.strictObject({ start: z.int().min(0) }),
      content: z.array(listItem).min(1),
    }),
    z.strictObject({ type: z.literal('table'), content: z.array(tableRow).min(1) }),
    z.strictObject({
      type: z.literal('footnote'),
      attrs: z.strictObject({ label: z.string().max(200) }),
      content: blocks,
    }),
  ]),
)

/** The document of one source revision: ProseMirror JSON over a closed list of nodes. Frozen once imported. */
export const sourceDocument = z.strictObject({ type: z.literal('doc'), content: z.array(block).min(1) })
export type SourceDocument = { readonly type: 'doc'; readonly content: readonly BlockNode[] }
