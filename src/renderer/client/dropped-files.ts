import { isPartsOfSavedPage } from '#domain/document/saved-page-parts.ts'

/** The files of a drop, folders walked, hidden files and the parts of saved pages left out. Must be called while the drop event is handled. */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...data.files]
  return filesOfAll(entries)
}

async function filesOfAll(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const names = entries.map(({ name }) => name)
  const documents = entries.filter(({ name, isDirectory }) => !(isDirectory && isPartsOfSavedPage(name, names)))
  const found = await Promise.all(documents.map(filesOf))
  return found.flat()
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.name.startsWith('.')) return []
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    )
    return file ? [file] : []
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
    if (some.length === 0) return all
    all.push(...some)
  }
}
