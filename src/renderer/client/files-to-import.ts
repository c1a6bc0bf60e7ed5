/** A file that is to be imported, with its name as results show it: the path below the chosen or dropped folder. */
export interface FileToImport {
  readonly file: File
  readonly name: string
}

/** The files of an input. Hidden ones, and those in hidden folders, are no documents and are left out. */
export const chosenFiles = (files: Iterable<File>): readonly FileToImport[] =>
  [...files]
    .map((file) => ({ file, name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath }))
    .filter(({ name }) => !name.split('/').some((part) => part.startsWith('.')))

/** The files of a drop, folders walked, hidden ones left out. Must be called while the drop event is handled. */
export async function droppedFiles(data: DataTransfer): Promise<readonly FileToImport[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return chosenFiles(data.files)
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
  const children = await childrenOf((entry as FileSystemDirectoryEntry).createReader())
  const found = await Promise.all(children.map(filesOf))
  return found.flat()
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
