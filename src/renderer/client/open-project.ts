import type { OpenedProject } from '#contract/commands/project-commands.ts'
import type { ChangeSet } from '#domain/project/change-set.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { Replica, ReplicaSource } from './replica.ts'
import type { Transport } from './transport.ts'
import type { Views } from './views.ts'

/** The project of this window, with its records at hand. */
export interface OpenProject extends OpenedProject {
  readonly replica: Replica
  /** How it is looked at on this machine. */
  readonly views: Views
  /** The researcher at work. */
  readonly researcherId: IdOf<'researcher'>
}

/** Where a replica of this project gets its records from. */
export const replicaSource = (transport: Transport, project: string): ReplicaSource => ({
  open: async () => {
    const answer = await transport.send('replica.open', { form: 'tables' }, { project })
    return answer.ok ? answer.value : null
  },
  chunk: async (copyId, index) => {
    const answer = await transport.send('replica.chunk', { copyId, index }, { project })
    return answer.ok ? answer.value : null
  },
  since: async (sequence) => {
    const answer = await transport.send('replica.since', { sequence }, { project })
    if (!answer.ok || answer.value === null) return null
    return answer.value.changeSets as unknown as readonly ChangeSet[]
  },
})
