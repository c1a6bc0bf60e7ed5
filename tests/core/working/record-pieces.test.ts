import { describe, expect, it } from 'vitest'
import { inOrder, piecesOf, recordsOf } from '#core/working/record-pieces.ts'
import { lineOf } from '#domain/project/held-record.ts'
import { largeProject } from '#tests/bench/large-project.ts'

const records = largeProject(600)

describe('records handed to a worker', () => {
  it('go in pieces none of which takes long, and are the same on the other side, in the order of their making', () => {
    const held = records.map((record, index) =>
      record.type === 'annotation' && index % 2 === 0 ? lineOf(record) : record,
    )
    const pieces = [...piecesOf(held)]
    expect(pieces.length).toBeGreaterThan(2)
    for (const piece of pieces) expect(piece.length).toBeLessThan(210_000)
    expect([...recordsOf(pieces).values()]).toEqual([...inOrder(records).values()])
    expect([...inOrder(records.toReversed()).values()]).toEqual([...inOrder(records).values()])
  })

  it('are none where there are none', () => {
    expect(recordsOf([...piecesOf([])]).size).toBe(0)
  })
})
