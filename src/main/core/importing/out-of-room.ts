import type { ImportRefusal } from './import-output.ts'

/**
 * Why a reader ran out of room: a text longer than any may be, or so many levels in each other that it ran out of stack. Null for an error
 * that is a mistake of our own, which is seen as one.
 */
export function outOfRoom(error: unknown): ImportRefusal | null {
  if (!(error instanceof RangeError)) return null
  const isTooLong = /invalid (?:string|array|typed array) length|allocation/i.test(error.message)
  return isTooLong ? { code: 'output-too-large', detail: '' } : { code: 'format-damaged', detail: 'nesting-too-deep' }
}
