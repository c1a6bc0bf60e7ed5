import { Buffer } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chunkSize } from '#contract/envelope.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { fileLimit } from './limits.ts'

/** A file that was handed over whole: its bytes lie in `path` until the upload is dropped. */
export interface Upload {
  readonly id: string
  readonly name: string
  readonly path: string
  readonly bytes: number
}

interface Entry extends Upload {
  readonly file: FileHandle
  received: number
  chunks: number
  /** Chunks of one file are written one after the other, however they arrive. */
  writing: Promise<unknown>
  timer: NodeJS.Timeout
}

/** An upload that nobody goes on with is forgotten after this many milliseconds. */
const forgottenAfter = 15 * 60_000

/**
 * Files on their way in: every host hands over bytes in chunks, and they are put together under the data folder. Each core
 * process has its own sub-folder; those of processes that are gone are removed when the first upload begins.
 */
export class UploadStore {
  readonly #root: string
  readonly #folder: string
  readonly #forgottenAfter: number
  readonly #entries = new Map<string, Entry>()
  #ready: Promise<void> | null = null

  constructor(dataFolder: string, options: { readonly forgottenAfter?: number } = {}) {
    this.#root = join(dataFolder, 'uploads')
    this.#folder = join(this.#root, `${process.pid}-${randomUUID()}`)
    this.#forgottenAfter = options.forgottenAfter ?? forgottenAfter
  }

  /** Begins a file of a declared size; `file-too-large` where it is beyond what an import takes. */
  async begin(name: string, bytes: number): Promise<Result<{ readonly uploadId: string }>> {
    if (bytes > fileLimit) return fail({ code: 'file-too-large', file: name, bytes, limit: fileLimit })
    const id = randomUUID()
    const path = join(this.#folder, id)
    try {
      this.#ready ??= this.#prepare()
      await this.#ready
      const file = await open(path, 'wx', 0o600)
      const timer = this.#expiry(id)
      this.#entries.set(id, { id, name, path, bytes, file, received: 0, chunks: 0, writing: Promise.resolve(), timer })
      return ok({ uploadId: id })
    } catch (error) {
      this.#ready = null
      return fail({ code: 'file-unwritable', file: name, reason: codeOf(error) })
    }
  }

  /** Takes the next chunk. One that was taken already is answered again, so that a chunk can be sent once more. */
  async chunk(id: string, index: number, base64: string): Promise<Result<{ readonly received: number }>> {
    const entry = this.#entries.get(id)
    if (!entry) return fail({ code: 'not-found', what: 'upload', id })
    const written = entry.writing.then(() => this.#write(entry, index, base64))
    entry.writing = written
    return written
  }

  /** The whole file of an upload; `invalid-input` while bytes are missing. It stays until it is dropped. */
  async take(id: string): Promise<Result<Upload>> {
    const entry = this.#entries.get(id)
    if (!entry) return fail({ code: 'not-found', what: 'upload', id })
    await entry.writing
    if (entry.received !== entry.bytes) return refused('bytes', `${entry.received} of ${entry.bytes}`)
    clearTimeout(entry.timer)
    return ok({ id, name: entry.name, path: entry.path, bytes: entry.bytes })
  }

  /** Forgets a file and removes its bytes; false where there was none. */
  async drop(id: string): Promise<boolean> {
    const entry = this.#entries.get(id)
    if (!entry) return false
    this.#entries.delete(id)
    clearTimeout(entry.timer)
    await entry.writing
    await entry.file.close().catch(ignored)
    await rm(entry.path, { force: true }).catch(ignored)
    return true
  }

  /** Forgets everything. */
  async close(): Promise<void> {
    for (const id of [...this.#entries.keys()]) await this.drop(id)
    if (this.#ready !== null) await rm(this.#folder, { recursive: true, force: true }).catch(ignored)
    this.#ready = null
  }

  async #write(entry: Entry, index: number, base64: string): Promise<Result<{ readonly received: number }>> {
    if (index < entry.chunks) return ok({ received: entry.received })
    if (index > entry.chunks) return refused('index', `${entry.chunks} is next`)
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return refused('base64', 'not base64')
    const bytes = Buffer.from(base64, 'base64')
    if (bytes.length > chunkSize) return refused('base64', `more than ${chunkSize} bytes`)
    if (entry.received + bytes.length > entry.bytes) return refused('base64', `more than ${entry.bytes} bytes in all`)
    try {
      await entry.file.write(bytes, 0, bytes.length, entry.received)
      // Many files may wait for their import, and a process may hold only so many open.
      if (entry.received + bytes.length === entry.bytes) await entry.file.close()
    } catch (error) {
      return fail({ code: 'file-unwritable', file: entry.name, reason: codeOf(error) })
    }
    entry.received += bytes.length
    entry.chunks += 1
    clearTimeout(entry.timer)
    entry.timer = this.#expiry(entry.id)
    return ok({ received: entry.received })
  }

  #expiry(id: string): NodeJS.Timeout {
    return setTimeout(() => void this.drop(id), this.#forgottenAfter).unref()
  }

  async #prepare(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    for (const name of await readdir(this.#root)) {
      const pid = Number(/^(\d+)-/.exec(name)?.[1] ?? Number.NaN)
      if (Number.isInteger(pid) && !isRunning(pid)) await rm(join(this.#root, name), { recursive: true, force: true })
    }
  }
}

const refused = (path: string, problem: string) => fail({ code: 'invalid-input', path, problem } as const)

/** Removing temporary bytes is a courtesy: what cannot be removed now is removed when a later core begins. */
const ignored = (): void => undefined

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
