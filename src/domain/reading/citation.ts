import { inQuotationMarks } from '../text/quotation-marks.ts'
import { leafCharacter } from '../text/text-map.ts'

/** Words of a source with what is known of where they stand. Dates and numbers come written as a person reads them. */
export interface CitedPassage {
  readonly words: string
  /** The source's language (a BCP 47 tag), null where unknown. */
  readonly language: string | null
  readonly title: string
  readonly outlet: string | null
  readonly authors: readonly string[]
  /** When it was published, or that this is not known. */
  readonly published: string
  /** "paragraph 5", "page 2", "characters 10–40": what there is. */
  readonly places: readonly string[]
  readonly url: string | null
}

/** A quotation with its source, as a clipboard takes it. */
export interface Citation {
  readonly plain: string
  readonly html: string
}

/**
 * A quotation in the quotation marks of its language, and below it who wrote what where and when. Where it mixes scripts, the
 * pieces of the plain text stand in isolates (FSI … PDI), so that none turns the order of another around; in HTML in `bdi`.
 */
export function citation(passage: CitedPassage, separator: string): Citation {
  const { language, authors, title, outlet, published, places, url } = passage
  const words = inQuotationMarks(passage.words.replaceAll(leafCharacter, ''), language)
  const pieces = [...authors, title, outlet, published, ...places, url].filter((piece) => piece !== null)
  const isolated = isMixed([words, separator, ...pieces]) ? isolate : (text: string): string => text
  const plain = `${words.split('\n').map(isolated).join('\n')}\n— ${pieces.map(isolated).join(separator)}`
  return { plain, html: asHtml(passage, words, separator) }
}

function asHtml(
  { language, authors, title, outlet, published, places, url }: CitedPassage,
  words: string,
  separator: string,
): string {
  const lang = language === null ? '' : ` lang="${escaped(language)}"`
  const bdi = (text: string): string => `<bdi>${escaped(text)}</bdi>`
  const pieces = [
    ...authors.map(bdi),
    `<cite><bdi${lang}>${escaped(title)}</bdi></cite>`,
    ...[outlet, published, ...places].filter((piece) => piece !== null).map(bdi),
    ...(url === null ? [] : [`<bdi dir="ltr">${escaped(url)}</bdi>`]),
  ]
  const quote = escaped(words).replaceAll('\n', '<br>')
  return `<blockquote${lang} dir="auto"><p>${quote}</p></blockquote><p dir="auto">— ${pieces.join(escaped(separator))}</p>`
}

const isolate = (text: string): string => `\u2068${text}\u2069`

/** True where letters from the right and letters from the left meet. */
function isMixed(pieces: readonly string[]): boolean {
  const all = pieces.join('')
  return (
    /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(all) &&
    /[\p{Script=Latin}\p{Script=Devanagari}\p{Script=Han}]/u.test(all)
  )
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
