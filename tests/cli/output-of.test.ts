import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { outputOf } from '#cli/output-of.ts'

/** What reaches a stream. */
function written(text: string, isTerminal: boolean): string {
  const pieces: string[] = []
  const stream = new Writable({
    write: (piece: Buffer, _encoding, done) => {
      pieces.push(piece.toString('utf8'))
      done()
    },
  })
  outputOf(stream, isTerminal)(text)
  return pieces.join('')
}

describe('what is written', () => {
  const text = 'fog\tlamp\n\u001b]0;quay\u0007\u009b31m\r'

  it('steers no terminal', () => {
    expect(written(text, true)).toBe('fog\tlamp\n\ufffd]0;quay\ufffd\ufffd31m\ufffd')
  })

  it('is given to a file or a program as it is', () => {
    expect(written(text, false)).toBe(text)
  })
})
