import { createContext, type ReactNode, useContext, useRef, useSyncExternalStore } from 'react'
import type { Preferences } from '#contract/commands/project-commands.ts'
import type { SavingFault } from '#contract/events.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { Client } from './client.ts'
import type { OpenProject } from './open-project.ts'
import type { SavingState } from './saving-state.ts'

const ClientContext = createContext<Client | null>(null)

/** Gives everything below it the client. */
export function ClientProvider({ client, children }: { readonly client: Client; readonly children: ReactNode }) {
  return <ClientContext value={client}>{children}</ClientContext>
}

export function useClient(): Client {
  const client = useContext(ClientContext)
  if (client === null) throw new Error('useClient outside ClientProvider')
  return client
}

/** The open project or null, for what stands on the first screen too. */
export function useMaybeProject(): OpenProject | null {
  const { project } = useClient()
  return useSyncExternalStore(project.subscribe, project.get)
}

/** The open project. The frame shows screens that call it only while one is open. */
export function useOpenProject(): OpenProject {
  const open = useMaybeProject()
  if (open === null) throw new Error('useOpenProject without an open project')
  return open
}

/**
 * What a selector finds in the records of the open project. The component draws again only when the found value changes:
 * arrays and plain objects count as the same when what they hold is.
 */
export function useProject<T>(selector: (project: ProjectReader, open: OpenProject) => T): T {
  const open = useOpenProject()
  const last = useRef<{
    readonly open: OpenProject
    readonly version: number
    readonly selector: typeof selector
    readonly value: T
  } | null>(null)
  return useSyncExternalStore(open.replica.subscribe, () => {
    const known = last.current
    const { version } = open.replica
    if (known && known.open === open && known.version === version && known.selector === selector) return known.value
    const found = selector(open.replica.records, open)
    const value = known !== null && isSame(known.value, found) ? known.value : found
    last.current = { open, version, selector, value }
    return value
  })
}

/** What the status line says of saving. */
export function useSaving(): SavingState {
  const { saving } = useClient()
  return useSyncExternalStore(saving.subscribe, saving.get)
}

/** What saving has stopped at; null while it goes on. Drawn again only when that changes, and not with every change that is saved. */
export function useSavingFault(): SavingFault | null {
  const { saving } = useClient()
  return useSyncExternalStore(saving.subscribe, () => {
    const now = saving.get()
    return now.kind === 'failed' ? now.fault : null
  })
}

/** The preferences of this machine, and the way to change them. */
export function usePreferences(): readonly [Preferences, Client['setPreferences']] {
  const client = useClient()
  const preferences = useSyncExternalStore(client.preferences.subscribe, client.preferences.get)
  return [preferences, (changes) => client.setPreferences(changes)]
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => Object.is(item, b[at]))
  if (!isPlain(a) || !isPlain(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]))
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
