import type { KeptPicture } from '#domain/document/kept-picture.ts'
import type { BibliographyOutput, ImportOutput } from './import-output.ts'

/** How a picture stands in an importer's JSON: what is known of it, and how many of the bytes in the file beside are its own. */
export type WrittenPicture = KeptPicture & { readonly bytes: number }

/** What an importer process writes: JSON, and the bytes of the pictures one behind the other. */
export interface WrittenOutput {
  readonly json: string
  readonly pictures: Uint8Array
}

/** An importer's output as it is written. */
export function writtenOutput(output: ImportOutput | BibliographyOutput): WrittenOutput {
  if (!('pictures' in output)) return { json: JSON.stringify(output), pictures: new Uint8Array() }
  const pictures = output.pictures.map(({ picture, bytes }): WrittenPicture => ({ ...picture, bytes: bytes.length }))
  return {
    json: JSON.stringify({ ...output, pictures }),
    pictures: Buffer.concat(output.pictures.map(({ bytes }) => bytes)),
  }
}
