import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { filesBelow } from './files-below.ts'

const renderer = fileURLToPath(new URL('../../../src/renderer', import.meta.url))
const texts = new Map(
  ['.ts', '.tsx', '.css'].flatMap((ending) =>
    filesBelow(renderer, ending).map((file): [string, string] => [
      file,
      readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''),
    ]),
  ),
)

/** The file of the renderer that an import names, or null for anything else. */
function fileOf(from: string, named: string): string | null {
  const file = /^#(?:client|ui|editor|features|app)\//.test(named)
    ? join(renderer, named.slice(1))
    : resolve(dirname(from), named)
  return texts.has(file) ? file : null
}
const named = (file: string, pattern: RegExp): readonly string[] =>
  [...(texts.get(file) ?? '').matchAll(pattern)].flatMap(([, name = '']) => fileOf(file, name) ?? [])

/** Everything that comes with a file when it is loaded. */
function broughtBy(entry: string): ReadonlySet<string> {
  const brought = new Set([entry])
  for (const file of brought)
    for (const each of named(file, /(?:^|\n)(?:import|export)\s(?!type )[^'"]*?'([^']+)'/g)) brought.add(each)
  return brought
}
/** What comes only when it is asked for. */
const pieces = [...new Set([...texts.keys()].flatMap((file) => named(file, /\bimport\('([^']+)'\)/g)))]

/** The classes that a component writes into its elements; those it puts together from parts are left out. */
const classesIn = (file: string): readonly string[] =>
  [...(texts.get(file) ?? '').matchAll(/className=(?:"([^"]+)"|\{([^}]*)\})/g)].flatMap(([, plain, made = '']) =>
    (plain ?? [...made.matchAll(/'([^']+)'/g)].map(([, name = '']) => name).join(' ')).split(/\s+/),
  )

/** The sheets that say something of a class. */
const sheetsOf = new Map<string, string[]>()
for (const [file, text] of texts)
  if (file.endsWith('.css'))
    for (const [, name = ''] of text.matchAll(/\.(-?[a-z][a-z0-9-]*)/g))
      sheetsOf.set(name, [...(sheetsOf.get(name) ?? []), file])

it('brings with every piece of the screens a sheet for each class in it, whatever was shown before', () => {
  const first = broughtBy(join(renderer, 'app/main.tsx'))
  const start = broughtBy(join(renderer, 'app/start.tsx'))
  expect(pieces.length).toBeGreaterThan(8)
  let seen = 0
  const bare = pieces.flatMap((piece) => {
    const brought = new Set([...first, ...start, ...broughtBy(piece)])
    return [...brought].flatMap((file) =>
      classesIn(file).flatMap((name) => {
        const sheets = sheetsOf.get(name) ?? []
        seen += sheets.length
        const isBare = sheets.length > 0 && !sheets.some((sheet) => brought.has(sheet))
        return isBare ? [`${piece.slice(renderer.length + 1)}: ${name}`] : []
      }),
    )
  })
  expect(seen).toBeGreaterThan(1_000)
  expect([...new Set(bare)]).toEqual([])
})
