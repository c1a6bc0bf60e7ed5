import { createHash } from 'node:crypto'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Source, SourceFormat } from '#domain/records/source.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { codeOf } from '../project-files/disk.ts'
import { safeName } from './folder-name.ts'

/**
 * The extension under which a copy is opened outside: that of the format it was read as and never the file's own, which could be a
 * program's.
 */
const extensions: Readonly<Record<SourceFormat, string>> = {
  txt: 'txt',
  md: 'md',
  html: 'html',
  mhtml: 'mhtml',
  docx: 'docx',
  odt: 'odt',
  rtf: 'rtf',
  pdf: 'pdf',
  epub: 'epub',
  srt: 'srt',
  vtt: 'vtt',
  paste: 'txt',
}

/** What a copy of an original is named by. */
type NamedOriginal = Readonly<Pick<Source, 'originalName' | 'title' | 'format'>>

/** The name that a copy of a source's original is given outside: its file's own name, its extension that of its format. */
export function copyName({ originalName, title, format }: NamedOriginal): string {
  const own = (originalName.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]*$/, '')
  return `${safeName(own === '' ? title : own)}.${extensions[format]}`
}

/**
 * Copies of originals for programs outside, under the data folder. The project's own file is never handed out: what opens it could
 * change the evidence. Copies of an earlier run are removed with the first of a new one.
 */
export class OriginalCopies {
  readonly #folder: string
  #isEmptied = false

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'originals')
  }

  /** Writes a read-only copy; answers its path. Fails with `file-unwritable`. */
  async write(source: NamedOriginal, bytes: Uint8Array): Promise<Result<string>> {
    const fingerprint = createHash('sha256').update(bytes).digest('hex')
    const folder = join(this.#folder, fingerprint.slice(0, 16))
    const file = join(folder, copyName(source))
    try {
      if (!this.#isEmptied) await rm(this.#folder, { recursive: true, force: true })
      this.#isEmptied = true
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await rm(file, { force: true })
      await writeFile(file, bytes, { flag: 'wx' })
      await chmod(file, 0o400)
      return ok(file)
    } catch (error) {
      const reason = codeOf(error)
      if (reason === '') throw error
      return fail({ code: 'file-unwritable', file, reason })
    }
  }
}
