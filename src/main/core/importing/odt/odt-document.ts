import { fail, ok, type Result } from '#domain/result.ts'
import type { Archive } from '../archive/open-archive.ts'
import { picturesIn } from '../archive/pictures-in.ts'
import {
  type FileToRead,
  type ImportedMetadata,
  type ImportRefusal,
  noMetadata,
  type ReadDocument,
} from '../import-output.ts'
import { asDate, asLanguage, asLine } from '../metadata-values.ts'
import type { NoteTally } from '../note-tally.ts'
import { finishedDocument } from '../office/finished-document.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { childNamed, childrenNamed, elementsOf, textIn, type XmlElement } from '../xml/xml-element.ts'
import { mathmlText } from './odf-math.ts'
import { odfPrefixes } from './odf-prefixes.ts'
import { OdfStyles } from './odf-styles.ts'
import type { OdtChange, OdtContext } from './odt-context.ts'
import { odtBlocks } from './odt-story.ts'

/** A document with more formulas than this has the rest of them left out as drawings. */
const mostFormulas = 500
/** What the repeats of cells and rows may add to a document at most, in units of its JSON. */
const mostRepeated = 2_000_000

/** Reads an OpenDocument text (ISO/IEC 26300). Fails where it is encrypted, or its content is missing, damaged or unsafe. */
export async function odtDocument(archive: Archive, file: FileToRead): Promise<Result<ReadDocument, ImportRefusal>> {
  const { notes, options } = file
  const manifest = await archive.read('META-INF/manifest.xml')
  if (!manifest.ok) return manifest
  if (manifest.value !== null && Buffer.from(manifest.value).includes('encryption-data'))
    return fail({ code: 'encryption-unsupported', detail: 'opendocument' })
  const content = await partOf(archive, 'content.xml')
  if (!content.ok) return content
  const text = descend(content.value, 'office:body', 'office:text')
  if (text === undefined) return fail({ code: 'format-damaged', detail: 'content.xml' })
  const styles = await optionalPart(archive, 'styles.xml', notes)
  if (!styles.ok) return styles
  const meta = await optionalPart(archive, 'meta.xml', notes)
  if (!meta.ok) return meta
  const formulas = await formulasIn(archive, text, notes)
  if (!formulas.ok) return formulas
  file.advance(2, 4)
  const changes = changesIn(text)
  const pictures = await picturesIn(archive, addressesOf(text, 'draw:image').map(partAt))
  const context: OdtContext = {
    styles: new OdfStyles([styles.value, content.value]),
    side: options.trackedChanges,
    notes,
    shelf: file.pictures,
    pictureAt: (address) => pictures.get(partAt(address)) ?? null,
    changes,
    formula: (address) => formulas.value.get(address) ?? null,
    comments: 0,
    broughtBack: new Set(),
    leftOut: new Set(),
    counters: new Map(),
    repeatsLeft: mostRepeated,
  }
  const blocks = odtBlocks(context, elementsOf(text))
  const changed = [...changes.values()].filter(({ kind }) => kind !== 'format').length
  notes.count(`tracked-changes-${options.trackedChanges}`, changed)
  notes.count('headers-left-out', marginsIn(styles.value))
  file.advance(3, 4)
  return ok(finishedDocument(blocks, metadataOf(meta.value, notes)))
}

async function partOf(archive: Archive, name: string): Promise<Result<XmlElement | null, ImportRefusal>> {
  const bytes = await archive.read(name)
  if (!bytes.ok || bytes.value === null) return bytes.ok ? ok(null) : bytes
  return parseXml(bytes.value, odfPrefixes)
}

/** A part that the document can be read without: damaged, it is noted and passed over. */
async function optionalPart(archive: Archive, name: string, notes: NoteTally): ReturnType<typeof partOf> {
  const part = await partOf(archive, name)
  if (part.ok || part.error.code !== 'format-damaged') return part
  notes.count('parts-unreadable')
  return ok(null)
}

/** The formulas that frames show, by their addresses. Only what lies in the archive is read. */
async function formulasIn(
  archive: Archive,
  text: XmlElement,
  notes: NoteTally,
): Promise<Result<ReadonlyMap<string, string>, ImportRefusal>> {
  const formulas = new Map<string, string>()
  for (const address of addressesOf(text, 'draw:object').slice(0, mostFormulas)) {
    const part = await optionalPart(archive, `${partAt(address)}/content.xml`, notes)
    if (!part.ok) return part
    if (part.value?.name === 'math:math') formulas.set(address, mathmlText(part.value))
  }
  return ok(formulas)
}

/** The addresses that the elements of a name refer to, each once, in the order of the text. */
function addressesOf(text: XmlElement, name: string): readonly string[] {
  const addresses = new Set<string>()
  const visit = (element: XmlElement): void => {
    if (element.name === name) addresses.add(element.attributes['xlink:href'] ?? '')
    for (const child of elementsOf(element)) visit(child)
  }
  visit(text)
  return [...addresses]
}

/** The name of a part by its address within the file. */
const partAt = (address: string): string => address.replace(/^\.\//, '')

/** The tracked changes of a text (OpenDocument 1.3, part 3, 5.5), by their ids. */
function changesIn(text: XmlElement): ReadonlyMap<string, OdtChange> {
  const changes = new Map<string, OdtChange>()
  const regions = childrenNamed(text, 'text:tracked-changes').flatMap((each) =>
    childrenNamed(each, 'text:changed-region'),
  )
  for (const region of regions) {
    const id = region.attributes['text:id'] ?? region.attributes['xml:id'] ?? ''
    const deleted = childNamed(region, 'text:deletion') ?? null
    const isInsertion = childNamed(region, 'text:insertion') !== undefined
    changes.set(id, { kind: deleted === null ? (isInsertion ? 'insertion' : 'format') : 'deletion', deleted })
  }
  return changes
}

/** How many headers and footers of pages hold words. */
function marginsIn(styles: XmlElement | null): number {
  const masters = styles === null ? undefined : childNamed(styles, 'office:master-styles')
  return (masters ? childrenNamed(masters, 'style:master-page') : [])
    .flatMap(elementsOf)
    .filter((each) => /^style:(?:header|footer)/.test(each.name) && textIn(each).trim() !== '').length
}

/** What the file says of itself. When it was made is no date of publication and is only noted. */
function metadataOf(part: XmlElement | null, notes: NoteTally): ImportedMetadata {
  const meta = descend(part, 'office:meta')
  const textAt = (name: string): string | null => {
    const element = meta && childNamed(meta, name)
    return element ? asLine(textIn(element)) : null
  }
  const made = asDate(textAt('meta:creation-date'))
  if (made !== null) notes.say('file-made', made.slice(0, 10))
  const author = textAt('meta:initial-creator') ?? textAt('dc:creator')
  return {
    ...noMetadata,
    title: textAt('dc:title'),
    authors: author === null ? [] : [author],
    language: asLanguage(textAt('dc:language')),
    licence: textAt('dc:rights'),
  }
}

const descend = (element: XmlElement | null, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => at && childNamed(at, name), element ?? undefined)
