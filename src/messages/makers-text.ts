import type { ClaimMakers } from '#domain/reading/who-says.ts'
import type { ClaimsMessages } from './en/claims.ts'
import { isolated } from './reason-sentence.ts'

/** Who makes a claim, as it is said after its statement (", says the harbour office"). */
export function makersText(words: ClaimsMessages['statement'], { names, isTied }: ClaimMakers): string {
  const [first, second, ...others] = names.map((name) => name ?? words.someone)
  if (first === undefined) return isTied ? words.nobody : words.noPassage
  if (second === undefined) return words.says(isolated(first))
  if (others.length === 0) return words.saysTwo(isolated(first), isolated(second))
  return words.saysMore(isolated(first), others.length + 1)
}
