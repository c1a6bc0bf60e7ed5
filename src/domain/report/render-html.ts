import type { Result } from '../result.ts'
import { escapeHtml, html, unescapeHtml } from './html.ts'
import { claimHtml } from './html-claims.ts'
import { answersStretches, contentsHtml, frontHtml, methodHtml } from './html-front.ts'
import { hindiStyle } from './html-hindi-style.ts'
import { sourceHtml } from './html-sources.ts'
import { htmlStyle } from './html-style.ts'
import type { SealedManifest } from './manifest.ts'
import { between, type ManifestFault, manifestFrom, manifestStretches } from './manifest-json.ts'
import { drawsOwnHead, printedHead } from './printed-head.ts'
import type { ReportTree } from './report-tree.ts'
import { digestPlace, facesPlace, type Stretch } from './stretches.ts'
import type { VisibleQuotation } from './visible-quotation.ts'

/** What an HTML report allows itself: its own style and nothing from anywhere. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

const manifestOpening = '<template id="countermark-manifest">'
const manifestClosing = '</template>'

/**
 * The report as one HTML file that works without a network and holds no script, stretch by stretch: the head, then claim by
 * claim and source by source, so that whoever writes it can let other work through in between.
 */
export function* htmlStretches(tree: ReportTree): Generator<Stretch> {
  const { check } = tree.words.text
  yield* pageStretches(tree)
  yield html`<section class="check" id="check"><h2>${check.title}</h2><p>${check.intro}</p>
<dl><div><dt>${check.digest}</dt><dd><code>`.markup
  yield digestPlace
  yield html`</code></dd></div></dl><p>${check.byHand}</p><pre dir="ltr"><code>sed 's/`.markup
  yield digestPlace
  yield html`//g' report.html | sha256sum</code></pre><p>${check.byApp}</p><pre dir="ltr"><code>countermark verify report.html PROJECT</code></pre></section>
</main>
${''}`.markup
  yield manifestOpening
  yield* manifestStretches(tree.manifest)
  yield `${manifestClosing}\n</body></html>\n`
}

/**
 * The page that is printed to PDF. It carries no manifest, which nobody could read out of a PDF again; it names the digest
 * of the HTML report of the same moment instead.
 */
export function* printedStretches(tree: ReportTree, digest: string): Generator<Stretch> {
  const { check, dropped } = tree.words.text
  yield* pageStretches(tree, drawsOwnHead(tree) ? printedHead(plain(tree.title)) : '')
  yield html`<section class="check" id="check"><h2>${check.title}</h2><p>${dropped['pdf-manifest']}</p>
<dl><div><dt>${check.digest}</dt><dd><code>${digest}</code></dd></div></dl></section>
</main>
</body></html>
`.markup
}

/** `style` is added to the style of all reports. */
function* pageStretches(tree: ReportTree, style = ''): Generator<Stretch> {
  const { words, title } = tree
  const { text } = words
  yield `<!doctype html>
<html lang="${words.language}" dir="${words.direction}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Countermark ${escapeHtml(tree.header.version)}">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(plain(title))}</title>
<style>`
  yield facesPlace
  yield `${htmlStyle}${words.language === 'hi' ? hindiStyle : ''}${style}</style></head>
`
  yield html`<body><a class="skip" href="#answers">${text.skip}</a>
${contentsHtml(tree)}<main>
${frontHtml(tree)}`.markup
  yield* answersStretches(tree)
  yield html`${methodHtml(tree)}<section class="claims" id="claims"><h2>${text.claims.title}</h2>
`.markup
  for (const claim of tree.claims) yield claimHtml(tree, claim).markup
  const hasText = tree.sources.some(({ body }) => body.kind === 'text')
  yield html`</section>
<section class="sources" id="sources"><h2>${hasText ? text.sources.annotated : text.sources.title}</h2>${
    hasText ? html`<p class="quiet">${text.sources.annotatedExplained}</p>` : null
  }
`.markup
  for (const source of tree.sources) yield sourceHtml(tree, source).markup
  yield '</section>\n'
}

/** A title without the signs that isolate the names in it: outside the page they would be seen. */
const plain = (title: string): string => title.replaceAll(/[\u2068\u2069]/gu, '')

/** Reads the manifest out of an HTML report. */
export function manifestInHtml(file: string): Result<SealedManifest, ManifestFault> {
  const found = between(file, manifestOpening, manifestClosing)
  return found.ok ? manifestFrom(found.value) : found
}

/** The quotations that a reader of an HTML report sees, in their order. */
export function quotationsInHtml(file: string): readonly VisibleQuotation[] {
  const found: VisibleQuotation[] = []
  for (const [, attributes = '', words = ''] of file.matchAll(/<q\b([^>]*)>([^<]*)<\/q>/g)) {
    const link = /\sdata-link="([^"]*)"/.exec(attributes)?.[1]
    const part = /\sdata-part="(\d+)"/.exec(attributes)?.[1]
    found.push({ linkId: link ?? '', part: Number(part ?? -1), words: unescapeHtml(words) })
  }
  return found
}
