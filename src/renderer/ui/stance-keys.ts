import { type Stance, stance } from '#domain/records/evidence-link.ts'

/** The key of each stance while a stance is being chosen: the first letters, and the sign itself for questions. */
export const stanceKeys: Readonly<Record<Stance, string>> = {
  asserts: 'A',
  supports: 'S',
  disputes: 'D',
  qualifies: 'Q',
  questions: '?',
}

/** The stance that keys in stored form choose; the question mark of an Urdu or Arabic layout is one too. */
export const stanceOfKeys = (keys: string): Stance | undefined =>
  stance.options.find((each) => stanceKeys[each] === (keys === '؟' ? '?' : keys))
