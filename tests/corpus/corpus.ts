import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Outside material for checks, beside the repository. Nothing of it is copied here. */
export const sharedFolder = join(import.meta.dirname, '../../../shared')
const corpusFolder = join(sharedFolder, 'corpus')

/** A file of the corpus; throws where the corpus is missing. */
export const bytesOf = (file: string): Uint8Array => readFileSync(join(corpusFolder, file))
export const stringOf = (file: string): string => readFileSync(join(corpusFolder, file), 'utf8')
export const jsonOf = <T>(file: string): T => JSON.parse(stringOf(file)) as T

/** The files that the corpus's index lists under a folder. Throws where it lists none, so that no suite passes by seeing nothing. */
export function indexed(folder: string): readonly string[] {
  const listed = stringOf('INDEX.md')
    .split('\n')
    .flatMap((line) => /^\| (\S+) \|/.exec(line)?.[1] ?? [])
    .filter((file) => file.startsWith(`${folder}/`))
  if (listed.length === 0) throw new Error(`the corpus lists nothing under ${folder}`)
  return listed
}

/** The texts of the two sample accounts, by file name. */
export function accounts(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const folder = join(sharedFolder, 'samples', 'accounts')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
}

/** A text file as its document's text must be: decoded, without a mark, its line ends as `\n`. */
export const plainText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The words of a text in any script, in order. */
export const wordsOf = (text: string): readonly string[] =>
  [...segmenter.segment(text.normalize('NFC'))].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)

/** The words of `wanted` that `text` does not hold as often. */
export function missingWords(text: string, wanted: string): readonly string[] {
  const there = new Map<string, number>()
  for (const word of wordsOf(text)) there.set(word, (there.get(word) ?? 0) + 1)
  return wordsOf(wanted).filter((word) => {
    const left = there.get(word) ?? 0
    there.set(word, left - 1)
    return left <= 0
  })
}

/**
 * How many words of `wanted` a text holds in their order: the longest common subsequence, by the places of each word (Hunt and Szymanski,
 * 1977).
 */
export function wordsInOrder(text: string, wanted: string): number {
  const places = new Map<string, number[]>()
  for (const [at, word] of wordsOf(text).entries()) {
    const known = places.get(word)
    if (known) known.push(at)
    else places.set(word, [at])
  }
  // ends[n] is the earliest place at which n + 1 words in order can end.
  const ends: number[] = []
  for (const word of wordsOf(wanted))
    for (const at of (places.get(word) ?? []).toReversed()) {
      let low = 0
      let high = ends.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((ends[middle] ?? 0) < at) low = middle + 1
        else high = middle
      }
      ends[low] = at
    }
  return ends.length
}
