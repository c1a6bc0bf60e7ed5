import { describe, expect, it, vi } from 'vitest'
import { commandEntry, matches, recordEntries, screenEntries } from '#app/palette-entries.ts'
import { SmallProject } from '#tests/renderer/claims/small-project.ts'

function ferry() {
  const project = new SmallProject()
  const source = project.source('Harbour log of the ferry')
  for (let at = 1; at <= 12; at += 1) project.passage(source.id, { statement: `the ferry made ${at} knots` })
  for (let at = 1; at <= 10; at += 1) project.source(`Ferry letter ${at}`)
  return { project, source }
}

describe('the words of the palette', () => {
  it.each([
    ['', 'anything', true],
    ['FERRY log', 'Harbour log of the ferry', true],
    ['fer har', 'Harbour log of the ferry', true],
    ['ferry airship', 'Harbour log of the ferry', false],
    ['کشتی', 'بندرگاہ کی کشتی', true],
  ])('%j in %j: %s', (query, text, fits) => {
    expect(matches(query, text)).toBe(fits)
  })
})

describe('what the palette finds', () => {
  it('are sources, then claims, eight of each at most', () => {
    const { project } = ferry()
    const found = recordEntries('ferry', project.records, vi.fn())
    expect(found.map(({ group }) => group)).toEqual([...Array(8).fill('sources'), ...Array(8).fill('claims')])
  })

  it('is nothing of the project without a word', () => {
    expect(recordEntries('  ', ferry().project.records, vi.fn())).toEqual([])
  })

  it('leads to the source in the reader and to the page of the claim', () => {
    const { project, source } = ferry()
    const navigate = vi.fn()
    recordEntries('harbour', project.records, navigate)[0]?.run()
    expect(navigate).toHaveBeenLastCalledWith(`/read/${source.id}`)
    const [claim] = recordEntries('12 knots', project.records, navigate)
    claim?.run()
    expect(navigate).toHaveBeenLastCalledWith(`/claims/${claim?.id}`)
  })

  it('are commands with the key that a person has for them, and what the screen offers', () => {
    expect(commandEntry('undo', 'commands', 'Undo', 'undo', vi.fn()).keys).toBe('Mod+Z')
    expect(commandEntry('home', 'goTo', 'Projects', null, vi.fn()).keys).toBeNull()
    const run = vi.fn()
    const [entry] = screenEntries([{ id: 'find', label: 'Find', keys: 'Mod+F', run }])
    expect(entry).toMatchObject({ id: 'screen-find', group: 'commands', label: 'Find', keys: 'Mod+F' })
    entry?.run()
    expect(run).toHaveBeenCalledOnce()
  })
})
