/** Picks the form for a number by the language's plural rules and puts the number, in the language's digits, before it. */
export function plural(
  language: string,
  count: number,
  forms: { readonly one: string; readonly other: string },
): string {
  const form =
    kept(rules, language, () => new Intl.PluralRules(language)).select(count) === 'one' ? forms.one : forms.other
  return `${grouped(language, count)} ${form}`
}

/** A number in the language's digits, its thousands set apart. */
export const grouped = (language: string, count: number): string =>
  kept(numbers, language, () => new Intl.NumberFormat(language)).format(count)

/** Made once a language: making one takes longer than all that a page has to count. */
const rules = new Map<string, Intl.PluralRules>()
const numbers = new Map<string, Intl.NumberFormat>()

function kept<T>(made: Map<string, T>, language: string, make: () => T): T {
  const known = made.get(language) ?? make()
  made.set(language, known)
  return known
}
