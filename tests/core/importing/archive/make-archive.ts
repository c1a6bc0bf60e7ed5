import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

/** The bytes of a ZIP with these parts, in their order; `stored` parts are not packed, as a `mimetype` must not be. */
export async function makeArchive(
  parts: Readonly<Record<string, string | Uint8Array>>,
  stored: readonly string[] = ['mimetype'],
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, extendedTimestamp: false })
  for (const [name, content] of Object.entries(parts))
    await writer.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content), {
      level: stored.includes(name) ? 0 : 9,
    })
  return writer.close()
}
