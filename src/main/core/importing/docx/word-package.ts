import { ok, type Result } from '#domain/result.ts'
import type { Archive } from '../archive/open-archive.ts'
import type { ImportRefusal } from '../import-output.ts'
import type { NoteTally } from '../note-tally.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { childrenNamed, type XmlElement } from '../xml/xml-element.ts'
import { wordPrefixes } from './word-prefixes.ts'

/** What a part says that it belongs with (ISO/IEC 29500-2, clause 9). */
export interface Relationship {
  readonly id: string
  /** The last step of its type: "hyperlink", "footnotes". */
  readonly kind: string
  readonly target: string
  readonly isExternal: boolean
}

/** The parts of a package as XML. Nothing outside the archive is ever read. */
export class WordPackage {
  readonly #archive: Archive
  readonly #notes: NoteTally

  constructor(archive: Archive, notes: NoteTally) {
    this.#archive = archive
    this.#notes = notes
  }

  /** The part of a name; null where there is none. Fails where it is damaged or unsafe. */
  async part(name: string): Promise<Result<XmlElement | null, ImportRefusal>> {
    const bytes = await this.#archive.read(name)
    if (!bytes.ok || bytes.value === null) return bytes.ok ? ok(null) : bytes
    return parseXml(bytes.value, wordPrefixes)
  }

  /** A part that the document can be read without: damaged, it is noted and passed over. Fails only where it is unsafe. */
  async optionalPart(name: string | null): Promise<Result<XmlElement | null, ImportRefusal>> {
    if (name === null) return ok(null)
    const part = await this.part(name)
    if (part.ok || part.error.code !== 'format-damaged') return part
    this.#notes.count('parts-unreadable')
    return ok(null)
  }

  /** The relationships of a part ('' is the package itself), by their ids. */
  async relationships(of: string): Promise<Result<ReadonlyMap<string, Relationship>, ImportRefusal>> {
    const folder = of.slice(0, of.lastIndexOf('/') + 1)
    const part = await this.optionalPart(`${folder}_rels/${of.slice(folder.length)}.rels`)
    if (!part.ok) return part
    const found = (part.value === null ? [] : childrenNamed(part.value, 'rel:Relationship')).map(
      ({ attributes }): Relationship => {
        const isExternal = attributes.TargetMode === 'External'
        const target = attributes.Target ?? ''
        return {
          id: attributes.Id ?? '',
          kind: (attributes.Type ?? '').split('/').at(-1) ?? '',
          target: isExternal ? target : resolved(folder, target),
          isExternal,
        }
      },
    )
    return ok(new Map(found.map((each) => [each.id, each])))
  }
}

/** The name of a part from a target that is relative to a folder, or absolute. Steps that lead out of the package lead to its top. */
function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** The first part within the package of a kind, or null. */
export const targetOf = (relationships: ReadonlyMap<string, Relationship>, kind: string): string | null =>
  [...relationships.values()].find((each) => each.kind === kind && !each.isExternal)?.target ?? null
