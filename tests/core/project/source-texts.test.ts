import { describe, expect, it } from 'vitest'
import { SourceTexts } from '#core/project/source-texts.ts'
import type { StoredDocument } from '#core/project-files/source-files.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { must } from '../running-core.ts'
import { MemoryStorage } from './memory-storage.ts'

const json = '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"The horn sounded."}]}]}'

/** A storage whose documents are as the answers say, one after the other. */
class Reading extends MemoryStorage {
  count = 0
  readonly #answers: Result<StoredDocument>[]

  constructor(...answers: Result<StoredDocument>[]) {
    super()
    this.#answers = answers
  }

  override async readDocument(): Promise<Result<never>> {
    this.count += 1
    return this.#answers[this.count - 1] as Result<never>
  }
}
const stored = ok({ bytes: Buffer.from(json), fingerprint: 'f', text: null })

describe('the texts of sources', () => {
  it('are read once for everyone who asks at the same time, and kept', async () => {
    const storage = new Reading(stored)
    const texts = new SourceTexts(storage)
    const read = await Promise.all([1, 2, 3].map(() => texts.read('source:1', 1)))
    const again = must(await texts.read('source:1', 1))
    for (const each of read) expect(must(each)).toBe(again)
    expect(again.text).toBe('The horn sounded.')
    expect(storage.count).toBe(1)
  })

  it('are read again after one that could not be read', async () => {
    const missing = fail({ code: 'not-found' as const, what: 'document', id: 'source:1' })
    const storage = new Reading(missing, stored)
    const texts = new SourceTexts(storage)
    expect(await texts.read('source:1', 1)).toEqual(missing)
    expect(must(await texts.read('source:1', 1)).json).toBe(json)
  })
})
