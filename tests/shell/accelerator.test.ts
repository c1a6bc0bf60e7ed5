import { expect, it } from 'vitest'
import { acceleratorOf } from '#shell/accelerator.ts'

it.each([
  ['Mod+J', 'CmdOrCtrl+J'],
  ['Mod+Shift+F', 'CmdOrCtrl+Shift+F'],
  ['Alt+ArrowLeft', 'Alt+Left'],
  ['Mod++', 'CmdOrCtrl+Plus'],
  ['Shift+F7', 'Shift+F7'],
  ['?', null],
  ['Shift+N', null],
  ['', null],
])('%s is %s in a native menu', (keys, accelerator) => {
  expect(acceleratorOf(keys)).toBe(accelerator)
})
