import { expect, it } from 'vitest'
import { ground, groundColour } from '#shell/ground-colour.ts'

const system = { shouldUseDarkColors: false, shouldUseHighContrastColors: false }

it('an empty window has the paper of its theme', () => {
  expect(groundColour('light', system)).toBe(ground.light)
  expect(groundColour('contrast-light', system)).toBe(ground['contrast-light'])
  expect(groundColour('contrast-dark', { ...system, shouldUseDarkColors: true })).toBe(ground['contrast-dark'])
  expect(groundColour('system', { ...system, shouldUseDarkColors: true })).toBe(ground.dark)
})

it('an empty window has more contrast where the system asks for it', () => {
  expect(groundColour('system', { ...system, shouldUseHighContrastColors: true })).toBe(ground['contrast-light'])
})
