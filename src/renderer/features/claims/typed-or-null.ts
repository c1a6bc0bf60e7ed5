/** What a person typed, without space at its ends; null for nothing. */
export const typedOrNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim())
