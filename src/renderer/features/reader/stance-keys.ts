import type { Stance } from '#domain/records/evidence-link.ts'

/** The key of each stance while a stance is being chosen: the first letters, and the sign itself for questions. */
export const stanceKeys: Readonly<Record<Stance, string>> = {
  asserts: 'A',
  supports: 'S',
  disputes: 'D',
  qualifies: 'Q',
  questions: '?',
}
