import { createHash } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { dirname } from 'node:path'

/** An open file, as far as storage needs one. */
export interface DiskFile {
  write(text: string): Promise<void>
  writeBytes(bytes: Uint8Array): Promise<void>
  /** The data on disk, without waiting for the file's times. */
  syncData(): Promise<void>
  sync(): Promise<void>
  size(): Promise<number>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

/** The file system as storage sees it: one small facade, so that tests can make any call fail. */
export interface Disk {
  open(path: string, flags: 'a' | 'wx' | 'r+'): Promise<DiskFile>
  read(path: string): Promise<Uint8Array>
  rename(from: string, to: string): Promise<void>
  link(from: string, to: string): Promise<void>
  copy(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  makeFolder(path: string): Promise<void>
  list(folder: string): Promise<readonly string[]>
  /** Makes a folder's entries durable; where a folder cannot be synced (Windows) nothing can be done. */
  syncFolder(folder: string): Promise<void>
}

/** The file system of this machine. */
export const realDisk: Disk = {
  async open(path, flags) {
    const handle = await fs.open(path, flags)
    return {
      write: async (text) => fullyWritten(handle, Buffer.from(text, 'utf8')),
      writeBytes: async (bytes) => fullyWritten(handle, bytes),
      syncData: () => handle.datasync(),
      sync: () => handle.sync(),
      size: async () => (await handle.stat()).size,
      truncate: (length) => handle.truncate(length),
      close: () => handle.close(),
    }
  },
  read: (path) => fs.readFile(path),
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  copy: (from, to) => fs.copyFile(from, to, fs.constants.COPYFILE_EXCL),
  remove: (path) => fs.unlink(path),
  makeFolder: async (path) => {
    await fs.mkdir(path, { recursive: true })
  },
  list: (folder) => fs.readdir(folder),
  async syncFolder(folder) {
    try {
      const handle = await fs.open(folder, 'r')
      await handle.sync().finally(() => handle.close())
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP'].includes(codeOf(error))) throw error
    }
  },
}

/** A single write may be short: what is left is written until all of it is, or an error says why not. */
async function fullyWritten(handle: fs.FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written)
    if (bytesWritten === 0) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    written += bytesWritten
  }
}

/** The system's code of an error, or the empty string. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Reads a file that may be missing. */
export async function readIfThere(disk: Disk, path: string): Promise<Uint8Array | null> {
  try {
    return await disk.read(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
    throw error
  }
}

/** The names in a folder that may be missing, sorted. */
export async function listIfThere(disk: Disk, folder: string): Promise<readonly string[]> {
  try {
    return (await disk.list(folder)).toSorted()
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
    throw error
  }
}

/** Writes a new file and makes it and its name durable. Fails where the file is there already. */
export async function writeNewFile(disk: Disk, path: string, content: string | Uint8Array): Promise<void> {
  const file = await disk.open(path, 'wx')
  try {
    if (typeof content === 'string') await file.write(content)
    else await file.writeBytes(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await disk.syncFolder(dirname(path))
}

/** The SHA-256 of text (as UTF-8) or bytes, in lower-case hexadecimal. */
export const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
