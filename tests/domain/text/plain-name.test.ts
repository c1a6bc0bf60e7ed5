import { describe, expect, it } from 'vitest'
import { plainName } from '#domain/text/plain-name.ts'

describe('the name of a file from outside', () => {
  it('is as it is where it steers nothing, in any script', () => {
    for (const name of ['log of the quay.txt', 'گھاٹ\u200cنامہ.pdf', 'घाट.docx', '日誌 (2).md'])
      expect(plainName(name)).toBe(name)
  })

  it('shows what would turn its letters round or steer a terminal, on one line', () => {
    expect(plainName('annex\u202egpj.exe')).toBe('annex\ufffdgpj.exe')
    expect(plainName('a\u001b]0;b\u0007.txt\r\n.sh')).toBe('a\ufffd]0;b\ufffd.txt .sh')
    expect(plainName('\u2066a\u2069\u2028b')).toBe('\ufffda\ufffd b')
  })
})
