import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultyDisk } from './faulty-disk.ts'
import { SimulatedDisk } from './simulated-disk.ts'
import { WorkingDay } from './working-day.ts'

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('work' as const), count: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.constant({ do: 'close-and-open' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'die-and-open' as const }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function taken(work: WorkingDay, steps: readonly Step[]): Promise<void> {
  await work.create()
  for (const each of steps) {
    if (each.do === 'work') await work.work(each.count)
    else {
      if (each.do === 'close-and-open') await work.close()
      else work.die()
      await work.open()
    }
  }
}

describe('a power cut at any moment, whatever it leaves of what was not synced', () => {
  it('leaves a prefix of the work with everything that was acknowledged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 260 }),
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        async (steps, cutAt, choices) => {
          const under = new SimulatedDisk()
          await under.makeFolder('/home')
          await under.syncFolder('/')
          const work = new WorkingDay(faultyDisk(under, cutAt, 'short-write', 'for-good'), under)
          await taken(work, steps)
          work.die()
          let next = 0
          const found = under.afterPowerCut((limit) => (choices[next++ % choices.length] ?? 0) % limit)
          expect(await work.complaint(found)).toBeNull()
        },
      ),
      { numRuns: 250 },
    )
  })
})
