import { z } from 'zod'
import { idOf, type RecordType } from './id.ts'

/** A point in time as records keep it: ISO 8601 in UTC with milliseconds. */
export const timestamp = z.iso.datetime({ precision: 3 })

/** A date of the calendar known to the year, the month, the day or the minute, as sources give them: there is no 2026-02-30. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{3})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/)
  .refine(isInCalendar, { error: 'no such day in the calendar' })

function isInCalendar(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.slice(0, 10).split('-').map(Number)
  const [hour = 0, minute = 0, second = 0] = (/T([\d:]+)/.exec(value)?.[1] ?? '').split(':').map(Number)
  const there = new Date(Date.UTC(2000, 0, 1))
  there.setUTCFullYear(year, month - 1, day)
  return there.getUTCMonth() === month - 1 && there.getUTCDate() === day && hour < 24 && minute < 60 && second < 61
}

/** Whether a date, time or place was stated in the source, inferred by a person, or is unknown. */
export const basis = z.enum(['stated', 'inferred', 'unknown'])
export type Basis = z.infer<typeof basis>

/** A date with its basis; `unknown` goes with a null value. */
export const datedValue = z.strictObject({ value: partialDate.nullable(), basis })
export type DatedValue = z.infer<typeof datedValue>
export const unknownDate: DatedValue = { value: null, basis: 'unknown' }

/** The fields that every record begins with. */
export const recordBase = <T extends RecordType>(type: T) => ({
  id: idOf(type),
  type: z.literal(type),
  createdAt: timestamp,
  createdBy: idOf('researcher'),
})

/** One line of text that a person typed: not empty after trimming, bounded. */
export const shortText = z.string().trim().min(1).max(2_000)
/** Text of any length that a person typed, possibly empty. */
export const longText = z.string().max(100_000)
/** A BCP 47 language tag. */
export const languageTag = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
/** The SHA-256 of something, in lower-case hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** A UTF-16 offset into a text. */
export const offset = z.int().min(0)
