import type { Core } from '#core/core.ts'
import type { Language, Messages } from '#messages/messages.ts'
import type { ExitCode } from './exit-code.ts'
import type { Pictures, PlaceToPicture } from './take-pictures.ts'
import type { Terminal } from './terminal.ts'

/** What every command works with. */
export interface CommandLine {
  readonly terminal: Terminal
  readonly messages: Messages
  readonly language: Language
  /** Results as JSON instead of text for a person. */
  readonly json: boolean
  /** Take a project's lock from a holder on another machine that has been silent for two minutes. */
  readonly takeOver: boolean
  /** The core in this process, started when first asked for. */
  core(): Promise<Core>
  /** A core of its own over another folder, for the demonstration. */
  coreIn(folder: string): Promise<Core>
  /** Takes pictures of the screens with a project of that folder; cores of the command line must have let it go. */
  takePictures(folder: string, project: string, places: readonly PlaceToPicture[]): Promise<Pictures>
  /** Takes note of how the command ended. */
  ended(code: ExitCode): void
}
