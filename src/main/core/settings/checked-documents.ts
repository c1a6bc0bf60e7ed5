import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { sourceDocument } from '#domain/document/document.ts'
import { codeOf, sha256Of } from '../project-files/disk.ts'
import type { CheckedDocuments } from '../project-files/source-files.ts'
import { replaceFile } from './json-file.ts'

/** Lines from which on the file is begun anew with the later half. */
const most = 20_000

/** What today's checking tells from others: the schema, and a number for what no schema says (addresses of links, what the text is). */
const checkedFor = (): string => `${sha256Of(JSON.stringify(z.toJSONSchema(sourceDocument)))} 1`

const line = /^([0-9a-f]{64}) ([0-9a-f]{64})$/

/**
 * The hashes of documents' files that this machine has written or checked under today's schema, each with the fingerprint of its
 * text: a long document is not parsed and checked again each time it is opened. Kept with this machine's settings, never in a
 * project, for the same reason as checked snapshots. A line for each, after one that says what was checked; where it cannot be read
 * or written every document is checked.
 */
export class CheckedDocumentsFile implements CheckedDocuments {
  readonly #file: string
  #known: Promise<Map<string, string>> | null = null
  #last: Promise<unknown> = Promise.resolve()

  constructor(dataFolder: string) {
    this.#file = join(dataFolder, 'checked-documents.txt')
  }

  async fingerprintOf(sha256: string): Promise<string | null> {
    return (await this.#documents()).get(sha256) ?? null
  }

  async add(sha256: string, fingerprint: string): Promise<void> {
    const known = await this.#documents()
    if (known.get(sha256) === fingerprint) return
    known.set(sha256, fingerprint)
    const added = this.#last.then(() => appendFile(this.#file, `${sha256} ${fingerprint}\n`))
    this.#last = added.catch(() => null)
    await this.#last
  }

  #documents(): Promise<Map<string, string>> {
    // Where it cannot be read or begun anew every document is checked, as long as this core lives.
    this.#known ??= this.#read().catch(() => new Map<string, string>())
    return this.#known
  }

  async #read(): Promise<Map<string, string>> {
    const content = await readFile(this.#file, 'utf8').catch((error: unknown) => {
      if (codeOf(error) === '') throw error
      return ''
    })
    const [first, ...lines] = content.split('\n')
    const isOurs = first === checkedFor()
    const pairs = (isOurs ? lines : []).flatMap((each) => {
      const [, sha256, fingerprint] = line.exec(each) ?? []
      return sha256 === undefined || fingerprint === undefined ? [] : ([[sha256, fingerprint]] as const)
    })
    if (isOurs && pairs.length <= most) return new Map(pairs)
    const kept = pairs.slice(-most / 2)
    await mkdir(dirname(this.#file), { recursive: true })
    await replaceFile(this.#file, [checkedFor(), ...kept.map((pair) => pair.join(' ')), ''].join('\n'))
    return new Map(kept)
  }
}
