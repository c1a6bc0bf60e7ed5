import { describe, expect, it } from 'vitest'
import { languages } from '#messages/all-languages.ts'
import { defaultKeys } from '#ui/key-table.ts'
import { keysOfEvent } from '#ui/shortcut.ts'

const ids = Object.keys(defaultKeys)

describe('the table of keys', () => {
  it.each(Object.entries(languages))('has a name in %s for every command and every place', (_, messages) => {
    expect(Object.keys(messages.settings.command).toSorted()).toEqual(ids.toSorted())
    for (const { where } of Object.values(defaultKeys)) expect(messages.settings.where[where]).not.toBe('')
    expect(new Set(Object.values(messages.settings.command)).size).toBe(ids.length)
  })

  it('gives the keys of the selection that the product promises', () => {
    const { keys } = Object.groupBy(Object.entries(defaultKeys), () => 'keys')
    const onSelection = keys?.flatMap(([, { keys: key, where }]) => (where === 'selection' ? [key] : []))
    expect(onSelection?.toSorted()).toEqual(['H', 'C', 'K', 'O', 'E', 'L', '@', 'M', '+', ...'123456789'].toSorted())
  })

  it.each(Object.entries(defaultKeys))('writes the keys of %s as a press of them is written', (_, { keys }) => {
    const parts = keys.split(/\+(?=.)/)
    const key = parts.at(-1) ?? ''
    const pressed = keysOfEvent({
      key,
      code: '',
      ctrlKey: parts.includes('Mod'),
      metaKey: false,
      altKey: parts.includes('Alt'),
      shiftKey: parts.includes('Shift'),
    })
    expect(pressed).toBe(keys)
  })
})
