import { z } from 'zod'
import { longText, recordBase } from './fields.ts'
import { idOf } from './id.ts'

/**
 * Says that a speaker, outlet or source is on a side (`sideId`) or is not a party (null), by whom, when and why. Without
 * one, its side is not declared. Never inferred. The latest declaration about a subject counts.
 */
export const sideDeclaration = z.strictObject({
  ...recordBase('sideDeclaration'),
  subjectId: z.union([idOf('speaker'), idOf('outlet'), idOf('source')]),
  sideId: idOf('side').nullable(),
  reason: longText,
})
export type SideDeclaration = z.infer<typeof sideDeclaration>
