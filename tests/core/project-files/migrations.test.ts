import { describe, expect, it } from 'vitest'
import { type Migration, migrationPlan } from '#core/project-files/migrations.ts'

const step = (name: string): Migration => ({ name, up: (records) => [...records, name] })
const ours = [step('0001-sides'), step('0002-places')]
const file = (version: number, ...migrations: readonly string[]) => ({
  name: 'countermark' as const,
  version,
  migrations: [...migrations],
})

describe('the migrations of a project', () => {
  it('are those that its file does not list, in order', () => {
    const plan = migrationPlan(file(1, '0001-sides'), ours, 1)
    expect(plan).toEqual({ kind: 'apply', steps: [ours[1]] })
    expect(migrationPlan(file(1), ours, 1)).toEqual({ kind: 'apply', steps: ours })
    expect(migrationPlan(file(1, '0001-sides', '0002-places'), ours, 1)).toEqual({ kind: 'apply', steps: [] })
  })

  it.each([
    ['a later format', file(2), '2'],
    ['one that we do not know', file(1, '0001-sides', '0002-places', '0003-times'), '0003-times'],
    ['one of another branch', file(1, '0001-voices'), '0001-voices'],
    ['an order that is not ours', file(1, '0002-places'), '0002-places'],
  ])('of %s make it a newer version', (_, format, needs) => {
    expect(migrationPlan(format, ours, 1)).toEqual({ kind: 'newer', needs })
  })
})
