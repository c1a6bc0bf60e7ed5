import { createWriteStream, writeFileSync } from 'node:fs'

/** An importer that does what its file's name says, to see what becomes of it. Same arguments as the real one. */
const [, outputFile = '', options = '{}'] = process.argv.slice(-3)
const { name } = JSON.parse(options) as { readonly name: string }
const forever = (): void => void setInterval(() => undefined, 1_000)

const behaviours: Readonly<Record<string, () => void>> = {
  crash: () => {
    throw new Error('taken over')
  },
  abort: () => process.abort(),
  hang: () => {
    for (;;);
  },
  idle: forever,
  silent: () => process.exit(0),
  rubbish: () => writeFileSync(outputFile, '{"ok":true,"document":{"type":"script"}}'),
  flood: () => {
    const out = createWriteStream(outputFile)
    const chunk = Buffer.alloc(1_000_000, 'x')
    const more = (): void => {
      while (out.write(chunk));
      out.once('drain', more)
    }
    more()
  },
  'flood and end': () => writeFileSync(outputFile, Buffer.alloc(65_000_000, ' ')),
  swell: () => {
    const held: Buffer[] = []
    setInterval(() => held.push(Buffer.alloc(40_000_000, 1)), 20)
  },
  'talk nonsense': () => {
    process.send?.({ kind: 'progress', done: 'x' })
    process.send?.('finished')
    process.exit(3)
  },
}
behaviours[name]?.()
