/** Picks the form for a number by the language's plural rules and puts the number, in the language's digits, before it. */
export function plural(
  language: string,
  count: number,
  forms: { readonly one: string; readonly other: string },
): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other
  return `${new Intl.NumberFormat(language).format(count)} ${form}`
}
