import { describe, expect, it } from 'vitest'
import { partialDate } from '#domain/records/fields.ts'

describe('a date as sources give it', () => {
  it.each(['2026', '2026-02', '2024-02-29', '0099-12-31', '2026-03-12T18:30', '2026-03-12T18:30:05.120+05:30'])(
    'may be %s',
    (value) => expect(partialDate.safeParse(value).success).toBe(true),
  )

  it.each(['2026-13', '2026-00', '2026-02-30', '2025-02-29', '2026-03-12T24:00', '2026-03-12T10:60', '12 March', ''])(
    'is never %j',
    (value) => expect(partialDate.safeParse(value).success).toBe(false),
  )
})
