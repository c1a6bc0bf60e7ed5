/** Picks the form for a number by the language's plural rules and puts the number, in the language's digits, before it. */
export function plural(
  language: string,
  count: number,
  forms: { readonly one: string; readonly other: string },
): string {
  const { rules, number } = formatsOf(language)
  const form = rules.select(count) === 'one' ? forms.one : forms.other
  return `${number.format(count)} ${form}`
}

interface CountFormats {
  readonly rules: Intl.PluralRules
  readonly number: Intl.NumberFormat
}

const known = new Map<string, CountFormats>()

/** Making these takes as long as drawing a row of a list, so they are made once for a language. */
function formatsOf(language: string): CountFormats {
  const there = known.get(language)
  if (there) return there
  const made = { rules: new Intl.PluralRules(language), number: new Intl.NumberFormat(language) }
  known.set(language, made)
  return made
}
