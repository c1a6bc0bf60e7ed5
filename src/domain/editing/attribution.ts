import type { ProjectReader } from '../project/project-records.ts'
import { guessAttribution } from '../reading/guess-attribution.ts'
import type { EvidenceLink, Voice } from '../records/evidence-link.ts'
import type { Draft } from './draft.ts'
import { speakerNamed } from './named-records.ts'
import type { PassageInText } from './passage.ts'

/** Whose words, as far as a person said; what is left out is guessed from the words around the passage. */
export interface GivenAttribution {
  readonly voice?: Voice | undefined
  readonly speakerName?: string | null | undefined
  readonly hedged?: boolean | undefined
}

type Attribution = Pick<EvidenceLink, 'voice' | 'voiceBasis' | 'speakerId' | 'hedged'>

/**
 * The attribution of a link: what a person said, completed by the guess. A speaker is not guessed from words: without one that the source itself
 * names beside the passage (a transcript), it is left open.
 */
export function attributionOf(
  project: ProjectReader,
  draft: Draft,
  passage: PassageInText,
  given: GivenAttribution,
): Attribution {
  const guess = guessAttribution(passage.text, passage.parts, passage.paragraphs)
  const first = passage.parts[0]?.start ?? 0
  const spoken = passage.speech?.at(first, passage.parts.at(-1)?.end ?? first)?.speaker ?? null
  // What a person said wins, also that nobody is named.
  const speakerName = given.speakerName === undefined ? spoken : given.speakerName
  return {
    voice: given.voice ?? (spoken === null ? guess.voice : 'quoted'),
    voiceBasis: given.voice === undefined ? 'guessed' : 'set',
    speakerId: speakerName ? speakerNamed(project, draft, speakerName) : null,
    hedged: given.hedged ?? guess.hedged,
  }
}
