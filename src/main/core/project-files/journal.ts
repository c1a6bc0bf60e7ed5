import { basename, dirname, join } from 'node:path'
import type { ErrorOf } from '#domain/errors.ts'
import type { ChangeSet } from '#domain/project/change-set.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { type Disk, type DiskFile, listIfThere, makeFolders, renamePatiently, sha256Of } from './disk.ts'
import { encodeLine } from './journal-line.ts'
import { notSaved } from './not-saved.ts'

interface Waiting {
  readonly changeSet: ChangeSet
  settle(result: Result<null>): void
}

/** Where a journal stands when it is opened for appending. */
export interface JournalPosition {
  /** The sequence of the first line in the file, or of the line to come in an empty one. */
  readonly first: number
  /** The sequence of the last line, in this file or before it. */
  readonly sequence: number
  readonly chain: string
  readonly bytes: number
}

/**
 * The journal's one writer. What arrives while a sync runs shares the next: one write, one `fdatasync`, then every answer. An
 * error ends the handle: nothing more is written until `reopen`, and no line that failed is ever taken for saved.
 */
export class Journal {
  readonly #disk: Disk
  readonly #path: string
  #file: DiskFile | null = null
  #chain: string
  #first: number
  #last: number
  #bytes: number
  #durableBytes: number
  #waiting: Waiting[] = []
  #writing: Promise<void> | null = null
  #ended: Result<null> | null = null
  #isClosed = false

  constructor(disk: Disk, path: string, position: JournalPosition) {
    this.#disk = disk
    this.#path = path
    this.#chain = position.chain
    this.#last = position.sequence
    this.#first = position.first
    this.#bytes = position.bytes
    this.#durableBytes = position.bytes
  }

  /** The bytes of this journal file so far. */
  get bytes(): number {
    return this.#bytes
  }

  /** The hash of the last durable line. */
  get chain(): string {
    return this.#chain
  }

  /** The sequence of the last durable line. */
  get sequence(): number {
    return this.#last
  }

  /** Resolves when the change set is on disk, or with why it is not. */
  append(changeSet: ChangeSet): Promise<Result<null>> {
    if (this.#ended) return Promise.resolve(this.#ended)
    const { promise, resolve } = Promise.withResolvers<Result<null>>()
    this.#waiting.push({ changeSet, settle: resolve })
    this.#writing ??= this.#drain()
    return promise
  }

  /** Resolves when nothing waits to be written. */
  async idle(): Promise<void> {
    while (this.#writing) await this.#writing
  }

  /** Makes what was read from the file at opening durable: a killed process may have left lines that were never synced. */
  async settle(): Promise<Result<null>> {
    if (this.#bytes === 0) return ok(null)
    try {
      const file = await this.#opened()
      await file.sync()
      return ok(null)
    } catch (error) {
      return this.#end(error)
    }
  }

  /**
   * After a fault: takes away what a failed write may have left behind the last durable line, so that the next line follows
   * it, and takes lines again.
   */
  async reopen(): Promise<Result<null>> {
    if (this.#isClosed) return fail({ code: 'project-not-open' })
    await this.idle()
    await this.#letGo()
    try {
      const file = await this.#disk.open(this.#path, 'a')
      this.#file = file
      const size = await file.size()
      if (size < this.#durableBytes) throw new Error('durable lines are gone from the journal')
      if (size > this.#durableBytes) await file.truncate(this.#durableBytes)
      await file.sync()
      await this.#disk.syncFolder(dirname(this.#path))
      this.#ended = null
      this.#bytes = this.#durableBytes
      return ok(null)
    } catch (error) {
      return fail(notSaved(error))
    }
  }

  /** Stops writing for good or until `reopen`, because this process may not write any more. */
  stop(error: ErrorOf<'not-saved'>): void {
    this.#ended ??= fail(error)
  }

  /** True while lines are on their way to disk. */
  get isBusy(): boolean {
    return this.#writing !== null
  }

  /**
   * Puts the journal so far into the history folder under its sequences; the next line begins a new file, so that commits go
   * on while a snapshot is taken. Must be called when it is not busy; lines that come meanwhile wait for it.
   */
  rotate(history: string): Promise<Result<null>> {
    if (this.#writing) throw new Error('the journal is busy')
    if (this.#ended) return Promise.resolve(this.#ended)
    if (this.#last < this.#first) return Promise.resolve(ok(null))
    const turned = this.#rotated(history)
    this.#writing = turned.then(() => this.#drain())
    return turned
  }

  /** Writes what waits and lets the file go; nothing is written after that. */
  async close(): Promise<void> {
    await this.idle()
    this.#isClosed = true
    this.#ended ??= fail({ code: 'project-not-open' })
    await this.#letGo()
  }

  /** A handle that cannot be closed is of no more use either way; what it had to keep was synced or refused before. */
  async #letGo(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.close().catch(() => null)
  }

  /** The file, opened for appending with a durable name. It must be as long as what was read or written. */
  async #opened(): Promise<DiskFile> {
    if (this.#file) return this.#file
    const file = await this.#disk.open(this.#path, 'a')
    this.#file = file
    if ((await file.size()) !== this.#bytes) throw new Error('the journal was changed by another program')
    await this.#disk.syncFolder(dirname(this.#path))
    return file
  }

  /** A journal that cannot be moved stays where it is and goes on; only a move that may not be durable ends it. */
  async #rotated(history: string): Promise<Result<null>> {
    const place = join(history, `${this.#first}-${this.#last}.jsonl`)
    try {
      await makeFolders(this.#disk, history)
      if ((await listIfThere(this.#disk, history)).includes(basename(place)))
        throw new Error('the history holds these lines already')
      await this.#letGo()
      await renamePatiently(this.#disk, this.#path, place)
    } catch (error) {
      return fail(notSaved(error))
    }
    this.#bytes = 0
    this.#durableBytes = 0
    this.#first = this.#last + 1
    try {
      await this.#disk.syncFolder(history)
      await this.#disk.syncFolder(dirname(this.#path))
      return ok(null)
    } catch (error) {
      return this.#end(error)
    }
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0)
      const result = this.#ended ?? (await this.#write(batch.map(({ changeSet }) => changeSet)))
      for (const { settle } of batch) settle(result)
    }
    this.#writing = null
  }

  async #write(changeSets: readonly ChangeSet[]): Promise<Result<null>> {
    const lines: string[] = []
    let chain = this.#chain
    for (const changeSet of changeSets) {
      const line = encodeLine(changeSet, chain)
      lines.push(`${line}\n`)
      chain = sha256Of(line)
    }
    const text = lines.join('')
    try {
      const file = await this.#opened()
      await file.write(text)
      await file.syncData()
    } catch (error) {
      return this.#end(error)
    }
    this.#chain = chain
    this.#last = changeSets.at(-1)?.sequence ?? this.#last
    this.#bytes += Buffer.byteLength(text)
    this.#durableBytes = this.#bytes
    return ok(null)
  }

  #end(error: unknown): Result<null> {
    this.#ended = fail(notSaved(error))
    return this.#ended
  }
}
