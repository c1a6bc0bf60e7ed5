import { describe, expect, it } from 'vitest'
import { contrastOf, paletteOf, type SystemLook } from '#ui/theme.tsx'

const plain: SystemLook = { isDark: false, wantsContrast: false }
const dark: SystemLook = { isDark: true, wantsContrast: false }
const wanting: SystemLook = { isDark: true, wantsContrast: true }

describe('a theme', () => {
  it.each([
    ['light', dark, 'light', 'system'],
    ['dark', plain, 'dark', 'system'],
    ['contrast-light', dark, 'light', 'more'],
    ['contrast-dark', plain, 'dark', 'more'],
  ] as const)('that is chosen, %s, is shown whatever the system has', (theme, system, palette, contrast) => {
    expect(paletteOf(theme, system)).toBe(palette)
    expect(contrastOf(theme, system)).toBe(contrast)
  })

  it.each([
    [plain, 'light', 'system'],
    [dark, 'dark', 'system'],
    [wanting, 'dark', 'more'],
  ] as const)('that is left to the system follows it: %j', (system, palette, contrast) => {
    expect(paletteOf('system', system)).toBe(palette)
    expect(contrastOf('system', system)).toBe(contrast)
  })

  it('has more contrast where the system asks for it, though a plain one is chosen', () => {
    expect(contrastOf('light', wanting)).toBe('more')
    expect(paletteOf('light', wanting)).toBe('light')
  })
})
