import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '#messages/all-languages.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { start } = languages.en.host
let base = ''
let printed = ''
let code: number | null = null

/**
 * What `npm start` runs, on a machine without a display; its home and its temporary files are this test's, these in a folder with
 * a path too long for a browser's socket.
 */
beforeAll(async () => {
  base = join(await mkdtemp(join(tmpdir(), 'countermark-start-')), 'a-folder-for-temporary-files', 'with-a-long-path')
  await mkdir(base, { recursive: true })
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
  const child = spawn(process.execPath, [join(root, 'src/main/hosts/start.ts')], {
    cwd: base,
    env: { ...env, TMPDIR: base, LC_ALL: 'C', XDG_CONFIG_HOME: join(base, 'config') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  printed = await text(child.stdout)
  code = await ended
}, 180_000)

afterAll(() => rm(join(base, '../..'), { recursive: true, force: true, maxRetries: 5 }))

test.runIf(process.platform === 'linux')(
  'without a display, starting does the main job and says where the report and the pictures are',
  async () => {
    expect(printed).toContain(start.noDisplay)
    const [folder = ''] = (await readdir(base)).filter((name) => name.startsWith('countermark-demo-'))
    expect(printed.trimEnd().split('\n').at(-1)).toBe(start.demoDone(join(base, folder)))
    expect(code).toBe(0)
    const report = await readFile(join(base, folder, 'report.html'), 'utf8')
    expect(report).toContain('Saltmark Pier')
    const pictures = await readdir(join(base, folder, 'pictures'))
    expect(pictures).toContain('reader-light.png')
    expect(pictures).toContain('reader-dark.png')
    for (const picture of pictures) expect(printed).toContain(join(base, folder, 'pictures', picture))
  },
)
