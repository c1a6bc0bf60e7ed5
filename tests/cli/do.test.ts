import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { commands } from '#contract/commands.ts'
import { done, freshStudy, harbourStudy, shape } from './command-line.ts'

const listed = z.array(
  z.strictObject({
    name: z.string(),
    access: z.enum(['edit', 'read', 'app']),
    about: z.string().min(10),
    input: z.looseObject({}),
    output: z.looseObject({}),
  }),
)

describe('countermark do --list', () => {
  it('names every command of the contract with the JSON Schema of what goes in and comes out', async () => {
    const study = await freshStudy()
    const list = (await study.run('do', '--list')).json(listed)
    expect(list.map(({ name }) => name)).toEqual(Object.keys(commands))
    const highlight = list.find(({ name }) => name === 'claims.highlight')
    expect(highlight?.input).toMatchObject({ type: 'object', required: ['passage'] })
    expect(JSON.stringify(highlight?.input)).toContain('"asserts"')
    expect(JSON.stringify(highlight?.output)).toContain('^annotation:')
  })
})

describe('countermark do', () => {
  it('answers in JSON what the app is answered', async () => {
    const study = await harbourStudy()
    const made = await study.run('do', 'day', 'claims.create', '{"statement":"The bell rang."}')
    const { claimId } = made.json(z.strictObject({ claimId: z.string() }))
    expect((await study.run('claims', 'day', '--json')).json(z.array(shape.claim))).toMatchObject([{ id: claimId }])
    expect((await study.run('do', 'day', 'history.undo')).json(z.unknown())).toEqual({ undone: 'claims.create' })
    expect((await study.run('do', 'day', 'history.redo')).json(z.unknown())).toEqual({ redone: 'claims.create' })
    expect((await study.run('claims', 'day', '--json')).json(z.array(shape.claim))).toHaveLength(1)
    expect((await study.run('do', 'day', 'history.undo')).json(z.unknown())).toEqual({ undone: 'claims.create' })
  })

  it('reads its input from standard input where it is given as -', async () => {
    const study = await harbourStudy()
    const ran = await study.runWith({ input: '{"statement":"گھنٹی بجی۔ 🔔"}\n' }, 'do', 'day', 'claims.create', '-')
    expect(ran.code).toBe(0)
    expect((await study.run('claims', 'day', '--json')).json(z.array(shape.claim))).toMatchObject([
      { statement: 'گھنٹی بجی۔ 🔔' },
    ])
  })

  it('tells what does not fit as JSON too, and ends with 2', async () => {
    const study = await harbourStudy()
    for (const [args, error] of [
      [['day', 'claims.create', '{"statement":5}'], { code: 'invalid-input', path: 'statement' }],
      [['day', 'claims.create', '{"statement":"x","extra":1}'], { code: 'invalid-input' }],
      [['day', 'claims.create', '{"statement"'], { code: 'invalid-input', path: '' }],
      [['day', 'claims.invent', '{}'], { code: 'unknown-command', name: 'claims.invent' }],
      [['day'], { code: 'invalid-input', path: 'command' }],
    ] as const) {
      const ran = await study.run('do', ...args)
      expect([ran.code, ran.json(shape.error).error]).toMatchObject([2, error])
      expect(ran.err).not.toBe('')
    }
  })

  it('ends with 1 where the project says no, and with 3 where there is no project', async () => {
    const study = await harbourStudy()
    const redo = await study.run('do', 'day', 'history.redo')
    expect([redo.code, redo.json(shape.error).error.code]).toEqual([1, 'nothing-to-redo'])
    const none = await study.run('do', 'night', 'history.list')
    expect([none.code, none.json(shape.error).error]).toEqual([
      3,
      { code: 'project-not-found', folder: join(study.folder, 'night') },
    ])
  })

  it('asks nobody: a command that would is answered as cancelled', async () => {
    const study = await harbourStudy()
    const ran = await done(study.run('do', 'day', 'host.chooseFolder', '{"purpose":"open-project"}'))
    expect(ran.json(z.unknown())).toEqual({ folder: null })
  })
})
