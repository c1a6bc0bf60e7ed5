import type { IdOf } from '#domain/records/id.ts'

/** What of the revisions of a source was asked for, from whichever screen: the frame shows it over that screen. */
export interface AskedRevisions {
  /** The key of the project that the source is in; in another one nothing is shown. */
  readonly project: string
  readonly sourceId: IdOf<'source'>
  readonly show: 'list' | 'correct' | 'replace' | 'check'
}
