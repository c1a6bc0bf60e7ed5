import { describe, expect, it } from 'vitest'
import { type Fault, faultyDisk } from './faulty-disk.ts'
import { SimulatedDisk } from './simulated-disk.ts'
import { WorkingDay } from './working-day.ts'

/** Every way that storage uses the disk: creating, single and shared commits, closing with a snapshot, opening, dying. */
async function day(nth: number, fault: Fault, lasts: 'once' | 'for-good') {
  const under = new SimulatedDisk()
  await under.makeFolder('/home')
  await under.syncFolder('/')
  const disk = faultyDisk(under, nth, fault, lasts)
  const work = new WorkingDay(disk, under)
  if (!(await work.create())) await work.create()
  await work.work(1)
  await work.work(3)
  await work.close()
  if (!(await work.open())) await work.open()
  await work.work(2)
  work.die()
  await work.open()
  await work.work(1)
  await work.close()
  return { work, under, calls: disk.calls }
}

const faults = [
  ['EIO', 'once'],
  ['EIO', 'for-good'],
  ['ENOSPC', 'for-good'],
  ['EPERM', 'once'],
  ['short-write', 'once'],
] as const

describe('a disk of which any one call fails', () => {
  it.each(faults)(
    '%s, %s: nothing acknowledged is lost and nothing throws, whichever call it is',
    async (fault, lasts) => {
      const { calls } = await day(0, fault, lasts)
      expect(calls).toBeGreaterThan(120)
      const complaints: string[] = []
      for (let nth = 1; nth <= calls; nth += 1) {
        const { work, under } = await day(nth, fault, lasts)
        const cut = under.afterPowerCut(() => 0)
        for (const [when, disk] of [
          ['after it', under],
          ['after it and a power cut', cut],
        ] as const) {
          const complaint = await work.complaint(disk)
          if (complaint) complaints.push(`call ${nth}, ${when}: ${complaint}`)
        }
      }
      expect(complaints).toEqual([])
    },
  )
})
