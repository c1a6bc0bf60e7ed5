import { dirname } from 'node:path'
import type { Disk, DiskFile } from '#core/project-files/disk.ts'

/** A file's bytes as programs see them, and as they were when it was last synced. */
interface Inode {
  data: Uint8Array
  synced: Uint8Array
}
type Node = Inode | 'folder'

/** A change of names that is not durable until one of its folders is synced. */
interface NameChange {
  readonly folders: readonly string[]
  readonly changes: readonly (readonly [path: string, node: Node | null])[]
}

/** Decides what a power cut does: a whole number from 0 up to below the limit. */
export type Choose = (limit: number) => number

/**
 * A disk in memory that keeps what was not synced apart from what was. A power cut drops, truncates or zero-fills any bytes
 * that were not synced, and forgets any names of which the folder was not.
 */
export class SimulatedDisk implements Disk {
  #names = new Map<string, Node>([['/', 'folder']])
  #durable = new Map<string, Node>([['/', 'folder']])
  #pending: NameChange[] = []

  async open(path: string, flags: 'a' | 'wx' | 'r+'): Promise<DiskFile> {
    const known = this.#names.get(path)
    if (known === 'folder') throw failure('EISDIR')
    if (flags === 'wx' && known) throw failure('EEXIST')
    if (flags === 'r+' && !known) throw failure('ENOENT')
    const inode = known ?? this.#newFile(path)
    return handle(inode, flags === 'a')
  }

  async read(path: string): Promise<Uint8Array> {
    return this.#file(path).data.slice()
  }

  async *blocks(path: string): AsyncGenerator<Uint8Array> {
    yield await this.read(path)
  }

  async rename(from: string, to: string): Promise<void> {
    const node = this.#names.get(from)
    if (!node) throw failure('ENOENT')
    this.#parentOf(to)
    this.#change([dirname(from), dirname(to)], [from, null], [to, node])
  }

  async link(from: string, to: string): Promise<void> {
    const inode = this.#file(from)
    if (this.#names.has(to)) throw failure('EEXIST')
    this.#parentOf(to)
    this.#change([dirname(to)], [to, inode])
  }

  async copy(from: string, to: string): Promise<void> {
    const { data } = this.#file(from)
    if (this.#names.has(to)) throw failure('EEXIST')
    this.#newFile(to).data = data.slice()
  }

  async remove(path: string): Promise<void> {
    this.#file(path)
    this.#change([dirname(path)], [path, null])
  }

  async makeFolder(path: string): Promise<boolean> {
    if (this.#names.get(path) === 'folder') return false
    if (this.#names.has(path)) throw failure('EEXIST')
    this.#parentOf(path)
    this.#change([dirname(path)], [path, 'folder'])
    return true
  }

  async removeFolder(path: string): Promise<void> {
    if ((await this.list(path)).length > 0) throw failure('ENOTEMPTY')
    this.#change([dirname(path)], [path, null])
  }

  /** Links are no part of this simulation. */
  async isLink(): Promise<boolean> {
    return false
  }

  async list(folder: string): Promise<readonly string[]> {
    if (this.#names.get(folder) !== 'folder') throw failure('ENOENT')
    const start = folder === '/' ? '/' : `${folder}/`
    return [...this.#names.keys()]
      .filter((path) => path.startsWith(start) && dirname(path) === folder && path !== '/')
      .map((path) => path.slice(start.length))
  }

  async syncFolder(folder: string): Promise<void> {
    if (this.#names.get(folder) !== 'folder') throw failure('ENOENT')
    const touches = ({ folders }: NameChange): boolean => folders.includes(folder)
    for (const change of this.#pending.filter(touches)) put(this.#durable, change)
    this.#pending = this.#pending.filter((change) => !touches(change))
  }

  /** Takes a name away for good, as no program would: the lock of a process that the test only pretends has died. */
  forget(path: string): void {
    this.#names.delete(path)
    this.#durable.delete(path)
    this.#pending = this.#pending.filter(({ changes }) => !changes.some(([each]) => each === path))
  }

  /** The disk that is found after a power cut. */
  afterPowerCut(choose: Choose): SimulatedDisk {
    const found = new SimulatedDisk()
    const names = new Map(this.#durable)
    for (const change of this.#pending) if (choose(2) === 1) put(names, change)
    const copies = new Map<Inode, Inode>()
    for (const [path, node] of names) {
      if (!isReachable(names, path)) continue
      found.#names.set(path, node === 'folder' ? node : survivor(copies, node, choose))
    }
    found.#durable = new Map(found.#names)
    return found
  }

  #newFile(path: string): Inode {
    this.#parentOf(path)
    const inode = { data: new Uint8Array(), synced: new Uint8Array() }
    this.#change([dirname(path)], [path, inode])
    return inode
  }

  #file(path: string): Inode {
    const node = this.#names.get(path)
    if (!node) throw failure('ENOENT')
    if (node === 'folder') throw failure('EISDIR')
    return node
  }

  #parentOf(path: string): void {
    if (this.#names.get(dirname(path)) !== 'folder') throw failure('ENOENT')
  }

  #change(folders: readonly string[], ...changes: NameChange['changes']): void {
    const change = { folders, changes }
    put(this.#names, change)
    this.#pending.push(change)
  }
}

/** An error of the system with that code. */
export const failure = (code: string): Error => Object.assign(new Error(code), { code })

function handle(inode: Inode, isAppending: boolean): DiskFile {
  let place = 0
  const writeBytes = async (bytes: Uint8Array): Promise<void> => {
    const at = isAppending ? inode.data.length : place
    const data = new Uint8Array(Math.max(inode.data.length, at + bytes.length))
    data.set(inode.data)
    data.set(bytes, at)
    inode.data = data
    place = at + bytes.length
  }
  const sync = async (): Promise<void> => {
    inode.synced = inode.data.slice()
  }
  return {
    write: (text) => writeBytes(new TextEncoder().encode(text)),
    writeBytes,
    sync,
    syncData: sync,
    size: async () => inode.data.length,
    truncate: async (length) => {
      inode.data = inode.data.slice(0, length)
    },
    close: async () => undefined,
  }
}

function put(names: Map<string, Node>, { changes }: NameChange): void {
  for (const [path, node] of changes) {
    if (node === null) names.delete(path)
    else names.set(path, node)
  }
}

const isReachable = (names: ReadonlyMap<string, Node>, path: string): boolean =>
  path === '/' || (names.get(dirname(path)) === 'folder' && isReachable(names, dirname(path)))

/** What is left of a file: its synced bytes, and of the rest whatever the cut lets stand. */
function survivor(copies: Map<Inode, Inode>, inode: Inode, choose: Choose): Inode {
  const known = copies.get(inode)
  if (known) return known
  const { data, synced } = inode
  const isLonger = data.length > synced.length && synced.every((byte, index) => data[index] === byte)
  const kept = isLonger ? longer(data, synced.length, choose) : choose(2) === 0 ? synced.slice() : data.slice()
  const copy = { data: kept, synced: kept.slice() }
  copies.set(inode, copy)
  return copy
}

function longer(data: Uint8Array, from: number, choose: Choose): Uint8Array {
  const rest = data.length - from
  switch (choose(4)) {
    case 0:
      return data.slice(0, from)
    case 1:
      return data.slice()
    case 2:
      return data.slice(0, from + choose(rest + 1))
    default: {
      const start = from + choose(rest)
      return data.slice().fill(0, start, start + 1 + choose(data.length - start))
    }
  }
}
