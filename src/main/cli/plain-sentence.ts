/** A sentence without isolates: they serve a screen; a program that reads it would take them for part of a name. */
export const plainSentence = (sentence: string): string => sentence.replace(/[\u2068\u2069]/gu, '')
