import type { ErrorCode, ErrorOf, WorkbenchError } from '#domain/errors.ts'
import { plainName } from '#domain/text/plain-name.ts'
import type { ErrorText } from './error-text.ts'

/** One entry per error code; a code without a sentence does not compile. */
export type ErrorSentences = { readonly [C in ErrorCode]: (error: ErrorOf<C>) => ErrorText }

/** What a person is told about this error, in the language of the table. */
export function textOfError(sentences: ErrorSentences, error: WorkbenchError): ErrorText {
  const say = sentences[error.code] as (error: WorkbenchError) => ErrorText
  return say(withPlainNames(error))
}

/** Names and details come from files: in a sentence they are words and steer nothing. */
const withPlainNames = (error: WorkbenchError): WorkbenchError =>
  Object.fromEntries(
    Object.entries(error).map(([key, value]) => [key, typeof value === 'string' ? plainName(value) : value]),
  ) as unknown as WorkbenchError
