import { withoutFullStop } from '../reading/without-full-stop.ts'
import { type Html, html } from './html.ts'
import { countermark, differsGlyph, statusChip, verdictChip } from './html-glyphs.ts'
import { attributed, prose } from './html-words.ts'
import type { AnswerEntry, AnswerSection, MethodSection, ReportTree } from './report-tree.ts'

/** The head of the report: its title, its stamps, who made it from what, and how to read it. */
export function frontHtml(tree: ReportTree): Html {
  const { words, title, about, incomplete, isInvented } = tree
  const { text } = words
  return html`<header class="front">
<p class="kicker">${countermark}<span>${text.report}</span></p>
<h1>${prose(title)}</h1>
${isInvented ? html`<p class="stamp invented"><b>${text.invented}</b> <span>${text.inventedExplained}</span></p>` : null}
${incomplete.length === 0 ? null : incompleteHtml(tree)}
<p class="about">${about.map((line) => html`${prose(line)} `)}</p>
<p class="how">${text.howToRead}</p>
</header>
`
}

const incompleteHtml = ({ words, incomplete }: ReportTree): Html =>
  html`<details class="stamp incomplete"><summary><b>${words.text.incomplete}</b> <span>${words.text.incompleteExplained(incomplete.length)}</span></summary><ul>${incomplete.map((line) => html`<li>${prose(line)}</li>`)}</ul></details>`

/** Where everything stands. */
export function contentsHtml({ words, claims, sources }: ReportTree): Html {
  const { text } = words
  const hasText = sources.some(({ body }) => body.kind === 'text')
  return html`<nav class="contents" id="contents" aria-label="${text.contents}"><h2>${text.contents}</h2><ol>
<li><a href="#answers">${text.answers.title}</a></li>
<li><a href="#method">${text.method.title}</a></li>
<li><a href="#claims">${text.claims.title}</a><ol>${claims.map(
    ({ number, statement }) =>
      html`<li><a href="#claim-${number}"><span class="n">${number}</span> <bdi>${shortened(statement)}</bdi></a></li>`,
  )}</ol></li>
<li><a href="#sources">${hasText ? text.sources.annotated : text.sources.title}</a><ol>${sources.map(
    ({ number, title }) =>
      html`<li><a href="#source-${number}"><span class="n">${number}</span> <bdi>${shortened(title)}</bdi></a></li>`,
  )}</ol></li>
<li><a href="#check">${text.check.title}</a></li>
</ol></nav>
`
}

/** A statement or title cut for the contents, at a space where there is one. */
function shortened(text: string): string {
  if (text.length <= 72) return text
  const cut = [...text.slice(0, 70)].slice(0, -1).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > 40 ? cut.slice(0, space) : cut}…`
}

/** The page that answers first, an entry at a time: a project may have a thousand. */
export function* answersStretches(tree: ReportTree): Generator<string> {
  const { answers } = tree.words.text
  yield html`<section class="answers" id="answers"><h2>${answers.title}</h2>
<p class="tally">${tree.tally}</p>
`.markup
  for (const section of tree.answers) yield* answerStretches(tree, section)
  yield html`
<section class="answer settle"><h3>${answers.settle}</h3>${
    tree.settle.length === 0
      ? html`<p class="quiet">${answers.settleNothing}</p>`
      : tree.settle.map((each) => attributed('note', each))
  }</section>
</section>
`.markup
}

function* answerStretches(tree: ReportTree, { title, groups }: AnswerSection): Generator<string> {
  const { answers } = tree.words.text
  yield html`<section class="answer"><h3>${title}</h3>`.markup
  if (groups.length === 0) yield html`<p class="quiet">${answers.none}</p>`.markup
  for (const group of groups) {
    yield html`${group.title === null ? null : html`<h4 dir="auto">${group.title}</h4>`}<ul>`.markup
    for (const entry of group.entries) yield answerEntryHtml(tree, entry).markup
    yield '</ul>'
  }
  yield '</section>\n'
}

const answerEntryHtml = ({ words }: ReportTree, entry: AnswerEntry): Html =>
  html`<li><p class="line"><a class="n" href="#claim-${entry.number}" aria-label="${words.text.claims.claim(entry.number)}">${entry.number}</a> <span class="that">${words.text.claims.claimThat}</span> <bdi>${withoutFullStop(entry.statement)}</bdi><span class="says">${prose(words.list(['', ...entry.says]))}</span></p>
<p class="chips">${statusChip(words, entry.status)}${entry.verdicts.map(({ verdict, word, researcher }) => html` ${verdictChip(word, verdict)} <span class="who">${prose(researcher)}</span>`)}${entry.marks.map((mark) => html` <span class="mark-chip">${mark}</span>`)}${entry.differs === null ? null : html` <span class="differs">${differsGlyph} ${prose(entry.differs)}</span>`}</p></li>
`

/** Method and limits. */
export const methodHtml = ({ words, method }: ReportTree): Html =>
  html`<section class="method" id="method"><h2>${words.text.method.title}</h2>${method.map(methodSectionHtml)}</section>
`

function methodSectionHtml({ title, intro, isOrdered, lines }: MethodSection): Html {
  const items = lines.map(
    ({ text, claims }) =>
      html`<li>${prose(text)}${claims.map((claim) => html` <a class="n" href="#claim-${claim}">${claim}</a>`)}</li>`,
  )
  return html`<section><h3>${title}</h3>${intro === null ? null : html`<p>${intro}</p>`}${isOrdered ? html`<ol class="lines">${items}</ol>` : html`<ul class="lines">${items}</ul>`}</section>
`
}
