import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realDisk } from '#core/project-files/disk.ts'
import { createProjectStorage } from '#core/project-files/project-storage.ts'
import { readSnapshot } from '#core/project-files/snapshot-file.ts'
import { claimDefaults } from '#domain/records/claim.ts'
import { type AnyRecord, schemaForId } from '#domain/records/record.ts'
import { ferryRecords, freshFolder, researcherId, value } from './ferry-project.ts'

/** Wordings in runs of one script and another, some of two code units a character, and one that ends like a line between others. */
const words = [
  'the horn sounded',
  'the “horn”',
  'ہارن بجا',
  'हॉर्न बजा',
  '🌫 fog',
  'plain',
  'plain again',
  'ends so:},',
  'é',
]

describe('the lines of a snapshot', () => {
  it('are read as they were written, whatever scripts stand beside each other, across the blocks that are decoded at once', async () => {
    const claims = Array.from({ length: 2_000 }, (_, n) => {
      const id = `claim:00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as const
      const statement = `${words[n % 7 === 0 ? 5 : n % words.length]} ${'and so on '.repeat(n % 150)}`.trim()
      const base = {
        createdAt: '2024-03-12T18:30:00.000Z',
        createdBy: researcherId,
        ...claimDefaults,
        earlierWordings: [],
      }
      return schemaForId(id)?.parse({ ...base, id, type: 'claim', statement }) as AnyRecord
    })
    const records = [...ferryRecords, ...claims]
    const folder = await freshFolder()
    await value(await createProjectStorage(folder, { records, opener: 'test', now: Date.now })).storage.close()
    const read = await readSnapshot(realDisk, join(folder, 'project.json'))
    if (!read.ok) throw new Error(read.code)
    const lines = [...read.snapshot.lines]
    expect(lines.join('\n').length).toBeGreaterThan(1_500_000)
    expect(lines).toEqual(records.map((record) => JSON.stringify(record)))
  })
})
