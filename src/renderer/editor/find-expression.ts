import { type FoldedText, type FoundPlace, foldedText, mostMatches, unfolded } from '#domain/text/folded-text.ts'

/** Why a regular expression cannot be read. */
export type ExpressionFault = 'group' | 'set' | 'repeat' | 'escape' | 'range' | 'name' | 'other'

/** An expression that was read, or why it was not. */
export type ReadExpression = { readonly expression: RegExp } | { readonly fault: ExpressionFault }

/**
 * Reads what a person typed as a regular expression over a folded text: letters and marks are folded as in the text, what the
 * expression itself is made of (all of it ASCII) stands as it is. Case does not count; ^ and $ are the ends of a line.
 */
export function readExpression(typed: string): ReadExpression {
  try {
    return { expression: new RegExp(foldedPattern(typed), 'gimu') }
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: faultOf(error.message) }
    throw error
  }
}

/** Every place that an expression finds, in text order; places without words are passed over. May take as long as it likes. */
export function findByExpression(folded: FoldedText, expression: RegExp): readonly FoundPlace[] {
  const found: FoundPlace[] = []
  expression.lastIndex = 0
  for (
    let match = expression.exec(folded.text);
    match && found.length < mostMatches;
    match = expression.exec(folded.text)
  ) {
    const [words] = match
    if (words === '') expression.lastIndex += nextCharacter(folded.text, match.index)
    else if (words.trim() !== '') {
      const place = unfolded(folded, match.index, words.length)
      if (place && place.start >= (found.at(-1)?.end ?? 0)) found.push(place)
    }
  }
  return found
}

const nextCharacter = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** A letter that folds to a sign of ASCII (the Urdu full stop) still means itself and not what the sign means here. */
const foldedPattern = (typed: string): string =>
  typed.replace(/[^\p{ASCII}]+/gu, (letters) =>
    foldedText(letters).text.replace(/[ -/:-@[-`{-~]/g, (sign) => {
      return `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`
    }),
  )

/** What the engine says, by its words; those it may find one day are "other". */
const faults: readonly (readonly [RegExp, ExpressionFault])[] = [
  [/character class|unterminated class|lone quantifier|unmatched '?\]/i, 'set'],
  [/group name|named|capture name/i, 'name'],
  [/group|unmatched '\)'|parenthes/i, 'group'],
  [/nothing to repeat|quantifier|numbers out of order|incomplete/i, 'repeat'],
  [/escape|\\ at end|property name/i, 'escape'],
  [/range|out of order/i, 'range'],
]

const faultOf = (said: string): ExpressionFault => {
  // The engine quotes the expression before it says why.
  const why = said.slice(said.lastIndexOf(': ') + 2)
  if (/out of order in character class|invalid character class/i.test(why)) return 'range'
  return faults.find(([sign]) => sign.test(why))?.[1] ?? 'other'
}
