import { describe, expect, it } from 'vitest'
import { findSource } from '#cli/find-record.ts'
import { shortIds } from '#cli/short-ids.ts'
import { ProjectRecords } from '#domain/project/project-records.ts'
import { unknownDate } from '#domain/records/fields.ts'
import type { AnyRecord } from '#domain/records/record.ts'

const source = (id: string, title: string): AnyRecord => ({
  id: `source:${id}`,
  type: 'source',
  createdAt: '2024-01-01T00:00:00.000Z',
  createdBy: 'researcher:00000000-0000-4000-8000-000000000000',
  title,
  outletId: null,
  authors: [],
  url: null,
  published: unknownDate,
  events: unknownDate,
  captured: unknownDate,
  language: null,
  licence: null,
  licenceAllowsFullText: false,
  note: '',
  format: 'txt',
  originalName: 'a.txt',
  originalFingerprint: null,
  originalExtension: 'txt',
  currentRevision: 1,
  originGroupId: null,
  importNotes: [],
})

const first = 'aaaa1111-0000-4000-8000-000000000000'
const second = 'aaaa2222-0000-4000-8000-000000000000'
const project = new ProjectRecords([source(first, 'The Courier'), source(second, 'The Post')])

describe('a source named on the command line', () => {
  it('is found by its id, with or without its type', () => {
    expect(findSource(project, `source:${first}`)).toMatchObject({ ok: true, value: { title: 'The Courier' } })
    expect(findSource(project, second)).toMatchObject({ ok: true, value: { title: 'The Post' } })
  })

  it('is found by a beginning of its id that no other has', () => {
    expect(findSource(project, 'aaaa2')).toMatchObject({ ok: true, value: { title: 'The Post' } })
    expect(findSource(project, 'source:aaaa1')).toMatchObject({ ok: true, value: { title: 'The Courier' } })
  })

  it('is found by its title, whatever its case and spaces', () => {
    expect(findSource(project, ' the  post')).toMatchObject({ ok: true, value: { title: 'The Post' } })
  })

  it('is refused with every match where the beginning fits several', () => {
    expect(findSource(project, 'aaaa')).toEqual({
      ok: false,
      error: {
        code: 'ambiguous-reference',
        what: 'source',
        id: 'aaaa',
        matches: [`source:${first}`, `source:${second}`],
      },
    })
  })

  it('is not found where nothing fits', () => {
    expect(findSource(project, 'Herald')).toMatchObject({ ok: false, error: { code: 'not-found', what: 'source' } })
    expect(findSource(project, '')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})

describe('shortened ids', () => {
  it('are as short as tells them apart, and lead back to their record', () => {
    const short = shortIds([`source:${first}`, `source:${second}`])
    expect([short(`source:${first}`), short(`source:${second}`)]).toEqual(['aaaa1', 'aaaa2'])
    expect(findSource(project, short(`source:${second}`))).toMatchObject({ ok: true, value: { title: 'The Post' } })
  })

  it('have four characters even where one would do', () => {
    expect(shortIds([`source:${first}`])(`source:${first}`)).toBe('aaaa')
  })
})
