import type { ErrorCode, ErrorOf, WorkbenchError } from '#domain/errors.ts'
import { plainName } from '#domain/text/plain-name.ts'
import type { ErrorText } from './error-text.ts'

/** One entry per error code; a code without a sentence does not compile. */
export type ErrorSentences = { readonly [C in ErrorCode]: (error: ErrorOf<C>) => ErrorText }

/** What a person is told about this error, in the language of the table. */
export function textOfError(sentences: ErrorSentences, error: WorkbenchError): ErrorText {
  return say(sentences, withPlainNames(error))
}

function say(sentences: ErrorSentences, error: WorkbenchError): ErrorText {
  const sentence = sentences[error.code] as (error: WorkbenchError) => ErrorText
  return sentence(error)
}

/** Names and details come from files: in a sentence they are words and steer nothing. */
const withPlainNames = (error: WorkbenchError): WorkbenchError =>
  Object.fromEntries(
    Object.entries(error).map(([key, value]) => [key, typeof value === 'string' ? plainName(value) : value]),
  ) as unknown as WorkbenchError

/** The same for a screen: a title, and the name of a file or folder, keeps its own direction within a sentence of another script. */
export function shownTextOfError(sentences: ErrorSentences, error: WorkbenchError): ErrorText {
  const shown = Object.entries(withPlainNames(error)).map(([field, value]: [string, unknown]) => [
    field,
    isName(field) && typeof value === 'string' ? `\u2068${value}\u2069` : value,
  ])
  return say(sentences, Object.fromEntries(shown) as WorkbenchError)
}

const isName = (field: string): boolean => field === 'file' || field === 'folder' || field === 'title'
