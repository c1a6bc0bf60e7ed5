import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { done, freshStudy, shape } from './command-line.ts'

const made = z.strictObject({ report: z.string(), pictures: z.array(z.string()) })

describe('countermark demo', () => {
  it('does the main job on the sample, and says where the report and the pictures are', async () => {
    const study = await freshStudy({ kind: 'taken', files: ['/somewhere/library-light.png'] })
    const ran = await study.run('demo', '--out', 'shown', '--json')
    expect(ran.code).toBe(0)
    const answer = ran.json(made)
    expect(answer).toEqual({
      report: join(study.folder, 'shown', 'report.html'),
      pictures: ['/somewhere/library-light.png'],
    })
    expect(await readFile(answer.report, 'utf8')).toContain('Invented sample')
    for (const format of ['md', 'csv'])
      expect((await stat(join(study.folder, 'shown', `report.${format}`))).size).toBeGreaterThan(0)
    const project = join('shown', 'Countermark sample.countermark')
    expect((await study.run('doctor', project, '--json')).json(shape.problems)).toEqual({ problems: [] })
    expect((await study.run('verify', answer.report, project)).code).toBe(0)
  })

  it('says so where its folder cannot be made', async () => {
    const study = await freshStudy()
    await study.write('shown', 'a file where the folder would be')
    const ran = await study.run('demo', '--out', 'shown', '--json')
    expect([ran.code, ran.json(shape.error).error.code]).toEqual([1, 'file-unwritable'])
  })

  it('tells a person the same, and why there are no pictures', async () => {
    const study = await freshStudy({ kind: 'no-screens' })
    const { out, err } = await done(study.run('demo', '--out', 'shown'))
    expect(out).toContain(join(study.folder, 'shown', 'report.html'))
    expect(out).toMatch(/It holds 6 sources and \d+ claims; every quotation stands at its place\./)
    expect(out).toMatch(/\d+ items checked: everything matches\./)
    expect(err).toContain('npm run build')
  })
})
