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

/** The attribution of a link: what a person said, completed by the guess. A guessed speaker is never named, only left open. */
export function attributionOf(
  project: ProjectReader,
  draft: Draft,
  passage: PassageInText,
  given: GivenAttribution,
): Attribution {
  const guess = guessAttribution(passage.text, passage.parts)
  return {
    voice: given.voice ?? guess.voice,
    voiceBasis: given.voice === undefined ? 'guessed' : 'set',
    speakerId: given.speakerName ? speakerNamed(project, draft, given.speakerName) : null,
    hedged: given.hedged ?? guess.hedged,
  }
}
