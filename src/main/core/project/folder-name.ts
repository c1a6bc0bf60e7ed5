import { access } from 'node:fs/promises'
import { join } from 'node:path'

/** The ending of a project folder's name, which macOS treats as a package. */
export const folderEnding = '.countermark'

/** A folder for a new project of this title that is not there yet: its name carries no character that a file system refuses. */
export async function freshFolderFor(parent: string, title: string): Promise<string> {
  const name = safeName(title)
  for (let count = 1; ; count += 1) {
    const folder = join(parent, `${name}${count === 1 ? '' : ` ${count}`}${folderEnding}`)
    if (!(await exists(folder))) return folder
  }
}

/** A title as a file name: what Windows, macOS or Linux refuse becomes a space. */
export function safeName(title: string): string {
  const name = title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '')
  const short = [...name].slice(0, 80).join('').trim()
  return short === '' ? 'Project' : short
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
