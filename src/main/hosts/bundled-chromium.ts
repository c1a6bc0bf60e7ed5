import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { readTar } from './read-tar.ts'

/** A browser to start, with what it needs around it. */
export interface ChromiumProgram {
  readonly executable: string
  readonly args: readonly string[]
  /** Environment to add to this process's own. */
  readonly env: Readonly<Record<string, string>>
}

const decompress = promisify(brotliDecompress)
const run = promisify(execFile)

/**
 * The headless Chromium inside the npm package `@sparticuz/chromium` (Linux on x64), unpacked once beside the packages;
 * null where the package is not installed or cannot run here. Libraries that the system lacks come from the package too.
 */
export async function bundledChromium(cacheFolder: string): Promise<ChromiumProgram | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const archives = archiveFolder()
  if (archives === null) return null
  const { version } = JSON.parse(await readFile(join(archives, '..', 'package.json'), 'utf8')) as { version: string }
  const folder = join(cacheFolder, `chromium-${version}`)
  if (!(await exists(folder))) await unpack(archives, folder)
  const executable = join(folder, 'chromium')
  return {
    executable,
    // The package's own list also turns process isolation and web security off; none of that is wanted.
    args: ['--use-gl=angle', '--use-angle=swiftshader'],
    env: { ...(await missingLibraries(executable, join(folder, 'lib'))), ...(await missingFonts(folder)) },
  }
}

function archiveFolder(): string | null {
  try {
    return join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', '..', 'bin')
  } catch {
    return null
  }
}

/** Unpacks beside its final place and renames, so that what is there is always whole. */
async function unpack(archives: string, folder: string): Promise<void> {
  const temporary = `${folder}-${randomUUID()}`
  await mkdir(temporary, { recursive: true })
  const read = async (name: string): Promise<Buffer> => decompress(await readFile(join(archives, name)))
  await writeFile(join(temporary, 'chromium'), await read('chromium.br'), { mode: 0o755 })
  for (const name of ['swiftshader.tar.br', 'al2023.tar.br', 'fonts.tar.br']) {
    for (const file of readTar(await read(name))) {
      const path = join(temporary, file.name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, file.bytes, { mode: file.isExecutable ? 0o755 : 0o644 })
    }
  }
  await rename(temporary, folder).catch(async (error: unknown) => {
    await rm(temporary, { recursive: true, force: true })
    if (!(await exists(folder))) throw error
  })
}

/** Where the loader misses a library, it is told to look among the package's. */
async function missingLibraries(executable: string, libraries: string): Promise<Readonly<Record<string, string>>> {
  const { stdout } = await run('ldd', [executable]).catch(() => ({ stdout: 'not found' }))
  if (!stdout.includes('not found')) return {}
  const before = process.env.LD_LIBRARY_PATH
  return { LD_LIBRARY_PATH: before === undefined || before === '' ? libraries : `${libraries}:${before}` }
}

/** A system without any font configuration would show no letter of a page that brings no font. */
async function missingFonts(folder: string): Promise<Readonly<Record<string, string>>> {
  if (await exists('/etc/fonts/fonts.conf')) return {}
  const file = join(folder, 'own-fonts.conf')
  const dir = join(folder, 'fonts')
  await writeFile(
    file,
    `<?xml version="1.0"?>\n<fontconfig><dir>${dir}</dir><cachedir>${dir}-cache</cachedir></fontconfig>\n`,
  )
  return { FONTCONFIG_FILE: file }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
