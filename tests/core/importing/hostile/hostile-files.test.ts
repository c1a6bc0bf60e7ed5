import { createHash } from 'node:crypto'
import { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBibliography } from '#core/importing/bibliography/read-bibliography.ts'
import type { ImportOutput } from '#core/importing/import-output.ts'
import { outOfRoom } from '#core/importing/out-of-room.ts'
import { readBibliographyOutput, readImportOutput } from '#core/importing/read-output.ts'
import { fail } from '#domain/result.ts'
import { textOf } from '#domain/text/text-map.ts'
import { outputOf } from '../imported.ts'
import { type HostileFile, shown } from './hostile-file.ts'
import { hostileFiles } from './hostile-files.ts'
import { hostileBibliographies } from './hostile-texts.ts'

const connect = Socket.prototype.connect
let connections = 0
beforeEach(() => {
  connections = 0
  Socket.prototype.connect = function refused(this: Socket) {
    connections += 1
    return this
  } as typeof connect
})
afterEach(() => {
  Socket.prototype.connect = connect
})

const cases = (files: readonly HostileFile[]) =>
  files.filter(({ isHeavy }) => !isHeavy).map((file) => [`${file.attack} (${file.name})`, file] as const)

/** As the importer process does. */
async function read({ name, bytes }: HostileFile): Promise<ImportOutput> {
  try {
    return await outputOf(await bytes(), { name })
  } catch (error) {
    const refusal = outOfRoom(error)
    if (refusal === null) throw error
    return { ok: false, error: refusal }
  }
}

/** Every address that a document's links keep. */
const addressesIn = (json: string): readonly string[] =>
  [...json.matchAll(/"href":("(?:[^"\\]|\\.)*")/g)].map(([, literal]) => JSON.parse(literal ?? '""') as string)

describe('what a stranger sends', () => {
  it.each(cases(hostileFiles))('%s is read or refused with a reason, and does nothing', async (_, file) => {
    const output = await read(file)
    expect(file.ends).toContain(output.ok ? 'imported' : output.error.code)
    const json = JSON.stringify(output)
    expect(readImportOutput(json).ok).toBe(true)
    expect(connections).toBe(0)
    if (!output.ok) return
    const text = textOf(output.document)
    expect(text.includes(shown)).toBe(true)
    expect(text).not.toMatch(/root:x:0|\[fonts\]/)
    for (const href of addressesIn(json)) expect(href).toMatch(/^(?:https?:|mailto:|(?![a-z][a-z0-9+.-]*:))/i)
  })

  it.each(cases(hostileBibliographies))('%s gives entries or a reason', async (_, file) => {
    const result = await readBibliography(await file.bytes(), file.name).catch((error: unknown) => {
      const refusal = outOfRoom(error)
      if (refusal === null) throw error
      return fail(refusal)
    })
    expect(file.ends).toContain(result.ok ? 'imported' : result.error.code)
    const json = JSON.stringify(result.ok ? { ok: true, entries: result.value } : { ok: false, error: result.error })
    expect(readBibliographyOutput(json).ok).toBe(true)
    expect(connections).toBe(0)
  })

  it('is made the same each time, so that what is found can be found again', async () => {
    const digest = async ({ bytes }: HostileFile) =>
      createHash('sha256')
        .update(await bytes())
        .digest('hex')
    for (const file of hostileFiles.slice(0, 3)) expect(await digest(file)).toBe(await digest(file))
  })
})
