import { withoutFullStop } from '../reading/without-full-stop.ts'
import { bareId } from '../records/id.ts'
import { type Html, html } from './html.ts'
import { differsGlyph, signOf, statusChip, verdictChip } from './html-glyphs.ts'
import { attributed, isBlank, prose, richHtml } from './html-words.ts'
import type { ClaimSection, PassageEntry, PassagePart, ReportTree, VerdictEntry } from './report-tree.ts'

/** One claim, opening with who says it. */
export function claimHtml(tree: ReportTree, claim: ClaimSection): Html {
  const { words } = tree
  const { claims } = words.text
  const stamp = tree.isInvented ? html` · <b class="stamp-word">${words.text.invented}</b>` : null
  return html`<section class="claim" id="claim-${claim.number}" aria-labelledby="claim-${claim.number}-title">
<div class="running"><a href="#claim-${claim.number}">${claims.claim(claim.number)}</a> · ${words.status[claim.status.status]}${stamp}</div>
<div class="claim-body">
<h3 class="statement" id="claim-${claim.number}-title"><span class="that">${claims.claimThat}</span> <bdi class="wording">${withoutFullStop(claim.statement)}</bdi><span class="says">${claim.says.map((each) => html`, ${prose(each)}`)}</span></h3>
<ul class="facts">${claim.facts.map((fact) => html`<li>${prose(fact)}</li>`)}</ul>
${claim.translations.map((each) => attributed('translation', each))}
<div class="judged">
<div class="people"><h4>${claims.verdicts}</h4>
${claim.verdicts.length === 0 ? html`<p class="quiet">${claims.noVerdict}</p>` : html`<ul class="verdicts">${claim.verdicts.map((each) => verdictHtml(each))}</ul>`}
${claim.researchersDiffer ? html`<p class="differs">${differsGlyph} ${claims.researchersDiffer}</p>` : null}</div>
<div class="rule-says"><h4>${claims.byTheRule}</h4>
<p class="status-line">${statusChip(words, claim.status.status)}${claim.status.marks.map(({ mark, word }) => html` <span class="mark-chip m-${mark}">${word}</span>`)}</p>
<ul class="reasons" aria-label="${claims.reasons}">${claim.status.reasons.map((reason) => html`<li>${prose(reason)}</li>`)}</ul>
<p class="counts">${claim.status.counts}</p>
${claim.status.differs === null ? null : html`<p class="differs">${differsGlyph} ${prose(claim.status.differs)}</p>`}</div>
</div>
<h4>${claims.passages}</h4>
${claim.passages.length === 0 ? html`<p class="quiet">${claims.noPassages}</p>` : html`<ol class="passages">${claim.passages.map((each) => passageHtml(tree, each))}</ol>`}
${sentences(claims.discrepancies, claim.discrepancies)}
${claim.notices.length === 0 ? null : html`<h4>${claims.notices}</h4>${claim.notices.map(({ line, text }) => attributed('notice', { by: line, text }))}`}
${sentences(claims.silences, claim.silences)}
${claim.notes.length === 0 ? null : html`<h4>${claims.note}</h4>${claim.notes.map((each) => attributed('note', each))}`}
${sentences(claims.history, claim.history)}
</div></section>
`
}

const sentences = (title: string, lines: readonly string[]): Html | null =>
  lines.length === 0
    ? null
    : html`<h4>${title}</h4><ul class="lines">${lines.map((line) => html`<li>${prose(line)}</li>`)}</ul>`

const verdictHtml = ({ verdict, word, by, ended, rationale }: VerdictEntry): Html => {
  const said = html`${verdictChip(word, verdict)} <span>${prose(by)}</span>`
  return html`<li>${ended === null ? said : html`<s>${said}</s> <span class="ended">${ended}</span>`}
${rationale === null || isBlank(rationale.text) ? null : html`<div class="said rationale"><p class="by">${prose(rationale.by)}</p>${richHtml(rationale.text)}</div>`}</li>
`
}

function passageHtml(tree: ReportTree, entry: PassageEntry): Html {
  const { passage } = tree.words.text
  const notCounted = entry.notCounted === null ? null : html`<p class="not-counted">${passage[entry.notCounted]}</p>`
  const source = html`<a class="source-name" href="#source-${entry.sourceNumber}"><bdi>${entry.sourceTitle}</bdi></a>`
  return html`<li class="passage s-${entry.stance}${entry.notCounted === null ? '' : ' uncounted'}" id="p-${bareId(entry.linkId)}">
<span class="sign" aria-hidden="true" dir="ltr">${signOf(entry.stance, entry.voice)}</span>
<div><p class="qualities">${entry.qualities.map((quality, index) => html`${index === 0 ? null : html` · `}<span>${prose(quality)}</span>`)}</p>
<blockquote>${entry.parts.map((part, index) => quoteHtml(tree, entry, part, index))}</blockquote>
${notCounted}
<p class="where">${source}${entry.parts.map((part) => html` · ${placeOf(tree, part)}`)} · ${passage.revision(entry.revision)}</p>
<p class="print"><span>${passage.fingerprint}</span> <code>${entry.fingerprint}</code></p>
<p class="print">${prose(entry.linkedBy)}${entry.isInSource ? html` · <a href="#h-${bareId(entry.linkId)}">${passage.inSource}</a>` : null}</p>
${entry.translations.map((each) => attributed('translation', each))}${entry.notes.map((each) => attributed('note', each))}</div></li>
`
}

/** The paragraph and offsets of one part of a passage. */
export function placeOf({ words }: ReportTree, { paragraph, start, end, approximate }: PassagePart): Html {
  const { passage } = words.text
  const number = paragraph === null ? null : html`${passage.paragraph(paragraph)}, `
  return html`${number}${passage.characters(start, end)}${approximate === null ? null : html` (${approximate})`}`
}

/**
 * A quotation: the words alone stand in the element, with the link and part they belong to, so that `verify` can compare
 * them with the source without understanding the page. The quotation marks are drawn.
 */
export function quoteHtml(
  tree: ReportTree,
  { linkId, sourceNumber }: Pick<PassageEntry, 'linkId'> & { readonly sourceNumber: number },
  part: PassagePart,
  index: number,
): Html {
  const language = tree.sources.find(({ number }) => number === sourceNumber)?.language
  const lang = language ? html` lang="${language}"` : null
  return html`${index === 0 ? null : html` <span class="gap">[…]</span> `}<q dir="auto"${lang} data-link="${linkId}" data-part="${index}">${part.quote}</q>`
}
