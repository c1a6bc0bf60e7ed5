import { afterEach, describe, expect, it } from 'vitest'
import { type CommandId, defaultKeys } from '#ui/key-table.ts'
import { clashing, keysOf, setOwnKeys, understoodKeys, withKeys, withKeysTaken } from '#ui/own-keys.ts'
import { areKeys, refusalOf } from '#ui/reserved-keys.ts'

const ids = Object.keys(defaultKeys) as CommandId[]
afterEach(() => setOwnKeys({}))

describe('a person’s own keys', () => {
  it('stand in place of the defaults until they are given up', () => {
    setOwnKeys({ 'go-claims': 'Mod+J', undo: '' })
    expect(keysOf('go-claims')).toBe('Mod+J')
    expect(keysOf('undo')).toBe('')
    expect(keysOf('go-read')).toBe(defaultKeys['go-read'].keys)
    setOwnKeys({})
    expect(keysOf('go-claims')).toBe(defaultKeys['go-claims'].keys)
  })

  it('are passed over where the command is unknown, the keys are none, or they are reserved', () => {
    const stored = {
      'go-claims': 'Mod+J',
      'go-moon': 'Mod+M',
      back: 'Alt+Quux',
      undo: 'Tab',
      redo: 'Mod+W',
      palette: defaultKeys.palette.keys,
    }
    expect(understoodKeys(stored)).toEqual({ 'go-claims': 'Mod+J' })
  })

  it('go back to the default by being that or nothing', () => {
    const own = withKeys({}, 'go-claims', 'Mod+J')
    expect(own).toEqual({ 'go-claims': 'Mod+J' })
    expect(withKeys(own, 'go-claims', null)).toEqual({})
    expect(withKeys(own, 'go-claims', 'Alt+3')).toEqual({})
  })

  it('can be taken from the commands that have them, which then have none', () => {
    const own = withKeysTaken({}, 'reader-next', 'H')
    expect(own).toEqual({ 'reader-claim': '', 'reader-next': 'H' })
    expect(clashing(own, 'reader-next', 'H')).toEqual([])
  })
})

describe('keys that would mean two things at once', () => {
  it('are not among the defaults', () => {
    expect(ids.flatMap((id) => clashing({}, id, defaultKeys[id].keys))).toEqual([])
  })

  it('are those of one place, of everywhere, and of the reader with a selection in it', () => {
    expect(clashing({}, 'claims-contested', 'K')).toEqual(['claims-corroborated'])
    expect(clashing({}, 'report-export', 'Mod+K')).toEqual(['palette'])
    expect(clashing({}, 'reader-next', 'H')).toEqual(['reader-claim'])
  })

  it('are not those of two places that never meet, nor no keys', () => {
    expect(clashing({}, 'library-read-to-end', 'N')).toEqual([])
    expect(clashing({ undo: '', redo: '' }, 'undo', '')).toEqual([])
  })
})

describe('keys that keep their meaning', () => {
  it.each([
    ['Tab', 'moving'],
    ['Shift+ArrowDown', 'moving'],
    ['Alt+ArrowDown', 'moving'],
    ['Mod+C', 'text'],
    ['Mod+ArrowLeft', 'text'],
    ['Mod+W', 'window'],
    ['F5', 'window'],
    ['Mod++', 'window'],
    ['Alt+F4', 'window'],
    ['Mod+Alt+E', 'typing'],
  ] as const)('%s is refused: %s', (keys, why) => {
    expect(refusalOf(keys)).toBe(why)
  })

  it.each(['J', '?', 'Mod+J', 'Alt+8', 'Shift+F7', 'F2', 'Delete', 'Mod+Shift+K'])('%s is free', (keys) => {
    expect(refusalOf(keys)).toBeNull()
    expect(areKeys(keys)).toBe(true)
  })

  it('are not among the defaults, all of which a press can give; only the caret moves by the keys that move', () => {
    const movesCaret = (id: CommandId): boolean =>
      /^reader-caret-(?:left|right|word|sentence|paragraph)(?:-|$)/.test(id) && /Arrow/.test(keysOf(id))
    expect(ids.filter(movesCaret)).toHaveLength(8)
    for (const id of ids) {
      expect([id, areKeys(keysOf(id))]).toEqual([id, true])
      if (!movesCaret(id)) expect([id, refusalOf(keysOf(id))]).toEqual([id, null])
    }
  })
})
