import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { projectFormatSchema } from '#core/project-files/format-schema.ts'
import { recordTypes } from '#domain/records/id.ts'
import { append, created, freshFolder, stateWith, value } from './ferry-project.ts'

const docs = resolve(import.meta.dirname, '../../../docs')
const published = async (): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(docs, 'project-format.schema.json'), 'utf8')) as Record<string, unknown>

describe('the published JSON Schema of the project format', () => {
  it('is what "npm run schema" makes of the records today', async () => {
    expect(await published()).toEqual(projectFormatSchema())
  })

  it('has a definition for every record type, and leads nowhere else', async () => {
    const schema = await published()
    const names = Object.keys(schema.$defs as object)
    expect(names).toEqual(expect.arrayContaining([...recordTypes]))
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name)
    expect(references.length).toBeGreaterThan(50)
    expect(references.filter((name) => !names.includes(name ?? ''))).toEqual([])
  })

  it('holds for the files that a project has, and for none with a foreign key', async () => {
    const folder = await freshFolder()
    const opened = await created(folder)
    await append(opened, 1, 2)
    value(await opened.storage.snapshotNow(stateWith(opened, 2)))
    await opened.storage.close()
    const schema = z.fromJSONSchema((await published()) as never)
    const read = async (...name: readonly string[]): Promise<string> => readFile(join(folder, ...name), 'utf8')
    const files = [
      await read('open.countermark'),
      await read('project.json'),
      ...(await read('history', '1-2.jsonl')).trimEnd().split('\n'),
    ].map((text) => JSON.parse(text) as object)
    expect(files).toHaveLength(4)
    for (const file of files) {
      expect(schema.safeParse(file).error?.issues ?? []).toEqual([])
      expect(schema.safeParse({ ...file, foreign: true }).success).toBe(false)
    }
  })
})

describe('the description of the project format', () => {
  it('names every record type and every file', async () => {
    const text = await readFile(join(docs, 'project-format.md'), 'utf8')
    for (const type of recordTypes) expect(text).toContain(`\`${type}\``)
    for (const name of [
      'open.countermark',
      'project.json',
      'journal.jsonl',
      'history/',
      'sources/',
      'backups/',
      'quarantine/',
      'lock',
    ])
      expect(text).toContain(name)
  })
})
