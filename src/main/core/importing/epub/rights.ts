import { fail, ok, type Result } from '#domain/result.ts'
import type { Archive } from '../archive/open-archive.ts'
import type { ImportRefusal } from '../import-output.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { elementsOf, type XmlElement } from '../xml/xml-element.ts'
import { prefixes } from './book.ts'

/** How fonts are made unfit for use elsewhere (EPUB 3.3, chapter 4.3, and Adobe's own); fonts are no text. */
const fontObfuscation: readonly string[] = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']

/** Fails with `rights-protected` and the scheme's name where a book encrypts anything but fonts. */
export async function checkRights(archive: Archive): Promise<Result<null, ImportRefusal>> {
  const read = await archive.read('META-INF/encryption.xml')
  if (!read.ok) return read.error.code === 'archive-unsafe' ? read : ok(null)
  if (read.value === null) return ok(null)
  const root = parseXml(read.value, prefixes)
  if (!root.ok) return ok(null)
  const algorithms = algorithmsIn(root.value).filter((algorithm) => !fontObfuscation.includes(algorithm))
  const [first] = algorithms
  if (first === undefined) return ok(null)
  return fail({
    code: 'rights-protected',
    detail: schemeOf(archive, Buffer.from(read.value).toString('utf8')) ?? first.slice(0, 200),
  })
}

const algorithmsIn = (root: XmlElement): readonly string[] =>
  elementsOf(root)
    .filter(({ name }) => name === 'enc:EncryptedData')
    .map(
      (data) => elementsOf(data).find(({ name }) => name === 'enc:EncryptionMethod')?.attributes.Algorithm ?? 'unknown',
    )

/** The scheme's name by the files that only it has. */
function schemeOf({ names }: Archive, encryption: string): string | null {
  if (names.includes('META-INF/license.lcpl') || encryption.includes('license.lcpl')) return 'Readium LCP'
  if (names.includes('META-INF/sinf.xml')) return 'Apple FairPlay'
  if (encryption.includes('http://ns.adobe.com/adept') || names.includes('META-INF/rights.xml')) return 'Adobe ADEPT'
  return encryption.includes('kobo') ? 'Kobo' : null
}
