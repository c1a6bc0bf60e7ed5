import { declareSide, groupOrigins, recordDiscrepancy, recordNotice } from '#domain/editing/declare-dispute.ts'
import { describeManySources } from '#domain/editing/describe-many-sources.ts'
import { describeSource, gradeOutlet } from '#domain/editing/describe-source.ts'
import { removeSource } from '#domain/editing/remove-records.ts'
import { renameSpeaker } from '#domain/editing/rename-speaker.ts'
import type { Handlers } from '../call.ts'
import { edits } from './edits.ts'

/** Where sources come from, who speaks in them and for whom. */
export const provenanceHandlers = {
  'sources.describe': edits('sources.describe', describeSource),
  'sources.describeMany': edits('sources.describeMany', describeManySources),
  'sources.remove': edits('sources.remove', removeSource),
  'outlets.grade': edits('outlets.grade', gradeOutlet),
  'origins.group': edits('origins.group', groupOrigins),
  'sides.declare': edits('sides.declare', declareSide),
  'notices.record': edits('notices.record', recordNotice),
  'discrepancies.record': edits('discrepancies.record', recordDiscrepancy),
  'speakers.rename': edits('speakers.rename', renameSpeaker),
} satisfies Partial<Handlers>
