import type { ErrorOf } from '#domain/errors.ts'
import type { ChangeSet } from '#domain/project/change-set.ts'
import type { Preferences } from './commands/project-commands.ts'
import type { ChoicePurpose } from './host.ts'

/** What the core tells every window of a project without being asked. */
export interface EventPayloads {
  /** A change set was committed and is durable; windows apply it to their replica. */
  'project.changed': { readonly changeSet: ChangeSet }
  /** A change set was too large for a message; windows catch up from their sequence. */
  'project.resync': Record<never, never>
  /** Saving stopped (with why) or works again (null). */
  'project.saving': { readonly fault: SavingFault | null }
  /** The core was restarted; windows resynchronise from their sequence. */
  'core.restarted': Record<never, never>
  /** Preferences of this machine changed, by whichever window or command. */
  'preferences.changed': { readonly preferences: Preferences }
  /** Someone asked to open a project by double click, command line or menu. */
  'app.openProject': { readonly folder: string }
  /** The host has no native dialog: the screens show the chooser and answer with `host.answerChoice`. */
  'app.choose': FolderChoice
  /** A native menu item was chosen; the screens run their command of that name. */
  'app.menu': { readonly item: MenuItem }
}

/** Why saving stopped. */
export type SavingFault = ErrorOf<'not-saved'>['reason']

/**
 * What the in-app chooser is to ask: for a folder that is there, for a place and a name, or whether an address may be
 * opened outside. The answer (`host.answerChoice`) is a path, or the address itself; null for no.
 */
export type FolderChoice =
  | {
      readonly choiceId: string
      readonly kind: 'folder'
      readonly purpose: ChoicePurpose
      readonly startIn: string
      /** Offered as the name of the folder to be made; null where one that is there is chosen. */
      readonly suggestedName: string | null
    }
  | {
      readonly choiceId: string
      readonly kind: 'save-file'
      readonly startIn: string
      readonly suggestedName: string
      /** Without the dot. */
      readonly extension: string
    }
  | {
      readonly choiceId: string
      readonly kind: 'open-address'
      readonly url: string
      /** What is shown largest: the address's host, or the mail address. */
      readonly where: string
    }

/** Menu items that the screens carry out. */
export type MenuItem =
  | 'new-project'
  | 'open-project'
  | 'close-project'
  | 'import'
  | 'undo'
  | 'redo'
  | 'find'
  | 'report'
  | 'settings'
  | 'keys'
export type EventName = keyof EventPayloads
