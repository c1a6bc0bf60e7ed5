import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CoreSettings } from '#contract/link.ts'

/** A picture to take: its name, and the address in the window that it shows. */
export interface PlaceToPicture {
  readonly name: string
  readonly address: string
}

/** What taking pictures needs. */
export interface PicturesOptions {
  readonly settings: CoreSettings
  /** The built screens. */
  readonly pagesFolder: string
  /** The project that the window opens. */
  readonly project: string
  readonly places: readonly PlaceToPicture[]
  /** Where the pictures go; made if it is not there. */
  readonly folder: string
}

/** The pictures that were taken, or why there are none. */
export type Pictures =
  | { readonly kind: 'taken'; readonly files: readonly string[] }
  | { readonly kind: 'no-screens' }
  | { readonly kind: 'no-browser' }

const size = { width: 1440, height: 900 }

/** Opens the project in the real screens without a window and takes each place in light and in dark. */
export async function takePictures(options: PicturesOptions): Promise<Pictures> {
  const { settings, pagesFolder, project, places, folder } = options
  const built = await access(join(pagesFolder, 'manifest.json')).then(
    () => true,
    () => false,
  )
  if (!built) return { kind: 'no-screens' }
  const { startHeadlessHost } = await import('#hosts/headless-host.ts')
  const host = await startHeadlessHost({
    settings,
    pagesFolder,
    home: settings.documentsFolder,
    context: { viewport: size, deviceScaleFactor: 1, reducedMotion: 'reduce' },
  })
  if (host === null) return { kind: 'no-browser' }
  try {
    await mkdir(folder, { recursive: true })
    const { page, session } = host
    session.openProject(project)
    await page.waitForURL(({ hash }) => hash.length > 2, { timeout: 30_000 })
    const files: string[] = []
    for (const { name, address } of places) {
      await page.evaluate(`location.hash = ${JSON.stringify(address)}`)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.evaluate('document.fonts.ready')
        await page.waitForTimeout(settling)
        const file = join(folder, `${name}-${colorScheme}.png`)
        await page.screenshot({ path: file })
        files.push(file)
      }
    }
    return { kind: 'taken', files }
  } finally {
    await host.close()
  }
}

/** How long a place is given to draw itself, in milliseconds. */
const settling = 700
