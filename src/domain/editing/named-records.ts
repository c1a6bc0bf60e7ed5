import type { ProjectReader } from '../project/project-records.ts'
import type { IdOf, RecordType } from '../records/id.ts'
import type { RecordOf } from '../records/record.ts'
import type { Draft } from './draft.ts'

/** The speaker of that name, made if it is new. Names are one when they differ only in case and spacing. */
export function speakerNamed(project: ProjectReader, draft: Draft, name: string): IdOf<'speaker'> {
  return (
    byName(project, 'speaker', name)?.id ?? draft.create('speaker', { name: name.trim(), outletId: null, note: '' }).id
  )
}

/** Another speaker than this one who has that name, or undefined. */
export const othersNamed = (
  project: ProjectReader,
  speaker: Readonly<RecordOf<'speaker'>>,
  name: string,
): Readonly<RecordOf<'speaker'>> | undefined =>
  project.all('speaker').find((other) => other.id !== speaker.id && folded(other.name) === folded(name))

/** The origin group of that name, or undefined. */
export const originGroupNamed = (project: ProjectReader, name: string): Readonly<RecordOf<'originGroup'>> | undefined =>
  project.all('originGroup').find((group) => folded(group.name) === folded(name))

/** The outlet of that name, made if it is new. */
export function outletNamed(project: ProjectReader, draft: Draft, name: string): IdOf<'outlet'> {
  return byName(project, 'outlet', name)?.id ?? draft.create('outlet', { name: name.trim(), grades: [] }).id
}

/** The side of that name, made if it is new. */
export function sideNamed(project: ProjectReader, draft: Draft, name: string): IdOf<'side'> {
  return byName(project, 'side', name)?.id ?? draft.create('side', { name: name.trim(), note: '' }).id
}

/** The codes of these names, made if they are new; a name given twice is one code. */
export function codesNamed(project: ProjectReader, draft: Draft, names: readonly string[]): readonly IdOf<'code'>[] {
  const distinct = new Map(names.map((name) => [folded(name), name]))
  return [...distinct.values()].map(
    (name) =>
      byName(project, 'code', name)?.id ??
      draft.create('code', { name: name.trim(), description: '', parentId: null }).id,
  )
}

/** The question of that wording, made if it is new. */
export function questionWorded(project: ProjectReader, draft: Draft, text: string): IdOf<'question'> {
  const known = project.all('question').find((question) => folded(question.text) === folded(text))
  return known?.id ?? draft.create('question', { text: text.trim(), note: '' }).id
}

type Named = Extract<RecordType, 'speaker' | 'outlet' | 'side' | 'code'>

function byName<T extends Named>(project: ProjectReader, type: T, name: string): Readonly<RecordOf<T>> | undefined {
  const wanted = folded(name)
  return project.all(type).find((record) => folded((record as { readonly name: string }).name) === wanted)
}

const folded = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('und')
