import type { ErrorCode, ErrorOf, WorkbenchError } from '#domain/errors.ts'
import type { ErrorText } from './error-text.ts'

/** One entry per error code; a code without a sentence does not compile. */
export type ErrorSentences = { readonly [C in ErrorCode]: (error: ErrorOf<C>) => ErrorText }

/** What a person is told about this error, in the language of the table. */
export function textOfError(sentences: ErrorSentences, error: WorkbenchError): ErrorText {
  const say = sentences[error.code] as (error: WorkbenchError) => ErrorText
  return say(error)
}
