import { join } from 'node:path'
import { standsAt } from '#domain/anchoring/anchor-part.ts'
import type { ProjectProblem } from '#domain/errors.ts'
import type { ProjectRecords } from '#domain/project/project-records.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import type { Revision } from '#domain/records/revision.ts'
import { textOf } from '#domain/text/text-map.ts'
import { PictureCheck } from './check-pictures.ts'
import { type Disk, listIfThere, readIfThere, realDisk, sha256Of } from './disk.ts'
import { historyProblems } from './journal-reader.ts'
import { loadProject } from './load-project.ts'
import { type ProjectFolder, projectFolder } from './project-folder.ts'
import { formatName } from './snapshot-file.ts'
import { readSourceDocument, readSourceLayout, readSourceOriginal } from './source-files.ts'

/** Reads everything of a project on disk again and lists what is not as it should be. Changes nothing. */
export async function checkProject(root: string, disk: Disk = realDisk): Promise<readonly ProjectProblem[]> {
  const folder = projectFolder(root)
  const loaded = await loadProject(disk, folder, 'recover')
  if (!loaded.ok) {
    if (loaded.error.code === 'project-damaged') return loaded.error.problems
    return [{ code: 'snapshot-missing', file: folder.snapshot, recordId: null, detail: loaded.error.code }]
  }
  const { records } = loaded.value
  const problems = [...loaded.value.problems, ...(await openerProblem(disk, folder, records))]
  const pictures = new PictureCheck(disk, folder)
  for (const revision of records.all('revision'))
    problems.push(...(await checkRevision(disk, folder, { records, pictures }, revision)))
  problems.push(...(await pictures.problems()))
  return [...problems, ...(await historyDamage(disk, folder, problems)), ...(await leftovers(disk, folder))]
}

/** The file that a double click opens says what the folder is, and nothing else depends on it. */
async function openerProblem(
  disk: Disk,
  folder: ProjectFolder,
  records: ProjectRecords,
): Promise<readonly ProjectProblem[]> {
  const expected = JSON.stringify({ format: formatName, projectId: records.all('project')[0]?.id })
  const bytes = await readIfThere(disk, folder.opener)
  const found = bytes === null ? '' : Buffer.from(bytes).toString('utf8').trimEnd()
  return found === expected ? [] : [{ code: 'opener-changed', file: folder.opener, recordId: null, detail: '' }]
}

/** What is wrong in the journals, back to the first line; what opening found already is not said twice. */
async function historyDamage(
  disk: Disk,
  folder: ProjectFolder,
  known: readonly ProjectProblem[],
): Promise<readonly ProjectProblem[]> {
  const files = new Set(known.filter(({ code }) => code.startsWith('journal-')).map(({ file }) => file))
  return (await historyProblems(disk, folder))
    .filter(({ file }) => !files.has(file))
    .map(({ code, file, at }): ProjectProblem => ({ code, file, recordId: null, detail: String(at) }))
}

async function checkRevision(
  disk: Disk,
  folder: ProjectFolder,
  { records, pictures }: { readonly records: ProjectRecords; readonly pictures: PictureCheck },
  revision: Readonly<Revision>,
): Promise<readonly ProjectProblem[]> {
  const { sourceId, number } = revision
  const file = folder.document(sourceId, number)
  const read = await readSourceDocument(disk, folder, sourceId, number)
  if (!read.ok) {
    const code = read.error.code === 'not-found' ? 'document-missing' : 'document-changed'
    return [{ code, file, recordId: revision.id, detail: read.error.code }]
  }
  const problems: ProjectProblem[] = []
  if (read.value.fingerprint !== revision.fingerprint) {
    problems.push({ code: 'document-changed', file, recordId: revision.id, detail: read.value.fingerprint })
  }
  const text = textOf(read.value.document)
  pictures.add(revision, read.value.document)
  for (const annotation of records.referring('annotation', sourceId)) {
    if (annotation.revision !== number) continue
    const lost = annotation.parts.find((part) => part.outcome !== 'orphaned' && !standsAt(text, part))
    if (lost) problems.push({ code: 'quote-changed', file, recordId: annotation.id, detail: lost.quote.slice(0, 80) })
    if (annotation.parts.some((part) => part.outcome === 'orphaned'))
      problems.push({ code: 'orphan', file: null, recordId: annotation.id, detail: '' })
  }
  const layout = await readSourceLayout(disk, folder, {
    sourceId,
    revision: number,
    fingerprint: read.value.fingerprint,
  })
  if (!layout.ok) {
    const place = folder.layout(sourceId, number)
    problems.push({ code: 'layout-changed', file: place, recordId: revision.id, detail: layout.error.code })
  }
  return [...problems, ...(await checkOriginal(disk, folder, records.get(sourceId), revision))]
}

async function checkOriginal(
  disk: Disk,
  folder: ProjectFolder,
  source: Extract<AnyRecord, { type: 'source' }> | undefined,
  { number, original: own }: Readonly<Revision>,
): Promise<readonly ProjectProblem[]> {
  if (!source) return []
  const [fingerprint, extension] =
    number === 1 ? [source.originalFingerprint, source.originalExtension] : [own?.fingerprint, own?.extension ?? '']
  if (!fingerprint) return []
  const file = folder.original(source.id, number, extension)
  const original = await readSourceOriginal(disk, folder, source.id, number)
  if (!original.ok) {
    const code = original.error.code === 'not-found' ? 'original-missing' : 'original-changed'
    return [{ code, file, recordId: source.id, detail: original.error.code }]
  }
  return sha256Of(original.value) === fingerprint
    ? []
    : [{ code: 'original-changed', file, recordId: source.id, detail: '' }]
}

/** Files at the top of the folder that this format does not know: what an interrupted snapshot or a stranger left. */
async function leftovers(disk: Disk, folder: ProjectFolder): Promise<readonly ProjectProblem[]> {
  const known = [
    'open.countermark',
    'project.json',
    'journal.jsonl',
    'history',
    'sources',
    'backups',
    'quarantine',
    'lock',
  ]
  return (await listIfThere(disk, folder.root))
    .filter((name) => !known.includes(name))
    .map(
      (name): ProjectProblem => ({
        code: 'leftover-file',
        file: join(folder.root, name),
        recordId: null,
        detail: name,
      }),
    )
}
