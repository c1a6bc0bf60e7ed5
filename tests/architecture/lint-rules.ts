import { bannedNodeModules, type Room } from './rooms.ts'

/** What a person reads who breaks the rule of a room: what to do instead. */
const instead: Readonly<Record<string, string>> = {
  domain: 'domain is pure: it imports domain and zod; what it needs comes in as values, time and ids as context',
  contract: 'contract says what crosses a process: it imports contract, domain and zod',
  messages: 'messages are sentences: they import messages and the types of domain',
  preload: 'preload loads nothing but electron and the names of the channels',
  'main/core': 'core knows no host: ask for it through contract/host.ts',
  'main/shell': 'the shell knows core only by its link: send a message of contract/link.ts',
  'main/hosts': 'a host puts shell or browser and core together; it has no screens',
  'main/cli': 'the command line works over core and hosts; it has no window',
  'renderer/client': 'the client is transport and replica: it draws nothing',
  'renderer/ui': 'the kit knows no project: give it what it shows as properties',
  'renderer/editor': 'the editor knows no core: tell its reader through properties',
  'renderer/app': 'the frame speaks to the core through client',
}
const insteadOf = ({ name }: Room): string =>
  instead[name] ?? 'a feature knows no other feature: what two need goes into client, editor, ui or domain'

const network: readonly string[] = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource']
const pureRooms: readonly string[] = ['domain', 'contract', 'messages']
const pureGlobals: readonly string[] = ['console', 'performance', 'process', 'Buffer', 'require', 'document', 'window']

/** The part of `biome.json` that keeps the rooms apart, from the one table of rooms. */
export const lintOverrides = (rooms: readonly Room[]) =>
  rooms.map((room) => ({
    includes: [`${room.folder}/**`],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: { patterns: [{ group: deniedImports(room), message: insteadOf(room) }] },
          },
          noRestrictedGlobals: { level: 'error', options: { deniedGlobals: deniedGlobals(room) } },
        },
      },
    },
  }))

/** Everything, but for a room's own files and what the table allows it; the network for nobody. */
const deniedImports = ({ rooms, packages }: Room): readonly string[] => [
  '**',
  '!./**',
  '!../**',
  ...rooms.map((room) => (room.includes('.') ? `!${room}` : `!${room}/**`)),
  ...packages.flatMap((name) => [`!${name}`, `!${name}/**`]),
  ...(packages.includes('node:*') ? bannedNodeModules : []),
]

/** The shell alone may speak of `fetch`: it answers its own protocol with the classes beside it. */
function deniedGlobals({ name }: Room): Readonly<Record<string, string>> {
  const why = 'there is no network in this house'
  const denied = name === 'main/shell' ? network.filter((each) => each !== 'fetch') : network
  return Object.fromEntries([
    ...denied.map((each) => [each, why]),
    ...(pureRooms.includes(name) ? pureGlobals.map((each) => [each, insteadOf({ name } as Room)]) : []),
  ])
}
