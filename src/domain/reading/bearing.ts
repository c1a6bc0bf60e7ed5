import type { ProjectReader } from '../project/project-records.ts'
import { quotationOf } from '../records/annotation.ts'
import type { Claim } from '../records/claim.ts'
import { composed } from '../text/piled-marks.ts'

/** A claim that a passage may bear on, with the words that both share: the reason it is offered. */
export interface BearingClaim {
  readonly claim: Readonly<Claim>
  readonly sharedWords: readonly string[]
}

/**
 * The claims that a passage may bear on, best first: those that share at least two content words with it, weighed by how
 * rare a word is among the project's claims (inverse document frequency, ln((N + 1) / (n + 0.5)), Robertson and Spärck
 * Jones 1976). A claim's words are its statement's and those of its passages. An offer to a person, never a link.
 */
export function claimsBearingOn(project: ProjectReader, quotation: string, limit: number): readonly BearingClaim[] {
  const words = [...wordSet(quotation)]
  if (words.length === 0) return []
  const claims = project.all('claim').map((claim) => {
    const texts = wordsOfClaim(project, claim)
    return { claim, sharedWords: words.filter((word) => texts.some((its) => its.has(word))) }
  })
  const frequency = new Map<string, number>()
  for (const { sharedWords } of claims)
    for (const word of sharedWords) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const weight = (word: string): number => Math.log((claims.length + 1) / ((frequency.get(word) ?? 0) + 0.5))
  return claims
    .filter(({ sharedWords }) => sharedWords.length >= Math.min(2, words.length))
    .map((each) => ({ ...each, weight: each.sharedWords.reduce((sum, word) => sum + weight(word), 0) }))
    .toSorted((a, b) => b.weight - a.weight || (a.claim.id < b.claim.id ? -1 : 1))
    .slice(0, limit)
    .map(({ claim, sharedWords }) => ({ claim, sharedWords }))
}

/** The words of a claim's statement, and of each of its passages. */
function wordsOfClaim(project: ProjectReader, claim: Readonly<Claim>): readonly ReadonlySet<string>[] {
  const passages = project.referring('evidenceLink', claim.id).flatMap((link) => project.get(link.annotationId) ?? [])
  return [wordsOf(claim, ({ statement }) => statement), ...passages.map((passage) => wordsOf(passage, quotationOf))]
}

/** Words by the record that they stand in. A record never changes, so that what was read of it once holds. */
const known = new WeakMap<object, ReadonlySet<string>>()

function wordsOf<R extends object>(record: R, textOf: (record: R) => string): ReadonlySet<string> {
  const found = known.get(record) ?? wordSet(textOf(record))
  known.set(record, found)
  return found
}

const wordSet = (text: string): ReadonlySet<string> => new Set(contentWords(text))

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
/** Scripts that set no spaces between words. The others are cut at what is no letter, which is far faster. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u
const spacedWord = /[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*/gu

/** Words that say nothing about the matter, in the languages the workbench reads. */
const stopWords: ReadonlySet<string> = new Set(
  (
    'the a an and or but of to in on at by for from with as is was are were be been has have had it its that this these those he she they his her their ' +
    'not no said says who which what when where will would could should may might than then there here about after before into over under ' +
    'کے کی کا کو میں سے نے پر اور ہے ہیں تھا تھی تھے یہ وہ کہ بھی ' +
    'के की का को में से ने पर और है हैं था थी थे यह वह कि भी ' +
    'في من على إلى عن أن إن هذا هذه التي الذي و كان كانت'
  ).split(' '),
)

/** The words of a text that carry meaning: NFC, lower case, without stop words and single letters. */
function contentWords(text: string): readonly string[] {
  const folded = composed(text).toLowerCase()
  const words = unspaced.test(folded)
    ? [...segmenter.segment(folded)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
    : (folded.match(spacedWord) ?? [])
  return words.filter((word) => word.length > 1 && !stopWords.has(word))
}
