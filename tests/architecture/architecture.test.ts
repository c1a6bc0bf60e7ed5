import { globSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lintOverrides } from './lint-rules.ts'
import { rooms } from './rooms.ts'
import { importsOf, violationsIn, withoutComments } from './violations.ts'

const root = resolve(import.meta.dirname, '../..')
const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).map((file) => file.replaceAll('\\', '/'))
const codeOf = (file: string): string => readFileSync(resolve(root, file), 'utf8')
const roomOf = (file: string) => rooms.find(({ folder }) => file.startsWith(`${folder}/`))
const lines = (file: string): number => codeOf(file).split('\n').length - 1

describe('the house', () => {
  it('has looked at every source file, and there are many', () => {
    expect(files.length).toBeGreaterThan(150)
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([])
  })

  it('finds imports in every room, so that the next test looks at something', () => {
    for (const room of rooms) {
      const found = files.filter((file) => roomOf(file) === room).flatMap((file) => importsOf(codeOf(file)))
      expect(found.length, room.name).toBeGreaterThan(0)
    }
  })

  it('keeps every room to what it may import and use', () => {
    expect(files.flatMap((file) => violationsIn(roomOf(file) ?? failed(file), file, codeOf(file)))).toEqual([])
  })

  it.each(rooms.flatMap((room) => room.forbidden.map((code) => ({ room, code, name: room.name }))))(
    'refuses in $name: $code',
    ({ room, code }) => {
      expect(violationsIn(room, 'sample.ts', code)).not.toEqual([])
    },
  )

  it('lets no relative import leave its room', () => {
    const leaving = files.flatMap((file) =>
      importsOf(codeOf(file))
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => relative(root, resolve(root, dirname(file), specifier)).replaceAll('\\', '/'))
        .filter((target) => target.startsWith('src/') && roomOf(target) !== roomOf(file))
        .map((target) => `${file} reaches into ${target}`),
    )
    expect(leaving).toEqual([])
  })

  it('has one tsconfig for each room, referenced from the top', () => {
    const top = JSON.parse(readFileSync(resolve(root, 'tsconfig.json'), 'utf8')) as {
      readonly references: readonly { readonly path: string }[]
    }
    const referenced = new Set(top.references.map(({ path }) => path.replace('./', '')))
    expect(rooms.map(({ folder }) => folder).filter((folder) => !referenced.has(folder))).toEqual([])
  })

  it('has the same rules in the linter, written from the same table', () => {
    const { overrides } = JSON.parse(readFileSync(resolve(root, 'biome.json'), 'utf8')) as {
      readonly overrides: unknown
    }
    expect(overrides).toEqual(JSON.parse(JSON.stringify(lintOverrides(rooms))))
  })

  it('keeps files small: none over 400 lines, nine in ten under 250, half under 100', () => {
    const sizes = files.map(lines).toSorted((a, b) => a - b)
    const at = (share: number): number => sizes[Math.floor(sizes.length * share)] ?? 0
    expect(files.filter((file) => lines(file) > 400)).toEqual([])
    expect(at(0.9)).toBeLessThan(250)
    expect(at(0.5)).toBeLessThan(100)
  })

  it('has no drawer for odds and ends, and names files in kebab-case', () => {
    expect(
      files.filter((file) => /\b(?:utils?|helpers?|common|manager)\b/.test(file) && !file.startsWith('src/messages/')),
    ).toEqual([])
    expect(files.filter((file) => !/^[a-z0-9/.-]+$/.test(file))).toEqual([])
  })

  it('leaves nothing unfinished and no hole in the types', () => {
    const holes = /\b(?:TODO|FIXME|XXX|HACK)\b|\bas any\b|:\s*any\b|catch\s*(?:\([^)]*\))?\s*\{\s*\}/
    expect(files.filter((file) => holes.test(withoutComments(codeOf(file))))).toEqual([])
    // These are comments, so they are looked for in what the code above leaves out.
    const silenced =
      /^\s*(?:\/\/|\/\*|\{\/\*).*(?:biome-ignore|@ts-ignore|@ts-expect-error|@ts-nocheck|\bTODO\b|\bFIXME\b)/m
    expect(files.filter((file) => silenced.test(codeOf(file)))).toEqual([])
  })
})

function failed(file: string): never {
  throw new Error(`${file} is in no room`)
}
