import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PageManifest } from './page-manifest.ts'
import { appHeaders, type PageOrigins, reportHeaders } from './page-policy.ts'
import type { PreviewShelf } from './preview-shelf.ts'

/** An answer to one request, for whatever a host answers with. */
export interface PageAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** What is served: the built screens in their folder, and the reports on the shelf. */
export interface Pages {
  readonly folder: string
  readonly manifest: PageManifest
  readonly origins: PageOrigins
  readonly previews: PreviewShelf
}

const refused = (status: number): PageAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
  body: new Uint8Array(),
})

/**
 * Answers a request for a page, or null when the address is of neither origin and the request must not be made at all.
 * Names are looked up in the manifest, never on the disk, so that no spelling of `..` can lead anywhere.
 */
export async function answerPage(pages: Pages, url: string, method: string): Promise<PageAnswer | null> {
  const parts = splitAddress(url)
  if (parts === null) return null
  if (parts.origin === pages.origins.report) return method === 'GET' ? answerReport(pages, parts.path) : refused(405)
  if (parts.origin !== pages.origins.app) return null
  if (method !== 'GET') return refused(405)
  return answerFile(pages, parts.path)
}

async function answerFile(pages: Pages, path: string): Promise<PageAnswer> {
  const name = path === '' ? 'index.html' : path
  const file = Object.hasOwn(pages.manifest.files, name) ? pages.manifest.files[name] : undefined
  if (file === undefined) return refused(404)
  const body = await readFile(join(pages.folder, ...name.split('/'))).catch(() => null)
  // Built again under a running window: the manifest's file is gone.
  if (body === null) return refused(404)
  return { status: 200, headers: { ...appHeaders(pages.origins), 'content-type': file.type }, body }
}

function answerReport(pages: Pages, path: string): PageAnswer {
  const html = pages.previews.find(path)
  if (html === null) return refused(404)
  return { status: 200, headers: reportHeaders(pages.origins), body: new TextEncoder().encode(html) }
}

/** Origin and path without the leading slash; a custom scheme's `URL.origin` is "null", so it is put together here. */
function splitAddress(url: string): { readonly origin: string; readonly path: string } | null {
  if (!URL.canParse(url)) return null
  const { protocol, host, username, password, pathname } = new URL(url)
  if (username !== '' || password !== '') return null
  return { origin: `${protocol}//${host}`, path: pathname.replace(/^\//, '') }
}
