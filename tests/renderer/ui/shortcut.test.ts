import { describe, expect, it } from 'vitest'
import { keysOfEvent, shownKeys } from '#ui/shortcut.ts'

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
    expect(press('۳', { code: 'Digit3', altKey: true })).toBe('Alt+3')
    expect(press('،', { code: 'Comma', ctrlKey: true })).toBe('Mod+,')
    expect(press('؟', { code: 'Slash', shiftKey: true })).toBe('?')
  })

  it('are shown as they are printed', () => {
    expect(shownKeys('Mod+Shift+Z')).toBe('Ctrl Shift Z')
    expect(shownKeys('Alt+ArrowLeft')).toBe('Alt ←')
    expect(shownKeys('Mod++')).toBe('Ctrl +')
    expect(shownKeys('?')).toBe('?')
  })
})
