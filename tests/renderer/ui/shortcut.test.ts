import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type CommandId, defaultKeys } from '#ui/key-table.ts'
import { conflicts, keyMap, keysOf, keysOfEvent, onRemap, remap, shownKeys } from '#ui/shortcut.ts'

const press = (key: string, more: Partial<Parameters<typeof keysOfEvent>[0]> = {}): string =>
  keysOfEvent({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })

describe('keys as they are stored', () => {
  it.each([
    ['h', {}, 'H'],
    ['H', { shiftKey: true }, 'Shift+H'],
    ['k', { ctrlKey: true }, 'Mod+K'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'Mod+Shift+Z'],
    ['ArrowLeft', { altKey: true }, 'Alt+ArrowLeft'],
    ['?', { shiftKey: true }, '?'],
    ['@', { shiftKey: true }, '@'],
    [',', { ctrlKey: true }, 'Mod+,'],
    [' ', {}, 'Space'],
    ['F7', { shiftKey: true }, 'Shift+F7'],
  ])('of %s with %j are %s', (key, more, keys) => {
    expect(press(key, more)).toBe(keys)
  })

  it('go by the place on the keyboard where the layout writes another script', () => {
    expect(press('ح', { code: 'KeyH' })).toBe('H')
    expect(press('ह', { code: 'KeyH', ctrlKey: true })).toBe('Mod+H')
    expect(press('y', { code: 'KeyZ', ctrlKey: true })).toBe('Mod+Y')
  })

  it('are shown as they are printed', () => {
    expect(shownKeys('Mod+Shift+Z')).toBe('Ctrl Shift Z')
    expect(shownKeys('Alt+ArrowLeft')).toBe('Alt ←')
    expect(shownKeys('Mod++')).toBe('Ctrl +')
    expect(shownKeys('?')).toBe('?')
  })
})

describe('a person’s own keys', () => {
  const stored = new Map<string, string>()
  beforeEach(() => {
    stored.clear()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    })
    return () => {
      for (const id of Object.keys(keyMap()) as CommandId[]) remap(id, null)
      vi.unstubAllGlobals()
    }
  })

  it('stand in place of the defaults, are told and stored, until they are given up', () => {
    const heard = vi.fn()
    const stop = onRemap(heard)
    remap('go-claims', 'Mod+J')
    expect(keysOf('go-claims')).toBe('Mod+J')
    expect(keysOf('go-read')).toBe(defaultKeys['go-read'].keys)
    expect(stored.get('countermark.keys')).toBe('{"go-claims":"Mod+J"}')
    remap('go-claims', defaultKeys['go-claims'].keys)
    expect(keyMap()).toEqual({})
    expect(stored.get('countermark.keys')).toBe('{}')
    expect(heard).toHaveBeenCalledTimes(2)
    stop()
    remap('go-claims', 'Mod+J')
    expect(heard).toHaveBeenCalledTimes(2)
  })
})

describe('keys that would mean two things at once', () => {
  const having = (own: Partial<Record<CommandId, string>>) => conflicts((id) => own[id] ?? defaultKeys[id].keys)

  it('are not among the defaults', () => {
    expect(having({})).toEqual([])
  })

  it('are those of one place', () => {
    expect(having({ 'claims-contested': 'K' })).toEqual([['claims-contested', 'claims-corroborated']])
  })

  it('are those of a place with those that mean something everywhere', () => {
    expect(having({ 'report-export': 'Mod+K' })).toEqual([['palette', 'report-export']])
  })

  it('are those of the reader with those on a selection in it', () => {
    expect(having({ 'reader-next': 'H' })).toEqual([['reader-claim', 'reader-next']])
  })

  it('are not those of two places that never meet', () => {
    expect(defaultKeys['claims-contested'].keys).toBe(defaultKeys['reader-contested'].keys)
    expect(having({ 'library-read-to-end': 'N' })).toEqual([])
  })
})
