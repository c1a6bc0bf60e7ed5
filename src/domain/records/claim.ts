import { z } from 'zod'
import { basis, longText, partialDate, recordBase, timestamp } from './fields.ts'
import { idOf } from './id.ts'

/** What sort of statement a claim is. Only a person sets it. */
export const claimKind = z.enum(['fact', 'saying', 'allegation', 'position'])
export type ClaimKind = z.infer<typeof claimKind>

/** For an allegation: whom it accuses, and whether their reply is carried, was sought, or was not sought. */
export const allegation = z.strictObject({
  accuses: z.string().max(500),
  reply: z.enum(['carried', 'sought', 'not-sought']),
})
export type Allegation = z.infer<typeof allegation>

export const claimTime = z.strictObject({
  from: partialDate.nullable(),
  to: partialDate.nullable(),
  precision: z.enum(['year', 'month', 'day', 'hour', 'minute']).nullable(),
  basis,
})
export type ClaimTime = z.infer<typeof claimTime>
export const claimPlace = z.strictObject({ name: z.string().max(500).nullable(), basis })
export type ClaimPlace = z.infer<typeof claimPlace>

/** A statement that can stand alone, across sources. `verbatim` until a person rewords it; earlier wordings are kept. */
export const claim = z.strictObject({
  ...recordBase('claim'),
  statement: z.string().trim().min(1).max(20_000),
  verbatim: z.boolean(),
  earlierWordings: z.array(
    z.strictObject({ statement: z.string(), until: timestamp, researcherId: idOf('researcher') }),
  ),
  kind: claimKind,
  /** Who set the kind; null while it is the default that nobody has looked at. */
  kindSetBy: idOf('researcher').nullable(),
  allegation: allegation.nullable(),
  time: claimTime,
  place: claimPlace,
  questionId: idOf('question').nullable(),
  note: longText,
})
export type Claim = z.infer<typeof claim>

/** What a new claim holds before a person has said anything about it. */
export const claimDefaults = {
  verbatim: false,
  earlierWordings: [],
  kind: 'fact',
  kindSetBy: null,
  allegation: null,
  time: { from: null, to: null, precision: null, basis: 'unknown' },
  place: { name: null, basis: 'unknown' },
  questionId: null,
  note: '',
} as const satisfies Partial<Claim>
