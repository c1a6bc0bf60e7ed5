import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { done, harbourStudy, type Study, shape } from './command-line.ts'

const assessed = z.strictObject({ assessmentId: z.string() })
const boat = 'The boat came in at noon.'

async function studyWithClaim(): Promise<Study> {
  const study = await harbourStudy()
  await done(study.run('annotate', 'day', '--source', 'north', '--quote', boat))
  return study
}
const statusOf = async (study: Study) => (await study.run('status', 'day', boat, '--json')).json(shape.claim)

describe('countermark assess', () => {
  it('records a verdict with its rationale, and the latest stands', async () => {
    const study = await studyWithClaim()
    await done(study.run('assess', 'day', boat, '--tag', 'contested'))
    const ran = await study.run(
      'assess',
      'day',
      boat,
      '--tag',
      'left-open',
      '--rationale',
      'One paper.\nNo log.',
      '--json',
    )
    expect(ran.json(assessed).assessmentId).toMatch(/^assessment:/)
    expect((await statusOf(study)).verdicts).toEqual([
      {
        researcher: 'Rosa',
        verdict: 'left-open',
        reason: null,
        rationale: 'One paper.\nNo log.',
        at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      },
    ])
  })

  it('takes a verdict back, once', async () => {
    const study = await studyWithClaim()
    const given = (await study.run('assess', 'day', boat, '--tag', 'corroborated', '--json')).json(assessed)
    const back = await study.run('assess', 'day', boat, '--tag', 'withdrawn', '--json')
    expect(back.json(assessed)).toEqual(given)
    expect((await statusOf(study)).verdicts).toEqual([])
    const again = await study.run('assess', 'day', boat, '--tag', 'withdrawn', '--json')
    expect([again.code, again.json(shape.error).error.code]).toEqual([1, 'not-found'])
    expect(again.err).toContain('You have no verdict on this claim.')
  })

  it('takes no rationale for taking back, no unknown verdict and no missing one', async () => {
    const study = await studyWithClaim()
    for (const given of [['--tag', 'withdrawn', '--rationale', 'why'], ['--tag', 'true'], []])
      expect((await study.run('assess', 'day', boat, ...given)).code).toBe(2)
  })
})

describe('countermark status and claims', () => {
  it('say the same of a claim, by its id, a beginning of it or its statement', async () => {
    const study = await studyWithClaim()
    const [claim] = (await study.run('claims', 'day', '--json')).json(z.array(shape.claim))
    for (const given of [
      claim?.id ?? '',
      claim?.id.slice('claim:'.length, 'claim:'.length + 8) ?? '',
      ` the  boat CAME in at noon.`,
    ])
      expect((await study.run('status', 'day', given, '--json')).json(shape.claim)).toEqual(claim)
  })

  it('give each reason a sentence without invisible signs, and the links it rests on', async () => {
    const study = await studyWithClaim()
    const { reasons } = await statusOf(study)
    expect(reasons.length).toBeGreaterThan(0)
    for (const { sentence } of reasons) {
      expect(sentence).toMatch(/^[A-Z].*\.$/u)
      expect(sentence).not.toMatch(/[\u2066-\u2069]/u)
    }
    expect(reasons.flatMap(({ linkIds }) => linkIds)).toContainEqual(expect.stringMatching(/^evidenceLink:/))
  })

  it('never show a statement bare: who makes it stands behind it', async () => {
    const study = await studyWithClaim()
    await done(study.run('assess', 'day', boat, '--tag', 'contested', '--rationale', 'It was fog.'))
    const { out } = await study.run('status', 'day', boat)
    const [first] = out.split('\n')
    expect(first).toBe('Claim: that The boat came in at noon, says north.')
    expect(out).toContain('Verdict of Rosa: Contested\n  It was fog.')
    expect(out).toContain('The rule says: Unexamined')
    expect(out).toContain('1 source, 1 origin')
    expect(out).toContain('0 other sources looked through and silent, 1 not examined')
  })

  it('count silences apart from sources that nobody looked through', async () => {
    const study = await studyWithClaim()
    const [claim] = (await study.run('claims', 'day', '--json')).json(z.array(shape.claim))
    const sources = (await study.run('sources', 'day', '--json')).json(z.array(shape.source))
    const south = sources.find(({ title }) => title === 'south')
    await done(study.run('do', 'day', 'silences.record', JSON.stringify({ claimId: claim?.id, sourceId: south?.id })))
    expect(await statusOf(study)).toMatchObject({
      status: 'single-origin',
      counts: { lookedThrough: 1, notExamined: 0 },
    })
  })

  it('speak Urdu where the system does', async () => {
    const study = await studyWithClaim()
    const { out } = await study.runWith({ language: 'ur' }, 'claims', 'day')
    expect(out).toContain('جانچا نہیں گیا')
    expect((await study.runWith({ language: 'ur' }, 'status', 'day', boat, '--json')).json(shape.claim).status).toBe(
      'unexamined',
    )
  })

  it('speak Hindi where the system does', async () => {
    const study = await studyWithClaim()
    const { out } = await study.runWith({ language: 'hi' }, 'claims', 'day')
    expect(out).toContain('जाँचा नहीं गया')
    expect((await study.runWith({ language: 'hi' }, 'status', 'day', boat)).out).toMatch(/[\u0900-\u097f]।/u)
  })
})
