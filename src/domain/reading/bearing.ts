import type { ProjectReader } from '../project/project-records.ts'
import { quotationOf } from '../records/annotation.ts'
import type { Claim } from '../records/claim.ts'

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
  const words = new Set(contentWords(quotation))
  if (words.size === 0) return []
  const claims = project.all('claim').map((claim) => ({ claim, words: wordsOfClaim(project, claim) }))
  const frequency = (word: string): number => claims.filter((each) => each.words.has(word)).length
  const weights = new Map([...words].map((word) => [word, Math.log((claims.length + 1) / (frequency(word) + 0.5))]))
  return claims
    .map(({ claim, words: its }) => {
      const sharedWords = [...words].filter((word) => its.has(word))
      return { claim, sharedWords, weight: sharedWords.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) }
    })
    .filter(({ sharedWords }) => sharedWords.length >= Math.min(2, words.size))
    .toSorted((a, b) => b.weight - a.weight || (a.claim.id < b.claim.id ? -1 : 1))
    .slice(0, limit)
    .map(({ claim, sharedWords }) => ({ claim, sharedWords }))
}

function wordsOfClaim(project: ProjectReader, claim: Readonly<Claim>): ReadonlySet<string> {
  const passages = project.referring('evidenceLink', claim.id).map((link) => project.get(link.annotationId))
  return new Set(
    contentWords([claim.statement, ...passages.map((passage) => (passage ? quotationOf(passage) : ''))].join('\n')),
  )
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

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
  const words: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(text.normalize('NFC').toLocaleLowerCase('und'))) {
    if (isWordLike && segment.length > 1 && !stopWords.has(segment)) words.push(segment)
  }
  return words
}
