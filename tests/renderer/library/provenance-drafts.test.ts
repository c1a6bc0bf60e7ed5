import { describe, expect, it } from 'vitest'
import type { OpenProject } from '#client/open-project.ts'
import type { IdOf } from '#domain/records/id.ts'
import { draftOf, keepDraft } from '#features/library/provenance-drafts.ts'

const open = (): OpenProject => ({}) as OpenProject
const [first, second] = ['source:1', 'source:2'] as [IdOf<'source'>, IdOf<'source'>]

describe('what was typed and is not saved', () => {
  it('waits for its source, and for no other', () => {
    const project = open()
    keepDraft(project, first, { note: 'Ask again.' })
    expect(draftOf(project, first)).toEqual({ note: 'Ask again.' })
    expect(draftOf(project, second)).toEqual({})
    keepDraft(project, first, {})
    expect(draftOf(project, first)).toEqual({})
  })

  it('belongs to one open project', () => {
    keepDraft(open(), first, { note: 'Ask again.' })
    expect(draftOf(open(), first)).toEqual({})
  })
})
