import { languageTag, partialDate } from '#domain/records/fields.ts'
import type { ImportedMetadata } from './import-output.ts'

/** A declared value as one line: white space collapsed, controls and what UTF-8 cannot hold left out, cut at a length; null if empty. */
export function asLine(value: string | null | undefined, longest = 2_000): string | null {
  if (value === null || value === undefined) return null
  const whole = value.toWellFormed().replace(invisible, ' ').replace(/\s+/g, ' ').trim()
  // A character of two units is not cut in half.
  const line = whole
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()
  return line === '' ? null : line
}

/** What a record keeps at most of it, whichever reader found it: authors, and letters of a licence. */
const most = { authors: 100, licence: 500 }

/** Metadata that fits a record: a file may name a thousand authors, or give a whole licence for the name of one. */
export const withinLimits = (metadata: ImportedMetadata): ImportedMetadata => ({
  ...metadata,
  authors: metadata.authors.slice(0, most.authors),
  licence: asLine(metadata.licence, most.licence),
})

const invisible = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(0x1f)}${String.fromCharCode(0x7f)}-${String.fromCharCode(0x9f)}\u202a-\u202e\u2066-\u2069\ufffc]`,
  'g',
)

/** A declared language as a BCP 47 tag, or null. */
export function asLanguage(value: string | null | undefined): string | null {
  const tag = (value ?? '').trim().replaceAll('_', '-')
  return tag.length <= 40 && languageTag.safeParse(tag).success ? tag : null
}

/** A declared web address, absolute, or null. */
export function asWebAddress(value: string | null | undefined): string | null {
  const line = (value ?? '').trim()
  if (!/^https?:\/\//i.test(line) || line.length > 4_000) return null
  return URL.canParse(line) ? line.toWellFormed() : null
}

/**
 * A declared date as a partial date, or null: ISO 8601 in its common spellings, digits without separators, the long form of mail
 * headers where it names its zone, and a day with its month's English name. Anything that would have to be guessed (01/02/2024)
 * is left to a person.
 */
export function asDate(value: string | null | undefined): string | null {
  const line = (value ?? '').trim().replace(/^(["'])(.*)\1$/, '$2')
  const candidate = isoLike(line) ?? compact(line) ?? mailLike(line) ?? named(line)
  // A year of fewer than four digits is a mistaken reading, not an old page.
  return candidate !== null && candidate >= '1000' && partialDate.safeParse(candidate).success ? candidate : null
}

/** The day of a date that a file states, or less where it states less; null where it states none. */
export const dayOf = (value: string | null | undefined): string | null => asDate(value)?.slice(0, 10) ?? null

function isoLike(line: string): string | null {
  const found =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)?)?$/i.exec(
      line,
    )
  if (!found) return null
  const [, year, month, day, hour, minute, second, fraction, zone] = found
  if (month === undefined) return year ?? null
  if (day === undefined) return `${year}-${month.padStart(2, '0')}`
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (hour === undefined) return date
  const milliseconds = fraction === undefined ? '' : `.${fraction.slice(0, 3).padEnd(3, '0')}`
  const seconds = second === undefined ? '' : `:${second}${milliseconds}`
  return `${date}T${hour.padStart(2, '0')}:${minute}${seconds}${zoneOf(zone)}`
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  const found = /^([+-]\d{2}):?(\d{2})?$/.exec(zone)
  return found ? `${found[1]}:${found[2] ?? '00'}` : 'Z'
}

function compact(line: string): string | null {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?$/.exec(line)
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null
}

function mailLike(line: string): string | null {
  if (
    !/^(?:[A-Za-z]{3,9},?\s+)?\d{1,2}\s+[A-Za-z]{3,9}\s+\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:GMT|UTC|Z|[+-]\d{4})/.test(
      line,
    )
  )
    return null
  const time = Date.parse(line)
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day with its month's English name, in either order: "3 March 2024", "Sunday, March 3rd, 2024". */
function named(line: string): string | null {
  const plain = line.replace(/^[a-z]{3,9},?\s+(?=[a-z\d])/i, (word) => (isMonth(word) ? word : ''))
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(plain)
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(plain)
  const [day, month, year] = dayFirst?.slice(1) ?? [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  if (day === undefined || month === undefined || year === undefined || !isMonth(month)) return null
  const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
}

const isMonth = (word: string): boolean =>
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i.test(
    word.replace(/[\s,.]+$/, ''),
  )
