import type { EditContext } from '../context.ts'
import { given } from '../given.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { EvidenceLink, Stance } from '../records/evidence-link.ts'
import type { IdOf } from '../records/id.ts'
import { fail, ok, type Result } from '../result.ts'
import { attributionOf, type GivenAttribution } from './attribution.ts'
import { Draft, type Edit } from './draft.ts'
import { speakerNamed } from './named-records.ts'

type LinkAnswer = { readonly linkId: IdOf<'evidenceLink'> }

/** Ties an existing annotation to a claim. `text` is the canonical text of the annotation's revision, for the guess of its voice. */
export function addLink(
  project: ProjectReader,
  input: GivenAttribution & {
    readonly annotationId: IdOf<'annotation'>
    readonly claimId: IdOf<'claim'>
    readonly stance: Stance
    readonly on: EvidenceLink['on']
    readonly text: string
  },
  context: EditContext,
): Result<Edit<LinkAnswer>> {
  const annotation = project.get(input.annotationId)
  if (!annotation) return fail({ code: 'not-found', what: 'annotation', id: input.annotationId })
  if (!project.get(input.claimId)) return fail({ code: 'not-found', what: 'claim', id: input.claimId })
  const linked = project.referring('evidenceLink', annotation.id).find((link) => link.claimId === input.claimId)
  if (linked) return fail({ code: 'already-linked', linkId: linked.id })
  const draft = new Draft(project, context)
  const passage = {
    sourceId: annotation.sourceId,
    revision: annotation.revision,
    parts: annotation.parts,
    text: input.text,
  }
  const link = draft.create('evidenceLink', {
    claimId: input.claimId,
    annotationId: annotation.id,
    stance: input.stance,
    on: input.on,
    ...attributionOf(project, draft, passage, input),
    hadFromId: null,
    credibility: null,
    note: '',
  })
  return ok(draft.done({ linkId: link.id }))
}

/** What can be changed on a link; what is left out stays. */
export interface EditLinkInput extends GivenAttribution {
  readonly linkId: IdOf<'evidenceLink'>
  readonly stance?: Stance | undefined
  readonly on?: EvidenceLink['on'] | undefined
  readonly hadFromName?: string | null | undefined
  readonly credibility?: number | null | undefined
  readonly note?: string | undefined
}

/** Changes a link. Setting the voice makes it a person's word instead of a guess. */
export function editLink(project: ProjectReader, input: EditLinkInput, context: EditContext): Result<Edit<LinkAnswer>> {
  const link = project.get(input.linkId)
  if (!link) return fail({ code: 'not-found', what: 'link', id: input.linkId })
  const draft = new Draft(project, context)
  const { linkId: _, voice, speakerName, hadFromName, ...plain } = input
  draft.update<'evidenceLink'>(link, {
    ...given(plain),
    ...(voice === undefined ? {} : { voice, voiceBasis: 'set' as const }),
    ...(speakerName === undefined
      ? {}
      : { speakerId: speakerName === null ? null : speakerNamed(project, draft, speakerName) }),
    ...(hadFromName === undefined
      ? {}
      : { hadFromId: hadFromName === null ? null : speakerNamed(project, draft, hadFromName) }),
  })
  return ok(draft.done({ linkId: link.id }))
}
