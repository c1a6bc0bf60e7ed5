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
  /** A file's bytes, a block of about a megabyte at a time; each is gone when the next one is asked for. */
  blocks(path: string): AsyncIterable<Uint8Array>
  rename(from: string, to: string): Promise<void>
  link(from: string, to: string): Promise<void>
  copy(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Makes one folder; its parent must be there, itself it may be. Answers whether it was made. */
  makeFolder(path: string): Promise<boolean>
  /** Takes an empty folder away. */
  removeFolder(path: string): Promise<void>
  list(folder: string): Promise<readonly string[]>
  /** Whether a path is a link to somewhere else; false where nothing is. */
  isLink(path: string): Promise<boolean>
  /** Makes a folder's entries durable; where a folder cannot be synced (Windows) nothing can be done. */
  syncFolder(folder: string): Promise<void>
}

const { O_APPEND, O_CREAT, O_EXCL, O_RDONLY, O_RDWR, O_WRONLY } = fs.constants
/** A link in a stranger's project must not make us read or write a file outside it. Windows has no such flag. */
const notThroughLinks = fs.constants.O_NOFOLLOW ?? 0
const opening = {
  a: O_WRONLY | O_CREAT | O_APPEND | notThroughLinks,
  wx: O_WRONLY | O_CREAT | O_EXCL,
  'r+': O_RDWR | notThroughLinks,
} as const

const blockSize = 1024 * 1024

/** The file system of this machine. */
export const realDisk: Disk = {
  async open(path, flags) {
    const handle = await fs.open(path, opening[flags])
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
  read: (path) => fs.readFile(path, { flag: O_RDONLY | notThroughLinks }),
  async *blocks(path) {
    const handle = await fs.open(path, O_RDONLY | notThroughLinks)
    try {
      const block = Buffer.allocUnsafe(blockSize)
      for (;;) {
        const { bytesRead } = await handle.read(block, 0, blockSize)
        if (bytesRead === 0) return
        yield block.subarray(0, bytesRead)
      }
    } finally {
      await handle.close()
    }
  },
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  copy: (from, to) => fs.copyFile(from, to, fs.constants.COPYFILE_EXCL),
  remove: (path) => fs.unlink(path),
  async makeFolder(path) {
    try {
      await fs.mkdir(path)
      return true
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
      return false
    }
  },
  removeFolder: (path) => fs.rmdir(path),
  list: (folder) => fs.readdir(folder),
  isLink: (path) =>
    fs.lstat(path).then(
      (found) => found.isSymbolicLink(),
      () => false,
    ),
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

/**
 * Makes a folder with the parents it lacks, each with a durable name. Answers those that were made, outermost first. Fails with
 * the system's error where a parent is there and yet holds nothing, as a link to a disk that was taken away.
 */
export async function makeFolders(disk: Disk, path: string): Promise<readonly string[]> {
  const parent = dirname(path)
  try {
    return await makeOneFolder(disk, path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || parent === path) throw error
    return [...(await makeFolders(disk, parent)), ...(await makeOneFolder(disk, path))]
  }
}

async function makeOneFolder(disk: Disk, path: string): Promise<readonly string[]> {
  if (!(await disk.makeFolder(path))) return []
  await disk.syncFolder(dirname(path))
  return [path]
}

/** Copies a file to a name that is not there yet and makes the copy and its name durable. */
export async function copyFile(disk: Disk, from: string, to: string): Promise<void> {
  await disk.copy(from, to)
  const file = await disk.open(to, 'r+')
  await file.sync().finally(() => file.close())
  await disk.syncFolder(dirname(to))
}

/** Gives a file a second name: linked, or copied where the file system cannot link (FAT). */
export async function linkOrCopy(disk: Disk, from: string, to: string): Promise<void> {
  try {
    await disk.link(from, to)
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') throw error
    await copyFile(disk, from, to)
  }
  await disk.syncFolder(dirname(to))
}

const passing = ['EPERM', 'EACCES', 'EBUSY']
const attempts = 5

/** Renames, trying again where another program (a virus scanner, an indexer) holds the file for a moment. */
export async function renamePatiently(disk: Disk, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await disk.rename(from, to)
      return
    } catch (error) {
      if (attempt >= attempts || !passing.includes(codeOf(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt))
    }
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
