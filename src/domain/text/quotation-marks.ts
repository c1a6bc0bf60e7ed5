/** The marks that open and close a quotation by language; English ones where a language has no line of its own. */
const marks: Readonly<Record<string, readonly [string, string]>> = {
  ur: ['”', '“'],
  ar: ['«', '»'],
  fa: ['«', '»'],
  fr: ['« ', ' »'],
  ru: ['«', '»'],
  de: ['„', '“'],
}

/** True for words that stand inside quotation marks of their own from end to end: a second pair would only double them. */
const carriesMarks = (text: string): boolean => /^[“"«„”][^“”"«»„]*[”"»“][.,!?۔।]?$/u.test(text.trim())

/** Words inside the quotation marks of their language (a BCP 47 tag, null where unknown), unless they carry some already. */
export function inQuotationMarks(text: string, language: string | null): string {
  if (carriesMarks(text)) return text
  const [open, close] = marks[language?.split('-')[0]?.toLowerCase() ?? ''] ?? ['“', '”']
  return `${open}${text}${close}`
}
