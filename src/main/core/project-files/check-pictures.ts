import { join } from 'node:path'
import type { SourceDocument } from '#domain/document/document.ts'
import { type KeptPicture, pictureFileName } from '#domain/document/kept-picture.ts'
import { picturesOf } from '#domain/document/pictures-of.ts'
import type { ProjectProblem } from '#domain/errors.ts'
import type { Revision } from '#domain/records/revision.ts'
import { type Disk, listIfThere, readIfThere } from './disk.ts'
import { isPicture } from './picture-files.ts'
import type { ProjectFolder } from './project-folder.ts'
import { readSourceDocument, revisionNumbers } from './source-files.ts'

type SourceId = Revision['sourceId']

/** Gathers what the documents of a project show, and says which of it is missing or changed, and which files none of them shows. */
export class PictureCheck {
  readonly #disk: Disk
  readonly #folder: ProjectFolder
  /** What each source shows, by the names of the files, with the first revision that shows it. */
  readonly #shown = new Map<SourceId, Map<string, { readonly picture: KeptPicture; readonly by: Revision['id'] }>>()

  constructor(disk: Disk, folder: ProjectFolder) {
    this.#disk = disk
    this.#folder = folder
  }

  /** Takes note of a revision's document, which was read. */
  add({ id, sourceId }: Readonly<Revision>, document: SourceDocument): void {
    const shown = this.#shown.get(sourceId) ?? new Map()
    this.#shown.set(sourceId, shown)
    for (const picture of picturesOf(document)) {
      const name = pictureFileName(picture)
      if (!shown.has(name)) shown.set(name, { picture, by: id })
    }
  }

  /** The problems of all sources that a document was read of. */
  async problems(): Promise<readonly ProjectProblem[]> {
    const problems: ProjectProblem[] = []
    for (const [sourceId, shown] of this.#shown) {
      for (const { picture, by } of shown.values()) {
        const file = this.#folder.picture(sourceId, picture)
        const bytes = await readIfThere(this.#disk, file).catch(() => new Uint8Array())
        const code = bytes === null ? 'picture-missing' : 'picture-changed'
        if (bytes === null || !isPicture(bytes, picture)) problems.push({ code, file, recordId: by, detail: '' })
      }
      problems.push(...(await this.#unshown(sourceId, new Set(shown.keys()))))
    }
    return problems
  }

  /** A revision that was taken back still has its folder, so that it can be done again: what it shows belongs to it. */
  async #unshown(sourceId: SourceId, shown: ReadonlySet<string>): Promise<readonly ProjectProblem[]> {
    const place = this.#folder.pictures(sourceId)
    const names = (await listIfThere(this.#disk, place)).filter((name) => !shown.has(name))
    if (names.length === 0) return []
    const takenBack = new Set<string>()
    for (const number of await revisionNumbers(this.#disk, this.#folder, sourceId)) {
      const read = await readSourceDocument(this.#disk, this.#folder, sourceId, number)
      if (read.ok) for (const picture of picturesOf(read.value.document)) takenBack.add(pictureFileName(picture))
    }
    return names
      .filter((name) => !takenBack.has(name))
      .map((name) => ({ code: 'picture-unused', file: join(place, name), recordId: sourceId, detail: name }))
  }
}
