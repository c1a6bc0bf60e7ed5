import { open } from 'node:fs/promises'
import { fileLimit } from '#core/importing/limits.ts'
import { CommandFailed } from './command-failed.ts'

/** How much is read at once, in bytes. */
const piece = 1_048_576

/**
 * The bytes of a file, a pipe or a device, read no further than an import takes: a device may never end. Ends the command's
 * work on it with `file-too-large`; what the system says of a file that cannot be read is thrown as it comes.
 */
export async function bytesToImport(path: string, name: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const pieces: Buffer[] = []
    let bytes = size
    for (let read = 0; bytes <= fileLimit; ) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(piece), 0, piece, null)
      if (bytesRead === 0) return Buffer.concat(pieces)
      pieces.push(buffer.subarray(0, bytesRead))
      read += bytesRead
      bytes = Math.max(bytes, read)
    }
    throw new CommandFailed({ code: 'file-too-large', file: name, bytes, limit: fileLimit })
  } finally {
    await file.close()
  }
}
