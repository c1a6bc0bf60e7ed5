import { plainTextOf, type RichText } from '../records/rich-text.ts'
import { type Html, html } from './html.ts'
import type { AttributedText } from './report-tree.ts'

/** A sentence of the report: names that it isolates for mixed scripts become `bdi` elements. */
export function prose(sentence: string): Html {
  const parts = sentence.split(/([\u2068\u2069])/u)
  let depth = 0
  const pieces: Html[] = []
  for (const part of parts) {
    if (part === '\u2068') {
      depth += 1
      pieces.push(html`<bdi>`)
    } else if (part !== '\u2069') pieces.push(html`${part}`)
    else if (depth > 0) {
      depth -= 1
      pieces.push(html`</bdi>`)
    }
  }
  while (depth > 0) {
    depth -= 1
    pieces.push(html`</bdi>`)
  }
  return html`${pieces}`
}

/** What a named person wrote at length, under the line that says whose it is. */
export const attributed = (className: string, { by, text }: AttributedText): Html =>
  html`<div class="said ${className}"><p class="by">${prose(by)}</p><p class="theirs" dir="auto">${text}</p></div>
`

type RichBlock = RichText['content'][number]
type RichParagraph = Extract<RichBlock, { readonly type: 'paragraph' }>

/** Rich text as a person wrote it. */
export const richHtml = ({ content }: RichText): Html =>
  html`<div class="theirs" dir="auto">${content.map(richBlock)}</div>`

function richBlock(block: RichBlock): Html {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${richInline(block)}</p>`
    case 'bulletList':
      return html`<ul>${block.content.map(richItem)}</ul>`
    case 'orderedList':
      return html`<ol>${block.content.map(richItem)}</ol>`
  }
}

const richItem = (item: { readonly content: readonly RichParagraph[] }): Html =>
  html`<li>${item.content.map((paragraph) => html`<p>${richInline(paragraph)}</p>`)}</li>`

const richInline = ({ content }: RichParagraph): readonly Html[] =>
  (content ?? []).map((node) => {
    if (node.type === 'hardBreak') return html`<br>`
    return (node.marks ?? []).reduce(
      (inner, { type }) => (type === 'bold' ? html`<b>${inner}</b>` : html`<i>${inner}</i>`),
      html`${node.text}`,
    )
  })

/** True for rich text that holds no words. */
export const isBlank = (rich: RichText): boolean => plainTextOf(rich).trim() === ''
