import { isPartsOfSavedPage } from '#domain/document/saved-page-parts.ts'

/** A file that is to be imported, with its name as results show it: the path below the chosen or dropped folder. */
export interface FileToImport {
  readonly file: File
  readonly name: string
}

/** The files of an input. Hidden ones, those in hidden folders, and the parts of saved pages are no documents and are left out. */
export function chosenFiles(files: Iterable<File>): readonly FileToImport[] {
  const all = [...files].map((file) => ({ file, name: file.webkitRelativePath || file.name }))
  const beside = namesByFolder(all.map(({ name }) => name))
  const isDocument = (name: string): boolean =>
    name.split('/').every((part, depth, parts) => {
      const isFolder = depth < parts.length - 1
      const names = [...(beside.get(parts.slice(0, depth).join('/')) ?? [])]
      return !part.startsWith('.') && !(isFolder && isPartsOfSavedPage(part, names))
    })
  return all.filter(({ name }) => isDocument(name))
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
  return filesOfAll(entries)
}

async function filesOfAll(entries: readonly FileSystemEntry[]): Promise<readonly FileToImport[]> {
  const names = entries.map(({ name }) => name)
  const documents = entries.filter(({ name, isDirectory }) => !(isDirectory && isPartsOfSavedPage(name, names)))
  const found = await Promise.all(documents.map(filesOf))
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
