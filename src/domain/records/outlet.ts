import { z } from 'zod'
import { longText, recordBase, shortText, timestamp } from './fields.ts'
import { idOf } from './id.ts'

/** The Admiralty grade of an outlet: A reliable to E unreliable, F cannot be judged. */
export const reliabilityGrade = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])
export type ReliabilityGrade = z.infer<typeof reliabilityGrade>

/** Who published a source. The last grade counts; none is "not graded", which is not F. */
export const outlet = z.strictObject({
  ...recordBase('outlet'),
  name: shortText,
  grades: z.array(
    z.strictObject({ grade: reliabilityGrade, reason: longText, at: timestamp, researcherId: idOf('researcher') }),
  ),
})
export type Outlet = z.infer<typeof outlet>
