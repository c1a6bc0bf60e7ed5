/** A file of a tar archive. */
export interface TarFile {
  readonly name: string
  readonly isExecutable: boolean
  readonly bytes: Uint8Array
}

const block = 512

/** The plain files of an uncompressed ustar archive, in order; folders and links are left out. Throws on a name that leads out and on an archive that is cut off. */
export function readTar(archive: Uint8Array): readonly TarFile[] {
  const files: TarFile[] = []
  for (let at = 0; at + block <= archive.length; ) {
    const header = archive.subarray(at, at + block)
    const name = [text(header, 345, 155), text(header, 0, 100)].filter((part) => part !== '').join('/')
    if (name === '') break
    const size = Number.parseInt(text(header, 124, 12).trim() || '0', 8)
    const type = text(header, 156, 1)
    if (type === '' || type === '0') {
      if (name.startsWith('/') || name.split('/').includes('..'))
        throw new Error(`a name in the archive leads out of it: ${name}`)
      if (at + block + size > archive.length) throw new Error(`the archive ends in the middle of ${name}`)
      const mode = Number.parseInt(text(header, 100, 8).trim() || '0', 8)
      files.push({ name, isExecutable: (mode & 0o100) !== 0, bytes: archive.subarray(at + block, at + block + size) })
    }
    at += block + Math.ceil(size / block) * block
  }
  return files
}

function text(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length)
  const end = field.indexOf(0)
  return new TextDecoder('latin1').decode(end === -1 ? field : field.subarray(0, end))
}
