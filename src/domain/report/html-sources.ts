import { commentOf } from '../document/comment-label.ts'
import { bareId } from '../records/id.ts'
import { type Html, html } from './html.ts'
import { placeOf, quoteHtml } from './html-claims.ts'
import { signOf, stanceSigns } from './html-glyphs.ts'
import { prose } from './html-words.ts'
import type {
  Highlight,
  PieceStyle,
  ReportBlock,
  ReportPiece,
  ReportTree,
  SourcePassage,
  SourceSection,
} from './report-tree.ts'

/** A source with its provenance and its text, or the passages of it that are linked. */
export function sourceHtml(tree: ReportTree, source: SourceSection): Html {
  const { words } = tree
  const { sources } = words.text
  const lang = source.language === null ? null : html` lang="${source.language}"`
  const body =
    source.body.kind === 'text'
      ? html`<div class="text"${lang} dir="auto">${source.body.blocks.map((block) => blockHtml(tree, block))}</div>`
      : passagesHtml(tree, source, source.body.passages)
  return html`<article class="source" id="source-${source.number}" aria-labelledby="source-${source.number}-title">
<h3 id="source-${source.number}-title"><span class="n">${source.number}</span> <bdi>${source.title}</bdi></h3>
${source.missing === null ? null : html`<p class="stamp incomplete"><b>${words.text.incomplete}</b> <span>${prose(source.missing)}</span></p>`}
<dl>${source.fields.map(({ name, value, isMissing }) => html`<div><dt>${name}</dt><dd dir="auto"${isMissing ? html` class="missing"` : null}>${prose(value)}</dd></div>`)}</dl>
${body}
<p class="back"><a href="#contents">${sources.toTop}</a></p></article>
`
}

function passagesHtml(tree: ReportTree, { number }: SourceSection, passages: readonly SourcePassage[]): Html {
  const { sources } = tree.words.text
  if (passages.length === 0) return html`<p class="quiet">${sources.noPassages}</p>`
  const items = passages.map(
    ({ linkId, claim, stance, parts }) =>
      html`<li><a class="n" href="#claim-${claim}" aria-label="${tree.words.text.claims.claim(claim)}">${claim}</a> <span class="sign" aria-hidden="true" dir="ltr">${stanceSigns[stance]}</span> ${parts.map((part, index) => quoteHtml(tree, { linkId, sourceNumber: number }, part, index))} <span class="where">${parts.map((part) => html` · ${placeOf(tree, part)}`)}</span></li>`,
  )
  return html`<p class="quiet">${sources.leftOut}</p><ul class="left-out">${items}</ul>`
}

function blockHtml(tree: ReportTree, block: ReportBlock): Html {
  const inner = (blocks: readonly ReportBlock[]): readonly Html[] => blocks.map((each) => blockHtml(tree, each))
  switch (block.kind) {
    case 'rule':
      return html`<hr>`
    case 'text':
      return textblockHtml(tree, block)
    case 'table':
      return html`<div class="wide"><table>${block.rows.map((row) => html`<tr>${row.map((cell) => cellHtml(cell, inner(cell.blocks)))}</tr>`)}</table></div>`
    case 'group':
      return groupHtml(tree, block, inner(block.blocks))
  }
}

const cellHtml = (
  { isHeader, colspan, rowspan }: Extract<ReportBlock, { readonly kind: 'table' }>['rows'][number][number],
  inner: readonly Html[],
): Html =>
  isHeader
    ? html`<th colspan="${colspan}" rowspan="${rowspan}">${inner}</th>`
    : html`<td colspan="${colspan}" rowspan="${rowspan}">${inner}</td>`

function groupHtml(
  { words }: ReportTree,
  { type, label }: Extract<ReportBlock, { readonly kind: 'group' }>,
  inner: readonly Html[],
): Html {
  switch (type) {
    case 'blockquote':
      return html`<blockquote>${inner}</blockquote>`
    case 'bulletList':
      return html`<ul>${inner}</ul>`
    case 'orderedList':
      return html`<ol start="${label}">${inner}</ol>`
    case 'listItem':
      return label === null
        ? html`<li>${inner}</li>`
        : html`<li style="list-style-type:${styleString(`${label} `)}">${inner}</li>`
    case 'footnote':
      return html`<div class="footnote"><sup>${noteLabel(words, label ?? '')}</sup>${inner}</div>`
  }
}

/** A text as a string of a style sheet; what could end it is written as its number. */
const styleString = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}]/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`

/**
 * A textblock of the source. Its headings become headings below the report's own, whatever their level was, so that the
 * outline of the report stays sound.
 */
function textblockHtml(tree: ReportTree, block: Extract<ReportBlock, { readonly kind: 'text' }>): Html {
  const number = block.paragraph === null ? null : html`<span class="pn" aria-hidden="true">${block.paragraph}</span>`
  const attributes = html` dir="${block.dir ?? 'auto'}"${block.lang === null ? null : html` lang="${block.lang}"`}`
  const inner = html`${number}${block.pieces.map((piece) => pieceHtml(tree, piece))}`
  if (block.type === 'codeBlock') return html`<pre${attributes}>${inner}</pre>`
  if (block.type === 'heading') return html`<h4 class="h${block.level ?? 1}"${attributes}>${inner}</h4>`
  return html`<p${block.paragraph === null ? html` class="empty"` : null}${attributes}>${inner}</p>
`
}

function pieceHtml(tree: ReportTree, piece: ReportPiece): Html {
  const styled = piece.styles.reduce(styledHtml, contentHtml(tree, piece))
  const words = piece.address === null ? styled : html`<span class="address" title="${piece.address}">${styled}</span>`
  const [first] = piece.highlights
  const signs = piece.begins.map((highlight) => signHtml(tree, highlight))
  if (!first) return words
  const layers = piece.highlights.reduce(
    (inner, { verdict, status }, depth) =>
      html`<span class="hl v-${verdict ?? 'none'} l-${status} d${Math.min(depth, 3)}">${inner}</span>`,
    words,
  )
  return html`${signs}<a class="passage-link" href="#p-${bareId(first.linkId)}">${layers}</a>`
}

const signHtml = ({ words }: ReportTree, { linkId, part, claim, stance, voice }: Highlight): Html => {
  const name = words.text.sources.toClaim(claim, `${words.stance[stance]}, ${words.voice[voice]}`)
  const anchor = part === 0 ? html` id="h-${bareId(linkId)}"` : null
  return html`<a class="sign"${anchor} href="#p-${bareId(linkId)}" title="${name}" aria-label="${name}" dir="ltr">${signOf(stance, voice)}</a>`
}

function contentHtml({ words }: ReportTree, { content }: ReportPiece): Html {
  switch (content.kind) {
    case 'words':
      return html`${content.text}`
    case 'break':
      return html`<br>`
    case 'image':
      return html`<span class="image">${words.text.sources.image(content.description)}</span>`
    case 'footnote':
      return html`<sup>${noteLabel(words, content.label)}</sup>`
  }
}

function styledHtml(inner: Html, style: PieceStyle): Html {
  switch (style) {
    case 'bold':
      return html`<b>${inner}</b>`
    case 'italic':
      return html`<i>${inner}</i>`
    case 'underline':
      return html`<u>${inner}</u>`
    case 'strike':
      return html`<s>${inner}</s>`
    case 'code':
      return html`<code>${inner}</code>`
    case 'superscript':
      return html`<sup>${inner}</sup>`
    case 'subscript':
      return html`<sub>${inner}</sub>`
  }
}

/** What a note of the source is called; a comment by the report's word for one. */
function noteLabel({ text: { sources } }: ReportTree['words'], label: string): string {
  const comment = commentOf(label)
  return comment === null ? sources.footnote(label) : sources.comment(comment)
}
