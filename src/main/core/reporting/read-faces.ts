import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Face, faceRule, facesFor } from '#domain/report/faces.ts'

const { resolve } = createRequire(import.meta.url)
const known = new Map<string, Promise<string>>()

/** The style rules that carry the faces a page needs, read once from the packages of fonts. */
export async function readFaces(page: string): Promise<string> {
  const rules = await Promise.all(facesFor(page).map(async (face) => faceRule(face, await bytesOf(face))))
  return rules.join('')
}

function bytesOf({ file }: Face): Promise<string> {
  const read = known.get(file) ?? readFile(resolve(file), 'base64')
  known.set(file, read)
  return read
}
