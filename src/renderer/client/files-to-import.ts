import { pageOfParts } from '#domain/document/saved-page-parts.ts'

/** A file that is to be imported, with its name as results show it: the path below the chosen or dropped folder. */
export interface FileToImport {
  readonly file: File
  readonly name: string
  /** What lies in the folder of a saved page, named as seen from the page. */
  readonly parts?: readonly FileToImport[]
}

/**
 * The files of an input. Hidden ones and those in hidden folders are left out; the parts of saved pages are no documents and go along
 * with their pages.
 */
export function chosenFiles(files: Iterable<File>): readonly FileToImport[] {
  return withParts([...files].map((file) => ({ file, name: file.webkitRelativePath || file.name })))
}

/** The documents among some files, saved pages with their parts. */
function withParts(all: readonly FileToImport[]): readonly FileToImport[] {
  const beside = namesByFolder(all.map(({ name }) => name))
  const documents: FileToImport[] = []
  const partsByPage = new Map<string, FileToImport[]>()
  for (const { file, name } of all) {
    const steps = name.split('/')
    if (steps.some((step) => step.startsWith('.'))) continue
    const pages = steps.slice(0, -1).map((folder, depth) => {
      const above = steps.slice(0, depth).join('/')
      return { depth, above, page: pageOfParts(folder, beside.get(above) ?? []) }
    })
    const whose = pages.find(({ page }) => page !== null)
    if (!whose) documents.push({ file, name })
    else {
      const page = [...(whose.above === '' ? [] : [whose.above]), whose.page].join('/')
      const parts = partsByPage.get(page) ?? []
      parts.push({ file, name: steps.slice(whose.depth).join('/') })
      partsByPage.set(page, parts)
    }
  }
  return documents.map((document) => {
    const parts = partsByPage.get(document.name)
    return parts ? { ...document, parts } : document
  })
}

/** The names in each folder of some paths. */
function namesByFolder(paths: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const parts of paths.map((path) => path.split('/')))
    for (const [depth, part] of parts.entries()) {
      const folder = parts.slice(0, depth).join('/')
      found.set(folder, (found.get(folder) ?? new Set()).add(part))
    }
  return found
}

/** The files of a drop, folders walked, the same left out. Must be called while the drop event is handled. */
export async function droppedFiles(data: DataTransfer): Promise<readonly FileToImport[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return chosenFiles(data.files)
  return withParts(await filesOfAll(entries))
}

async function filesOfAll(entries: readonly FileSystemEntry[]): Promise<readonly FileToImport[]> {
  const found = await Promise.all(entries.map(filesOf))
  return found.flat()
}

async function filesOf(entry: FileSystemEntry): Promise<readonly FileToImport[]> {
  if (entry.name.startsWith('.')) return []
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    )
    return file ? [{ file, name: entry.fullPath.replace(/^\//, '') }] : []
  }
  return filesOfAll(await childrenOf((entry as FileSystemDirectoryEntry).createReader()))
}

/** A reader gives at most 100 entries a time, and an empty list at the end. */
async function childrenOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) return all.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    all.push(...some)
  }
}
