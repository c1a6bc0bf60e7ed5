import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshStudy, type Study, shape } from './command-line.ts'

const docs = await readFile(fileURLToPath(new URL('../../docs/cli.md', import.meta.url)), 'utf8')
const later = ['matrix', 'find', 'merge', 'agreement', 'backup', 'restore', 'import-annotations', 'import-project']

let study: Study
let commands: readonly string[]
beforeAll(async () => {
  study = await freshStudy()
  const { out } = await study.run('--help')
  commands =
    out
      .split('Commands:\n')[1]
      ?.split('\n\n')[0]
      ?.match(/^ {2}\S+/gmu)
      ?.map((line) => line.trim()) ?? []
})

/** What the document says of each command, by its name. */
const sections = new Map(
  docs
    .split(/^## /gmu)
    .slice(1)
    .map((section) => [section.split('\n')[0] ?? '', section]),
)
const flagsIn = (words: string): ReadonlySet<string> => new Set(words.match(/--[a-z][a-z-]*/gu) ?? [])

describe('countermark --help', () => {
  it('shows what works, on standard output, and nothing of what comes later', async () => {
    const { code, out, err } = await study.run('--help')
    expect([code, err]).toEqual([0, ''])
    expect(commands).toEqual([
      ...[
        'new',
        'import',
        'sources',
        'fill',
        'text',
        'document',
        'revise',
        'revisions',
        'annotate',
        'annotations',
        'claims',
        'status',
        'assess',
      ],
      ...['export', 'verify', 'doctor', 'do', 'demo'],
    ])
    for (const name of later) expect(out).not.toMatch(new RegExp(`^ {2}${name}\\b`, 'mu'))
    expect(out).toContain('4 a check did not hold')
  })

  it('says for each command how it is used, and offers every one --json', async () => {
    for (const name of commands) {
      const { code, out, err } = await study.run(name, '--help')
      expect([name, code, err]).toEqual([name, 0, ''])
      expect(flagsIn(out)).toContain('--json')
      expect(out).not.toMatch(/default: \[\]|undefined/u)
    }
  })

  it('is Urdu where the system is', async () => {
    const { out } = await study.runWith({ language: 'ur' }, 'annotate', '--help')
    expect(out).toMatch(/^استعمال: countermark annotate/u)
    expect(out).not.toMatch(/\b(?:Usage|Options|Arguments|choices|default)\b/u)
  })

  it('is Hindi where the system is', async () => {
    const { out } = await study.runWith({ language: 'hi' }, 'annotate', '--help')
    expect(out).toMatch(/^प्रयोग: countermark annotate/u)
    expect(out).toContain('विकल्प:')
    expect(out).not.toMatch(/\b(?:Usage|Options|Arguments|choices|default)\b/u)
  })
})

describe('wrong usage', () => {
  it.each([
    [['bogus'], 'There is no command “bogus”.'],
    [['clams', 'day'], 'Is claims meant?'],
    [['claims'], '“dir” is missing.'],
    [['claims', 'day', '--jsn'], 'Is --json meant?'],
    [['claims', 'a', 'b'], '“claims” was given more arguments than it takes.'],
    [['new', 'day'], '“--title <title>” is missing.'],
    [['new', 'day', '--title'], '“--title <title>” needs a value.'],
    [['assess', 'day', 'x', '--tag', 'true'], 'It takes one of: corroborated, contested, left-open, withdrawn.'],
    [['text', 'day', 'x', '--revision', 'one'], '“one” does not fit “--revision <n>”.'],
    [['later', 'day'], 'There is no command “later”.'],
    [['import', 'day', ''], '“file” needs a value.'],
    [['sources', ' '], '“dir” needs a value.'],
    [['new', 'day', '--title', ' '], '“--title <title>” needs a value.'],
    [['import', 'day', 'x', '--encoding', 'imaginary'], '“imaginary” does not fit “--encoding <name>”.'],
  ])('of %j is told in one sentence and ends with 2', async (args, sentence) => {
    const { code, out, err } = await study.run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
    expect(err).not.toContain('error:')
    const urdu = await study.runWith({ language: 'ur' }, ...args)
    expect(urdu.err).toMatch(/[\u0600-\u06ff]/u)
    expect(urdu.err).not.toContain('error:')
    const hindi = await study.runWith({ language: 'hi' }, ...args)
    expect(hindi.err).toMatch(/[\u0900-\u097f]/u)
    expect(hindi.err).not.toContain('error:')
  })

  it('is a value on standard output too where JSON is asked for', async () => {
    const ran = await study.run('claims', '--json')
    expect([ran.code, ran.json(shape.error).error]).toEqual([
      2,
      { code: 'invalid-input', path: 'dir', problem: '“dir” is missing.' },
    ])
  })

  it('is a command line without a command, which shows the help where messages go', async () => {
    const { code, out, err } = await study.run()
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Usage: countermark')
  })
})

describe('docs/cli.md', () => {
  it('has a section for every command, and for no other', () => {
    expect([...sections.keys()].filter((name) => /^[a-z-]+$/u.test(name))).toEqual(commands)
  })

  it('names every option of a command in its section, and none that it does not take', async () => {
    const shared = ['--json', '--help']
    for (const name of commands) {
      const inHelp = flagsIn((await study.run(name, '--help')).out.split('Options:')[1] ?? '')
      const inDocs = flagsIn(sections.get(name) ?? '')
      for (const flag of shared) expect(inHelp).toContain(flag)
      expect([name, ...[...inDocs].filter((flag) => !shared.includes(flag)).toSorted()]).toEqual([
        name,
        ...[...inHelp].filter((flag) => !shared.includes(flag)).toSorted(),
      ])
    }
  })

  it('has an example that works as it stands, and says what it says', async () => {
    const example = docs.split('## A study from new to verify')[1] ?? ''
    const blocks = [...example.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].map(([, kind, words]) => ({ kind, words }))
    expect(blocks.map(({ kind }) => kind)).toEqual(['text', 'text', 'sh', 'text'])
    const [north, south, script, said] = blocks.map(({ words }) => words ?? '')
    const there = await freshStudy()
    await there.write('north.txt', north ?? '')
    await there.write('south.txt', south ?? '')
    for (const line of (script ?? '').trim().split('\n')) {
      const [program, ...args] = [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? '')
      expect(program).toBe('countermark')
      const ran = await there.run(...args)
      expect([line, ran.code, ran.err.includes('[')]).toEqual([line, 0, false])
      if (args[0] === 'status') expect(ran.out).toBe(said)
    }
    expect(await readFile(join(there.folder, 'report.html'), 'utf8')).toContain('Mina Rao')
  })
})
