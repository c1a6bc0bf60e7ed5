import { z } from 'zod'
import { discrepancyType } from '#domain/records/evidence-link.ts'
import { datedValue, languageTag, longText, shortText } from '#domain/records/fields.ts'
import { idOf } from '#domain/records/id.ts'
import { reliabilityGrade } from '#domain/records/outlet.ts'
import { edit } from '../command.ts'

const sourceAnswer = z.strictObject({ sourceId: idOf('source') })

/** What can be said of a source; what is left out stays as it is. */
const described = {
  title: shortText.optional(),
  outletName: shortText.nullable().optional(),
  authors: z.array(shortText).max(100).optional(),
  url: z.string().max(4_000).nullable().optional(),
  published: datedValue.optional(),
  events: datedValue.optional(),
  captured: datedValue.optional(),
  language: languageTag.nullable().optional(),
  licence: z.string().max(500).nullable().optional(),
  licenceAllowsFullText: z.boolean().optional(),
}

export const provenanceCommands = {
  'sources.describe': edit(
    'Fills in the provenance of a source. Keys left out stay as they are.',
    z.strictObject({ sourceId: idOf('source'), ...described, note: longText.optional() }),
    sourceAnswer,
  ),
  'sources.describeMany': edit(
    'Fills in the provenance of many sources as one change. Keys left out stay; notes are added to and never replaced.',
    z.strictObject({
      changes: z
        .array(
          z.strictObject({
            sourceIds: z.array(idOf('source')).min(1).max(10_000),
            ...described,
            addToNote: z.string().trim().min(1).max(10_000).optional(),
          }),
        )
        .min(1)
        .max(10_000),
    }),
    z.strictObject({ changed: z.int() }),
  ),
  'sources.remove': edit(
    'Removes a source with its marks and links. Its files stay in the project folder and undo brings it back.',
    z.strictObject({ sourceId: idOf('source') }),
    z.strictObject({ removed: z.int() }),
  ),
  'outlets.grade': edit(
    'Grades an outlet A to F with a reason; earlier grades are kept.',
    z.strictObject({ outletName: shortText, grade: reliabilityGrade, reason: longText }),
    z.strictObject({ outletId: idOf('outlet') }),
  ),
  'origins.group': edit(
    'Groups sources that trace to one origin, held here or only cited; a group of that name is extended. Keys left out stay.',
    z.strictObject({
      name: shortText,
      kind: z.enum(['agency-copy', 'press-release', 'translation', 'same-recording', 'other']),
      sourceIds: z.array(idOf('source')),
      held: z.boolean().optional(),
      citedBy: z.array(idOf('source')).optional(),
      note: longText.optional(),
    }),
    z.strictObject({ originGroupId: idOf('originGroup') }),
  ),
  'sides.declare': edit(
    'Says which side a speaker, outlet or source is on, or that it is no party (side null), and why.',
    z.strictObject({
      subject: z.union([
        z.strictObject({ speakerName: shortText }),
        z.strictObject({ outletName: shortText }),
        z.strictObject({ sourceId: idOf('source') }),
      ]),
      sideName: shortText.nullable(),
      reason: longText,
    }),
    z.strictObject({ declarationId: idOf('sideDeclaration') }),
  ),
  'notices.record': edit(
    'Records a correction, retraction or reply that bears on named passages, or on the whole source (null).',
    z.strictObject({
      kind: z.enum(['correction', 'retraction', 'reply']),
      sourceId: idOf('source'),
      annotationIds: z.array(idOf('annotation')).min(1).nullable(),
      withdraws: z.boolean(),
      date: datedValue,
      text: longText,
    }),
    z.strictObject({ noticeId: idOf('notice') }),
  ),
  'discrepancies.record': edit(
    'Records that the values of two links differ, as a candidate or accepted, or changes what was recorded of them.',
    z.strictObject({
      firstLinkId: idOf('evidenceLink'),
      secondLinkId: idOf('evidenceLink'),
      on: discrepancyType,
      firstValue: longText,
      secondValue: longText,
      state: z.enum(['candidate', 'accepted', 'dismissed']),
      timesDiffer: z.boolean().default(false),
    }),
    z.strictObject({ discrepancyId: idOf('discrepancy') }),
  ),
  'speakers.rename': edit(
    'Renames a speaker everywhere; one who has that name already becomes the same person, and is the answer.',
    z.strictObject({ speakerId: idOf('speaker'), name: shortText }),
    z.strictObject({ speakerId: idOf('speaker') }),
  ),
} as const
