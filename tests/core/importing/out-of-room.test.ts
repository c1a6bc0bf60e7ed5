import { describe, expect, it } from 'vitest'
import { outOfRoom } from '#core/importing/out-of-room.ts'

/** What the platform throws for something. */
function thrownBy(does: () => unknown): unknown {
  try {
    return does()
  } catch (error) {
    return error
  }
}

describe('a reader that runs out of room', () => {
  it('says that a text grew beyond every limit', () => {
    const error = thrownBy(() => 'fog'.repeat(2 ** 29))
    expect(outOfRoom(error)).toEqual({ code: 'output-too-large', detail: '' })
  })

  it('says that something lay too deep in itself', () => {
    const deeper = (): number => 1 + deeper()
    expect(outOfRoom(thrownBy(deeper))).toEqual({ code: 'format-damaged', detail: 'nesting-too-deep' })
  })

  it('says nothing of a mistake of our own', () => {
    expect(outOfRoom(new TypeError('x is not a function'))).toBeNull()
  })
})
