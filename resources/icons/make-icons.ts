import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { headlessProgram, launchHeadless } from '#hosts/headless-chromium.ts'

/**
 * Draws the pictures of the application's icon from its two drawings, with the same Chromium that the headless host uses:
 * `npx node resources/icons/make-icons.ts`. Writes one PNG a size, an `.ico` for Windows and an `.icns` for macOS.
 */
const here = import.meta.dirname
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
/** Up to this many pixels the simpler drawing is the clearer one. */
const smallUpTo = 48

async function drawAll(): Promise<ReadonlyMap<number, Buffer>> {
  const program = await headlessProgram()
  if (program === null) throw new Error('no Chromium was found to draw with')
  const browser = await launchHeadless(program)
  try {
    const pictures = new Map<number, Buffer>()
    for (const size of sizes) {
      const drawing = await readFile(
        join(here, size <= smallUpTo ? 'countermark-small.svg' : 'countermark.svg'),
        'utf8',
      )
      const page = await browser.newPage({ viewport: { width: size, height: size } })
      await page.setContent(
        `<style>body{margin:0;background:transparent}svg{display:block;inline-size:${size}px;block-size:${size}px}</style>${drawing}`,
      )
      pictures.set(size, await page.screenshot({ omitBackground: true }))
      await page.close()
    }
    return pictures
  } finally {
    await browser.close()
  }
}

/** Windows: a directory of 16 bytes a picture, then the pictures as PNG (Windows Vista and newer). A side of 256 is written as 0. */
function ico(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let at = header.length
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index
    header.writeUInt8(size % 256, entry)
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(png.length, entry + 8)
    header.writeUInt32LE(at, entry + 12)
    at += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

/** macOS: the pictures as PNG under the names of their sizes, those for screens of double density included. */
const icnsTypes: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16],
  ['ic11', 32],
  ['icp5', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

function icns(pictureOf: (size: number) => Buffer): Buffer {
  const parts = icnsTypes.map(([type, size]) => chunk(type, pictureOf(size)))
  return chunk('icns', Buffer.concat(parts))
}

function chunk(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8)
  header.write(type, 'latin1')
  header.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([header, content])
}

const pictures = await drawAll()
const pictureOf = (size: number): Buffer => {
  const png = pictures.get(size)
  if (png === undefined) throw new Error(`no picture of ${size} pixels was drawn`)
  return png
}
for (const [size, png] of pictures) await writeFile(join(here, `countermark-${size}.png`), png)
await writeFile(
  join(here, 'countermark.ico'),
  ico([16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: pictureOf(size) }))),
)
await writeFile(join(here, 'countermark.icns'), icns(pictureOf))
