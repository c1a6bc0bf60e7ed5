import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** What the build writes beside the screens: every file by its address, with size in bytes and media type. */
export const pageManifestShape = z.strictObject({
  files: z.record(z.string(), z.strictObject({ bytes: z.int().min(0), type: z.string() })),
})
export type PageManifest = z.infer<typeof pageManifestShape>

/** The media type a file name's ending stands for; what is not listed is never served. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  webp: 'image/webp',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  pfb: 'application/octet-stream',
  bcmap: 'application/octet-stream',
  txt: 'text/plain; charset=utf-8',
}

/** The manifest's own name inside the folder of built screens. It is not one of its files. */
export const manifestName = 'manifest.json'

/** Reads the manifest of built screens; throws where the build is missing or damaged, for nothing can be shown then. */
export async function readPageManifest(folder: string): Promise<PageManifest> {
  return pageManifestShape.parse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')))
}
