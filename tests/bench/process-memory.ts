import { readdir, readFile } from 'node:fs/promises'

/** The display of a machine that has none is not the app. */
const notOurs = 'Xvfb'

/** Bytes of a process itself, and of all that it started. */
export interface ProcessMemory {
  readonly own: number
  readonly children: number
}

/**
 * The proportional set size of a process and of all that it started, apart, in bytes; null where the system does not tell
 * (only Linux does).
 */
export async function memoryOf(pid: number): Promise<ProcessMemory | null> {
  const own = await pssOf(pid)
  if (own === null) return null
  let children = 0
  for (const child of await descendantsOf(pid)) children += (await pssOf(child)) ?? 0
  return { own, children }
}

async function pssOf(pid: number): Promise<number | null> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const kilobytes = /^Pss:\s+(\d+)/m.exec(text)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1_024
}

async function descendantsOf(pid: number): Promise<readonly number[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => [])
  const found: number[] = []
  for (const task of tasks) {
    const children = await readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')
    for (const child of children
      .split(' ')
      .filter((each) => each.trim() !== '')
      .map(Number)) {
      const name = await readFile(`/proc/${child}/comm`, 'utf8').catch(() => '')
      if (name.trim() !== notOurs) found.push(child, ...(await descendantsOf(child)))
    }
  }
  return found
}
