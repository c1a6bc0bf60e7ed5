import { describe, expect, it } from 'vitest'
import { graphemeStart } from '#domain/text/graphemes.ts'
import { composed, piledMarks } from '#domain/text/piled-marks.ts'

const acute = '\u0301'
const below = '\u0323'

describe('marks piled over a letter', () => {
  it('are found where they are more than anything draws, and nowhere in honest writing', () => {
    const text = `fog a${acute.repeat(1_000)} and e${acute.repeat(201)}`
    expect(piledMarks(text)).toEqual([
      { start: 205, end: 1_005 },
      { start: 1_211, end: 1_212 },
    ])
    expect(piledMarks(`a${acute.repeat(200)} Ti${'ệ'.normalize('NFD')}ng की بِسْمِ`)).toEqual([])
  })

  it('split no character of two units', () => {
    const [pile] = piledMarks(`a${'\u{1e008}'.repeat(300)}`)
    expect(pile).toEqual({ start: 401, end: 601 })
  })

  it('are not put in order, which takes the square of their number; what is around them is composed', () => {
    const text = `cafe${acute} a${(acute + below).repeat(500_000)} e${acute}`
    const made = composed(text)
    expect([made.startsWith('café ạ'), made.endsWith(' é')]).toEqual([true, true])
    expect(composed(`cafe${acute}`)).toBe('café')
  })

  it('are walked through to the letter that they are over', () => {
    const text = `fog a${(acute + below).repeat(500_000)}`
    expect(graphemeStart(text, text.length - 1)).toBe(4)
  })
})
