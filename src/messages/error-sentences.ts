import type { ErrorCode, ErrorOf, WorkbenchError } from '#domain/errors.ts'
import type { ErrorText } from './error-text.ts'

/** One entry per error code; a code without a sentence does not compile. */
export type ErrorSentences = { readonly [C in ErrorCode]: (error: ErrorOf<C>) => ErrorText }

/** What a person is told about this error, in the language of the table. */
export function textOfError(sentences: ErrorSentences, error: WorkbenchError): ErrorText {
  const say = sentences[error.code] as (error: WorkbenchError) => ErrorText
  return say(error)
}

/** The same for a screen: the name of a file or folder keeps its own direction within a sentence of another script. */
export function shownTextOfError(sentences: ErrorSentences, error: WorkbenchError): ErrorText {
  const shown = Object.entries(error).map(([field, value]: [string, unknown]) => [
    field,
    isName(field) && typeof value === 'string' ? `\u2068${value}\u2069` : value,
  ])
  return textOfError(sentences, Object.fromEntries(shown) as WorkbenchError)
}

const isName = (field: string): boolean => field === 'file' || field === 'folder'
