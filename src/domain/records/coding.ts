import { z } from 'zod'
import { recordBase } from './fields.ts'
import { idOf } from './id.ts'

/** The use of a code on an annotation. */
export const coding = z.strictObject({
  ...recordBase('coding'),
  annotationId: idOf('annotation'),
  codeId: idOf('code'),
})
export type Coding = z.infer<typeof coding>
