import { describe, expect, it } from 'vitest'
import { reportFormat, reportOptions } from '#contract/commands/report-commands.ts'
import { removeClaim } from '#domain/editing/remove-records.ts'
import { formatLosses } from '#domain/report/format-losses.ts'
import { previewAddress } from '#features/report/preview-address.ts'
import { claimsWithVerdict, newDraft, optionsOf } from '#features/report/report-draft.ts'
import { languages } from '#messages/all-languages.ts'
import { SmallProject } from '#tests/renderer/claims/small-project.ts'

function twoClaims() {
  const project = new SmallProject()
  const source = project.source('Courier').id
  const horn = project.passage(source, { statement: 'the horn sounded' }).claimId
  const lamp = project.passage(source, { statement: 'the lamps were lit' }).claimId
  const options = (change: object) => optionsOf({ ...newDraft('en'), ...change }, project.records, project.me)
  return { project, horn, lamp, options }
}

describe('a report being put together', () => {
  it('begins with everything, under the title of the project', () => {
    const { options } = twoClaims()
    expect(options({})).toEqual({ title: null, purpose: 'work', order: 'status', language: 'en', claimIds: null })
    expect(options({ title: '  ' }).title).toBeNull()
    expect(options({ title: ' Fog ' }).title).toBe('Fog')
  })

  it('takes the claims with a standing verdict only', () => {
    const { project, horn, options } = twoClaims()
    expect(options({ scope: 'verdict' }).claimIds).toEqual([])
    project.verdict(horn, 'contested')
    expect(claimsWithVerdict(project.records, project.me)).toEqual([horn])
    expect(options({ scope: 'verdict' }).claimIds).toEqual([horn])
  })

  it('takes the chosen claims that are still there', () => {
    const { project, horn, lamp, options } = twoClaims()
    const chosen = { scope: 'chosen', chosen: [lamp, horn] }
    expect(options(chosen).claimIds).toEqual([lamp, horn])
    project.do(removeClaim(project.records, { claimId: horn }, project.context))
    expect(options(chosen).claimIds).toEqual([lamp])
  })

  it('asks only for what the core takes', () => {
    const { horn, options } = twoClaims()
    const asked = options({ scope: 'chosen', chosen: [horn], purpose: 'publication', language: 'ur', order: 'created' })
    expect(reportOptions.parse(asked)).toEqual(asked)
  })

  it('knows for every format what it leaves out, in every language', () => {
    expect(Object.keys(formatLosses).toSorted()).toEqual([...reportFormat.options].toSorted())
    for (const { reportText } of Object.values(languages)) {
      for (const losses of Object.values(formatLosses))
        for (const code of losses) expect(reportText.dropped[code]).toBeTruthy()
    }
  })
})

describe('the address of a preview', () => {
  it('is on the report origin of its host and nowhere else', () => {
    expect(previewAddress('electron', 'a1')).toBe('app://report/a1')
    expect(previewAddress('app-window', 'a1')).toBe('https://report.app.invalid/a1')
    expect(previewAddress('headless', '../x')).toBe('https://report.app.invalid/..%2Fx')
  })
})
