import { z } from 'zod'
import { datedValue, longText, recordBase } from './fields.ts'
import { idOf } from './id.ts'

/**
 * A correction, retraction or reply that bears on named passages, or on the whole source only if it says so
 * (`annotationIds` null). `withdraws` says that the passages no longer count; a reply never withdraws.
 */
export const notice = z
  .strictObject({
    ...recordBase('notice'),
    kind: z.enum(['correction', 'retraction', 'reply']),
    sourceId: idOf('source'),
    annotationIds: z.array(idOf('annotation')).min(1).nullable(),
    withdraws: z.boolean(),
    date: datedValue,
    text: longText,
  })
  .refine((value) => value.kind !== 'reply' || !value.withdraws, {
    error: 'a reply withdraws nothing',
    path: ['withdraws'],
  })
export type Notice = z.infer<typeof notice>
