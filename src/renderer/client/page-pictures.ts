import { pictureLimits } from '#domain/document/kept-picture.ts'
import { isPageName, isPictureName, picturesReferredIn } from '#domain/document/saved-page-parts.ts'
import type { FileToImport } from './files-to-import.ts'

/**
 * The files that are documents. A saved page gets the pictures that it refers to as its parts: those of its own folder, and those
 * that were chosen or dropped with it, which are then no files of their own.
 */
export async function withPagePictures(files: readonly FileToImport[]): Promise<readonly FileToImport[]> {
  const pictures = files.filter(({ name }) => isPictureName(name))
  const taken = new Set<FileToImport>()
  const documents: FileToImport[] = []
  for (const each of files) {
    const { file, name, parts = [] } = each
    const near = isPageName(name) ? pictures.flatMap((picture) => asSeenFrom(name, picture)) : []
    if (parts.length + near.length === 0) {
      documents.push(each)
      continue
    }
    const isReferredTo = picturesReferredIn(await textOf(file))
    const own = near.filter((part) => isReferredTo(lastOf(part.name)))
    for (const { from } of own) taken.add(from)
    const referred = parts.filter((part) => isReferredTo(lastOf(part.name)))
    documents.push({ file, name, parts: [...referred, ...own].slice(0, pictureLimits.count) })
  }
  return documents.filter((each) => !taken.has(each))
}

/** A picture beside or below a page; one that was chosen with the page may have lain in any folder, for which a stroke stands. */
function asSeenFrom(page: string, picture: FileToImport): readonly (FileToImport & { readonly from: FileToImport })[] {
  const folder = page.slice(0, page.lastIndexOf('/') + 1)
  if (!picture.name.startsWith(folder)) return []
  const isLoose = !picture.name.includes('/')
  const name = isLoose ? `/${picture.name}` : picture.name.slice(folder.length)
  return [{ file: picture.file, name, from: picture }]
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** A page that cannot be read any more refers to nothing; handing it over says why. */
const textOf = (file: File): Promise<string> =>
  file.text().catch((failure: unknown) => {
    if (failure instanceof DOMException) return ''
    throw failure
  })
