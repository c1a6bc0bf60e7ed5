import './rich-text-view.css'
import type { ReactNode } from 'react'
import type { RichText } from '#domain/records/rich-text.ts'

type Block = RichText['content'][number]
type Paragraph = Extract<Block, { type: 'paragraph' }>
type Inline = NonNullable<Paragraph['content']>[number]

/** What a person wrote at length, to read: paragraphs, flat lists, bold and italic. Each block decides its own direction. */
export function RichTextView({ body }: { readonly body: RichText }) {
  return <div className="rich-text-view">{body.content.map((block, at) => viewOf(block, `block-${at}`))}</div>
}

function viewOf(block: Block, key: string): ReactNode {
  if (block.type === 'paragraph') return <ParagraphView key={key} paragraph={block} />
  const items = block.content.map((item, at) => (
    // The text is frozen while it is shown: a block's place is its identity.
    <li key={`${key}-${at.toString()}`}>
      {item.content.map((paragraph, part) => (
        <ParagraphView key={`${key}-${at.toString()}-${part.toString()}`} paragraph={paragraph} />
      ))}
    </li>
  ))
  return block.type === 'bulletList' ? (
    <ul dir="auto" key={key}>
      {items}
    </ul>
  ) : (
    <ol dir="auto" key={key}>
      {items}
    </ol>
  )
}

const ParagraphView = ({ paragraph }: { readonly paragraph: Paragraph }) => (
  <p dir="auto">{(paragraph.content ?? []).map((inline, at) => inlineView(inline, `inline-${at}`))}</p>
)

function inlineView(inline: Inline, key: string): ReactNode {
  if (inline.type === 'hardBreak') return <br key={key} />
  const isBold = inline.marks?.some((mark) => mark.type === 'bold')
  const isItalic = inline.marks?.some((mark) => mark.type === 'italic')
  const italic = isItalic ? <em>{inline.text}</em> : inline.text
  return <span key={key}>{isBold ? <strong>{italic}</strong> : italic}</span>
}
