import { useEffect, useMemo, useState } from 'react'
import type { OpenProject } from '#client/open-project.ts'
import { placeOfRecord } from '#client/place-of-record.ts'
import { useShownChrome } from '#client/screen-chrome.ts'
import { useClient, useMaybeProject, usePreferences } from '#client/use-client.tsx'
import type { Preferences } from '#contract/commands/project-commands.ts'
import type { CommandOutput } from '#contract/commands.ts'
import { type IdOf, typeOfId } from '#domain/records/id.ts'
import { foldedQuery } from '#domain/searching/word-match.ts'
import { helpChapters } from '#features/help/help-chapters.ts'
import { type Language, languageNames } from '#messages/messages.ts'
import { type CommandId, defaultKeys } from '#ui/key-table.ts'
import { useMessages } from '#ui/use-messages.tsx'
import type { Place } from './address.ts'
import {
  actEntry,
  keyEntries,
  type PaletteEntry,
  type PaletteGroup,
  paletteGroups,
  rankedEntries,
  readQuery,
  screenEntries,
} from './palette-entries.ts'
import type { FoundRecord } from './palette-records.ts'
import { useRouter } from './router.tsx'
import { useFoundRecords } from './use-found-records.ts'
import type { ProjectActs } from './use-project-acts.ts'

/** What the palette shows: entries in groups, and how many there are of each, listed or not. */
export interface PaletteContent {
  readonly entries: readonly PaletteEntry[]
  readonly counts: ReadonlyMap<PaletteGroup, number>
  readonly total: number
  /** Whether everything that the words find stands here: records are looked for, and projects asked for, while a person types. */
  readonly isComplete: boolean
  /** Remembers a choice, so that it stands first next time. */
  choose(entry: PaletteEntry): void
}

/** How many recent choices are remembered, and shown while nothing is typed. */
const remembered = 30
const recentShown = 5
const recentView = 'palette.recent'

const placesOfProject: readonly (readonly [Place, CommandId])[] = [
  ['library', 'go-library'],
  ['read', 'go-read'],
  ['claims', 'go-claims'],
  ['search', 'go-search'],
  ['report', 'go-report'],
  ['history', 'go-history'],
]

/** What was typed, answered: acts and settings at once, records as they are found. */
export function usePaletteEntries(typed: string, acts: ProjectActs, onKeys: () => void): PaletteContent {
  const project = useMaybeProject()
  const query = useMemo(() => readQuery(typed), [typed])
  const projects = useProjectEntries()
  const acting = useActEntries(acts, onKeys, projects)
  const [recentIds] = useState<readonly string[]>(() => project?.views.get<readonly string[]>(recentView, []) ?? [])
  const recent = useMemo(() => new Set(recentIds), [recentIds])
  const found = useFoundRecords(project, query, recent)
  const toEntry = useRecordEntry(project)
  return useMemo(() => {
    const folded = foldedQuery(query.words)
    const isEmpty = typed.trim() === ''
    const offered = rankedEntries(acting, folded, recent).filter(
      ({ group, why }) => query.groups.has(group) && !(isEmpty && (why !== undefined || group === 'settings')),
    )
    const records = found.groups.flatMap(({ best }) => best.map(toEntry))
    const again = isEmpty
      ? recentIds.flatMap((id) => asRecent(acting.find((each) => each.id === id) ?? recordEntry(project, id, toEntry)))
      : []
    const entries = paletteGroups.flatMap((group) =>
      group === 'recent'
        ? again.slice(0, recentShown)
        : [...offered, ...records].filter((each) => each.group === group),
    )
    const counts = new Map<PaletteGroup, number>()
    for (const { group } of entries) counts.set(group, (counts.get(group) ?? 0) + 1)
    for (const { group, count } of found.groups) counts.set(group, count)
    return {
      entries,
      counts,
      total: [...counts.values()].reduce((sum, count) => sum + count, 0),
      isComplete: found.isComplete && projects !== null,
      choose: ({ id }) =>
        project?.views.set(
          recentView,
          [id.replace(/^recent-/, ''), ...recentIds.filter((each) => !id.endsWith(each))].slice(0, remembered),
        ),
    }
  }, [typed, query, acting, recent, recentIds, found, projects, toEntry, project])
}

/** A recent choice stands apart, under an id of its own; one that cannot be done now does not stand there. */
const asRecent = (entry: PaletteEntry | null): readonly PaletteEntry[] =>
  entry === null || entry.why !== undefined ? [] : [{ ...entry, id: `recent-${entry.id}`, group: 'recent' }]

/** The entry of a record that was chosen before; null where it is gone or was no record. */
function recordEntry(
  project: OpenProject | null,
  id: string,
  toEntry: (found: FoundRecord) => PaletteEntry,
): PaletteEntry | null {
  const record = project?.replica.records.get(id as IdOf<'source' | 'claim' | 'speaker' | 'code'>)
  if (!record) return null
  const text = 'title' in record ? record.title : 'statement' in record ? record.statement : record.name
  return typeof text === 'string' ? toEntry({ id: record.id, group: 'recent', text, rank: 0 }) : null
}

function useRecordEntry(project: OpenProject | null): (found: FoundRecord) => PaletteEntry {
  const { navigate } = useRouter()
  return useMemo(
    () =>
      ({ id, group, text }) => {
        const records = project?.replica.records
        const annotation = typeOfId(id) === 'annotation' ? records?.get(id as IdOf<'annotation'>) : undefined
        return {
          id,
          group,
          label: text,
          detail: records?.get(annotation?.sourceId)?.title,
          keys: null,
          run: () => records && navigate(placeOfRecord(records, id)),
        }
      },
    [project, navigate],
  )
}

/** Everything that is not a record: places, commands, settings, recent projects. */
function useActEntries(
  acts: ProjectActs,
  onKeys: () => void,
  projects: readonly PaletteEntry[] | null,
): readonly PaletteEntry[] {
  const { messages } = useMessages()
  const { navigate } = useRouter()
  const project = useMaybeProject()
  const { commands } = useShownChrome()
  const settings = useSettingEntries()
  return useMemo(() => {
    const { place, act, palette } = messages.common
    const go = (to: string) => (): void => navigate(to)
    const goTo = project ? placesOfProject : []
    const inProject = [
      actEntry('undo', 'commands', messages.common.undo, 'undo', () => void acts.undo()),
      actEntry('redo', 'commands', messages.common.redo, 'redo', () => void acts.redo()),
      actEntry('import', 'commands', act.import, 'import', acts.importFiles),
      actEntry('close', 'commands', act.closeProject, null, () => void acts.closeProject()),
    ]
    const why = (command: CommandId): string => {
      const { where } = defaultKeys[command]
      return where === 'everywhere' ? palette.notHere : palette.onlyIn(messages.settings.where[where])
    }
    return [
      ...goTo.map(([to, command]) => actEntry(to, 'goTo', place[to], command, go(`/${to}`))),
      actEntry('home', 'goTo', place.home, null, go('/')),
      actEntry('settings', 'goTo', place.settings, 'go-settings', go('/settings')),
      actEntry('help', 'goTo', place.help, 'go-help', go('/help')),
      ...helpChapters.map((chapter) => ({
        ...actEntry(`help-${chapter}`, 'goTo', messages.help.chapter[chapter].title, null, go(`/help/${chapter}`)),
        detail: place.help,
      })),
      ...(project ? inProject : []),
      actEntry('new', 'commands', act.newProject, null, acts.newProject),
      actEntry('open', 'commands', act.openProject, null, () => void acts.openProject()),
      actEntry('keys', 'commands', act.keys, 'keys', onKeys),
      ...screenEntries(commands),
      ...keyEntries(messages.settings.command, why),
      ...settings,
      ...(projects ?? []),
    ]
  }, [acts, onKeys, messages, navigate, project, commands, settings, projects])
}

/** Settings that are one choice: themes, languages, faces of reading. */
function useSettingEntries(): readonly PaletteEntry[] {
  const { messages, language } = useMessages()
  const [, setPreferences] = usePreferences()
  return useMemo(() => {
    const { settings, common } = messages
    const names = new Intl.DisplayNames([language, 'en'], { type: 'language' })
    const entry = (name: string, label: string, also: string, changes: Partial<Preferences>): PaletteEntry => ({
      id: `set-${name}`,
      group: 'settings',
      label,
      also,
      keys: null,
      run: () => void setPreferences(changes),
    })
    const turn = (): void => {
      const { theme, contrast } = document.documentElement.dataset
      const turned = theme === 'dark' ? 'light' : 'dark'
      void setPreferences({ theme: contrast === 'more' ? `contrast-${turned}` : turned })
    }
    const themes = Object.entries(settings.themes) as [Preferences['theme'], string][]
    const faces = Object.entries(settings.faces) as [Preferences['readingFace'], string][]
    return [
      { ...entry('turn', common.act.theme, common.palette.themeWords, {}), run: turn },
      ...themes.map(([theme, label]) =>
        entry(theme, `${settings.theme}: ${label}`, common.palette.themeWords, { theme }),
      ),
      ...(Object.keys(languageNames) as Language[]).map((code) =>
        entry(code, `${settings.language}: ${languageNames[code].name}`, names.of(code) ?? code, { language: code }),
      ),
      ...faces.map(([readingFace, label]) =>
        entry(readingFace, `${settings.readingFace}: ${label}`, settings.reading, { readingFace }),
      ),
    ]
  }, [messages, language, setPreferences])
}

/** Projects that were open on this machine, but for the one that is; null until the core has said which. */
function useProjectEntries(): readonly PaletteEntry[] | null {
  const client = useClient()
  const project = useMaybeProject()
  const { navigate } = useRouter()
  const [recent, setRecent] = useState<CommandOutput<'projects.recent'> | null>(null)
  useEffect(() => {
    let isCurrent = true
    void client.request('projects.recent', {}).then((answer) => {
      if (isCurrent) setRecent(answer.ok ? answer.value : [])
    })
    return () => {
      isCurrent = false
    }
  }, [client])
  return useMemo(() => {
    if (recent === null) return null
    const others = recent.filter(({ isMissing, folder }) => !isMissing && folder !== project?.folder)
    return others.map(({ folder, title }) => ({
      id: `project-${folder}`.slice(0, 200),
      group: 'projects',
      label: title,
      detail: folder,
      keys: null,
      run: () =>
        void client.openFolder(folder).then((answer) => {
          if (answer.ok && answer.value) navigate('/library')
        }),
    }))
  }, [recent, project, client, navigate])
}
