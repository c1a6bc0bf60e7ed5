import { describe, expect, it } from 'vitest'
import { savingState } from '#client/saving-state.ts'

describe('what the status line says of saving', () => {
  it.each([
    [
      { openEdits: 0, fault: null, savedAt: null },
      { kind: 'saved', at: null },
    ],
    [
      { openEdits: 0, fault: null, savedAt: 'then' },
      { kind: 'saved', at: 'then' },
    ],
    [{ openEdits: 2, fault: null, savedAt: 'then' }, { kind: 'saving' }],
    [
      { openEdits: 0, fault: 'quota', savedAt: 'then' },
      { kind: 'failed', fault: 'quota' },
    ],
    [
      { openEdits: 1, fault: 'disk-full', savedAt: null },
      { kind: 'failed', fault: 'disk-full' },
    ],
  ] as const)('of %j is %j', (facts, says) => {
    expect(savingState(facts)).toEqual(says)
  })
})
