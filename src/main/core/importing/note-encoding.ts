import type { DecodedText } from './decode-bytes.ts'
import type { NoteTally } from './note-tally.ts'

/** Says in which encoding a text was read where that is not what one expects, and where the file says otherwise. */
export function noteEncoding({ encoding, by, contradicted }: DecodedText, notes: NoteTally): void {
  if (by === 'choice') notes.say('encoding-chosen', encoding)
  // UTF-8 without a mark is what a text is expected to be: only something else is worth a line.
  else if (encoding !== 'utf-8' || by === 'mark') notes.say('encoding', encoding)
  if (contradicted !== null) notes.say('encoding-contradicted', contradicted)
}
