import { join } from 'node:path'
import { type KeptPicture, pictureFileName } from '#domain/document/kept-picture.ts'
import { bareId, type IdOf } from '#domain/records/id.ts'

/** Where everything of a project stands in its folder. */
export interface ProjectFolder {
  readonly root: string
  /** What a double click opens. */
  readonly opener: string
  readonly snapshot: string
  readonly journal: string
  readonly history: string
  readonly sources: string
  readonly backups: string
  readonly quarantine: string
  readonly lock: string
  revision(sourceId: IdOf<'source'>, revision: number): string
  document(sourceId: IdOf<'source'>, revision: number): string
  original(sourceId: IdOf<'source'>, revision: number, extension: string): string
  layout(sourceId: IdOf<'source'>, revision: number): string
  /** The folder of the pictures of all revisions of a source. */
  pictures(sourceId: IdOf<'source'>): string
  picture(sourceId: IdOf<'source'>, picture: Pick<KeptPicture, 'sha256' | 'type'>): string
}

/** The paths of a project folder. Ids are typed UUIDs and extensions plain, so that no path is made of a stranger's text. */
export function projectFolder(root: string): ProjectFolder {
  const revision = (sourceId: IdOf<'source'>, number: number): string =>
    join(root, 'sources', bareId(sourceId), String(number))
  const pictures = (sourceId: IdOf<'source'>): string => join(root, 'sources', bareId(sourceId), 'pictures')
  return {
    root,
    opener: join(root, 'open.countermark'),
    snapshot: join(root, 'project.json'),
    journal: join(root, 'journal.jsonl'),
    history: join(root, 'history'),
    sources: join(root, 'sources'),
    backups: join(root, 'backups'),
    quarantine: join(root, 'quarantine'),
    lock: join(root, 'lock'),
    revision,
    document: (sourceId, number) => join(revision(sourceId, number), 'document.json'),
    original: (sourceId, number, extension) => join(revision(sourceId, number), `original.${extension}`),
    layout: (sourceId, number) => join(revision(sourceId, number), 'layout.json'),
    pictures,
    picture: (sourceId, picture) => join(pictures(sourceId), pictureFileName(picture)),
  }
}
