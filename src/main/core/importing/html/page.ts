import createDOMPurify from 'dompurify'
import { JSDOM, VirtualConsole } from 'jsdom'
import { pictureSign } from './page-pictures.ts'

/** A parsed page and what may be done to it. Nothing of it was run or fetched, and nothing can be. */
export interface Page {
  readonly document: Document
  /** All elements under a node that match, found without asking the node, which a hostile page may have hidden its methods from. */
  select(under: Document | Element, selector: string): readonly Element[]
  /** Only what is on the allow-list, as a tree of its own. */
  sanitized(root: Element): Element
}

/** Elements that stay. The words of others stay too, without them, but for those whose content is no text. */
const allowedTags: readonly string[] = [
  ...['a', 'abbr', 'acronym', 'address', 'article', 'aside', 'b', 'bdi', 'bdo', 'big', 'blockquote', 'body', 'br'],
  ...['caption', 'center', 'cite', 'code', 'dd', 'del', 'details', 'dfn', 'dir', 'div', 'dl', 'dt', 'em', 'fieldset'],
  ...[
    'figcaption',
    'figure',
    'font',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hgroup',
    'hr',
    'i',
  ],
  ...['img', 'ins', 'kbd', 'label', 'legend', 'li', 'main', 'mark', 'menu', 'nav', 'nobr', 'ol', 'p', 'pre', 'q', 'rp'],
  ...['rt', 'ruby', 's', 'samp', 'search', 'section', 'small', 'span', 'strike', 'strong', 'sub', 'summary', 'sup'],
  ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'tt', 'u', 'ul', 'var', 'wbr', '#text'],
]
const allowedAttributes: readonly string[] = [
  'href',
  'alt',
  'title',
  'colspan',
  'rowspan',
  'reversed',
  'start',
  'type',
  'value',
  'lang',
  'dir',
  'role',
  pictureSign,
]
const contentIsNoText: readonly string[] = [
  ...['audio', 'canvas', 'embed', 'iframe', 'math', 'noembed', 'noframes', 'noscript', 'object', 'script', 'style'],
  ...[
    'svg',
    'template',
    'title',
    'video',
    'select',
    'textarea',
    'option',
    'head',
    'applet',
    'frameset',
    'frame',
    'datalist',
  ],
]
/** Elements that a form or the document answers for by name, so that `form.remove` may be one of them: they lose their names. */
const namedByForms = ['button', 'fieldset', 'img', 'input', 'object', 'output', 'select', 'textarea']
  .map((name) => `${name}[id]`)
  .join(', ')
const allowedAddress = /^(?:(?:https?|mailto):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i

/**
 * Parses a page. Throws where the sanitiser does not run as it should, because it would then pass everything through; the
 * import fails rather than go on without it.
 */
export function parsePage(html: string): Page {
  const { window } = new JSDOM('<!doctype html><title></title>', { virtualConsole: new VirtualConsole() })
  const purifier = createDOMPurify(window)
  if (!purifier.isSupported) throw new Error('the sanitiser does not run here')
  const document = new window.DOMParser().parseFromString(withEndTags(sealedNoscript(html)), 'text/html')
  if (document.body?.localName !== 'body') withBody(document)
  const inDocument = window.Document.prototype.querySelectorAll
  const inElement = window.Element.prototype.querySelectorAll
  const select: Page['select'] = (under, selector) =>
    under === document ? [...inDocument.call(under, selector)] : [...inElement.call(under, selector)]
  const removeAttribute = window.Element.prototype.removeAttribute
  for (const each of select(document, '[name]:not(meta)')) removeAttribute.call(each, 'name')
  for (const each of select(document, namedByForms)) removeAttribute.call(each, 'id')
  // The sanitiser takes an element away with its words for this attribute, which means nothing to us.
  for (const each of select(document, '[is]')) removeAttribute.call(each, 'is')
  removeComments(document)
  return {
    document,
    select,
    sanitized(root) {
      const clean: unknown = purifier.sanitize(root, {
        ALLOWED_TAGS: [...allowedTags],
        ALLOWED_ATTR: [...allowedAttributes],
        ALLOWED_URI_REGEXP: allowedAddress,
        ALLOW_ARIA_ATTR: false,
        ALLOW_DATA_ATTR: false,
        ALLOW_UNKNOWN_PROTOCOLS: false,
        FORBID_CONTENTS: [...contentIsNoText],
        KEEP_CONTENT: true,
        RETURN_DOM: true,
        SAFE_FOR_XML: true,
      })
      if (!(clean instanceof window.Element)) throw new Error('the sanitiser gave no tree')
      return clean
    },
  }
}

/** A page of frames has no body, only the names of other pages: an empty body stands for it. */
function withBody(document: Document): void {
  document.body?.remove()
  document.documentElement.append(document.createElement('body'))
}

/** Comments are no text, and the sanitiser takes a paragraph away whose words and comments together look like markup. */
function removeComments(document: Document): void {
  const comments: Node[] = []
  const walker = document.createTreeWalker(document, 128)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) comments.push(node)
  for (const each of comments) each.parentNode?.removeChild(each)
}

/** What stands in the place of `noscript`, whose words are for browsers without scripts. */
export const sealed = 'template[data-noscript]'

/**
 * A browser that runs scripts takes what is in `noscript` for one text and shows what follows; a parser without scripts takes its markup for
 * the page's own, and an element that is not closed there would take the rest of the page with it. A template always ends at its end.
 */
const sealedNoscript = (html: string): string =>
  html
    .replace(/<noscript(?=[\s/>])[^>]*>/gi, '<template data-noscript>')
    .replace(/<\/noscript(?=[\s/>])/gi, '</template')

/**
 * In XHTML an element may be closed at once; read as HTML it would take what follows for its own text, and the page would end
 * there.
 */
function withEndTags(html: string): string {
  const isXhtml = /^\s*<\?xml\s|\sxmlns\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml/.test(html.slice(0, 4_000))
  if (!isXhtml) return html
  return html
    .replace(closedAtOnce, '<$1$2></$1>')
    .replace(inlineAtOnce, (whole, name: string, said: string) =>
      /pagebreak/i.test(said) ? `<${name}${said}></${name}>` : whole,
    )
}

const closedAtOnce = /<(script|style|title|iframe|textarea|noscript|noembed|noframes|xmp)(\s[^<>]*)?\/>/gi
const inlineAtOnce = /<(span|a|div)(\s[^<>]*)\/>/gi
