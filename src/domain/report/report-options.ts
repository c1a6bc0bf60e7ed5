import type { InterfaceLanguage } from '../interface-language.ts'
import type { IdOf } from '../records/id.ts'

/** What a person chooses for a report. `work` carries the sources in full, `publication` only where their licence allows. */
export interface ReportOptions {
  /** Null takes the project's title. */
  readonly title: string | null
  /** Null takes every claim. */
  readonly claimIds: readonly IdOf<'claim'>[] | null
  readonly purpose: 'work' | 'publication'
  readonly order: 'verdict' | 'status' | 'statement' | 'created'
  readonly language: InterfaceLanguage
}

/** What a report says of its own making. Passed in, so that the same input always gives the same report. */
export interface ReportHeader {
  /** ISO 8601 in UTC. */
  readonly generatedAt: string
  /** The version of Countermark that made it. */
  readonly version: string
  /** The change of the project that the report stands on. */
  readonly sequence: number
  /** Who made it. */
  readonly researcher: string
}
