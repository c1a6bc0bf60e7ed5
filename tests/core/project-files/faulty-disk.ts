import type { Disk, DiskFile } from '#core/project-files/disk.ts'
import { failure } from './simulated-disk.ts'

/** What goes wrong: an error of the system, or a write that ends half way because the disk is full. */
export type Fault = 'EIO' | 'ENOSPC' | 'EPERM' | 'short-write'

/** A disk of which calls can be counted and made to fail. */
export interface FaultyDisk extends Disk {
  readonly calls: number
}

/** Lets the n-th call fail (from 1), only that one or all from it on; 0 lets none fail. */
export function faultyDisk(disk: Disk, nth: number, fault: Fault, lasts: 'once' | 'for-good'): FaultyDisk {
  let calls = 0
  const fails = (): boolean => {
    calls += 1
    return nth > 0 && (lasts === 'once' ? calls === nth : calls >= nth)
  }
  const code = fault === 'short-write' ? 'ENOSPC' : fault
  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    if (fails()) throw failure(code)
    return call()
  }
  const written = async <T extends string | Uint8Array>(
    content: T,
    half: T,
    write: (content: T) => Promise<void>,
  ): Promise<void> => {
    if (!fails()) return write(content)
    if (fault === 'short-write') await write(half)
    throw failure(code)
  }
  const file = (opened: DiskFile): DiskFile => ({
    write: (text) => written(text, text.slice(0, text.length / 2), (each) => opened.write(each)),
    writeBytes: (bytes) => written(bytes, bytes.slice(0, bytes.length / 2), (each) => opened.writeBytes(each)),
    syncData: () => guarded(() => opened.syncData()),
    sync: () => guarded(() => opened.sync()),
    size: () => guarded(() => opened.size()),
    truncate: (length) => guarded(() => opened.truncate(length)),
    close: () => guarded(() => opened.close()),
  })
  return {
    get calls() {
      return calls
    },
    open: async (path, flags) => file(await guarded(() => disk.open(path, flags))),
    read: (path) => guarded(() => disk.read(path)),
    async *blocks(path) {
      for await (const block of await guarded(async () => disk.blocks(path))) yield guarded(async () => block)
    },
    rename: (from, to) => guarded(() => disk.rename(from, to)),
    link: (from, to) => guarded(() => disk.link(from, to)),
    copy: (from, to) => guarded(() => disk.copy(from, to)),
    remove: (path) => guarded(() => disk.remove(path)),
    makeFolder: (path) => guarded(() => disk.makeFolder(path)),
    removeFolder: (path) => guarded(() => disk.removeFolder(path)),
    list: (folder) => guarded(() => disk.list(folder)),
    isLink: (path) => guarded(() => disk.isLink(path)),
    syncFolder: (folder) => guarded(() => disk.syncFolder(folder)),
  }
}
