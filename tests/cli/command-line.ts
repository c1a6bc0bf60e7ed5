import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { ExitCode } from '#cli/exit-code.ts'
import { runCommandLine } from '#cli/run-command-line.ts'
import { startCoreHere } from '#cli/start-core-here.ts'
import type { Pictures } from '#cli/take-pictures.ts'
import type { Language } from '#messages/messages.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What one command line left: its exit code and both streams. */
export interface Ran {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
  /** The one JSON value on standard output, held to a shape. */
  json<T>(shape: z.ZodType<T>): T
  /** The JSON Lines on standard output, each held to a shape. */
  lines<T>(shape: z.ZodType<T>): readonly T[]
}

/** Command lines in this process, over a folder and settings of their own. */
export interface Study {
  /** Where relative paths start. */
  readonly folder: string
  run(...args: readonly string[]): Promise<Ran>
  /** As `run`, with something on standard input or in another language. */
  runWith(given: { readonly input?: string; readonly language?: Language }, ...args: readonly string[]): Promise<Ran>
  /** Writes a file of the folder. */
  write(name: string, content: string | Uint8Array): Promise<void>
}

/** A study in a fresh folder. Pictures are answered as given, because they are the business of the end-to-end tests. */
export async function freshStudy(pictures: Pictures = { kind: 'no-screens' }): Promise<Study> {
  const folder = await mkdtemp(join(tmpdir(), 'countermark-cli-'))
  const settings = {
    resourcesFolder: join(root, 'resources'),
    version: '0.0.0',
    opener: 'command-line' as const,
    researcherName: 'Somebody',
  }
  const runWith: Study['runWith'] = async ({ input = '', language = 'en' }, ...args) => {
    const streams = { out: '', err: '' }
    const code = await runCommandLine(args, {
      terminal: {
        out: (text) => {
          streams.out += text
        },
        err: (text) => {
          streams.err += text
        },
        folder,
        columns: null,
        readInput: async () => input,
      },
      language,
      version: '0.0.0',
      startCore: (own) =>
        startCoreHere({ ...settings, dataFolder: join(own ?? folder, '.settings'), documentsFolder: own ?? folder }),
      takePictures: async () => pictures,
    })
    return {
      code,
      ...streams,
      json: (shape) => shape.parse(JSON.parse(streams.out)),
      lines: (shape) =>
        streams.out
          .split('\n')
          .slice(0, -1)
          .map((line) => shape.parse(JSON.parse(line))),
    }
  }
  return {
    folder,
    run: (...args) => runWith({}, ...args),
    runWith,
    write: (name, content) => writeFile(join(folder, name), content),
  }
}

/** Shapes that several tests read. */
export const shape = {
  annotated: z.strictObject({
    annotationId: z.string(),
    claimId: z.string().nullable(),
    linkId: z.string().nullable(),
    assessmentId: z.string().nullable(),
  }),
  problems: z.strictObject({ problems: z.array(z.looseObject({ code: z.string() })) }),
  error: z.strictObject({ error: z.looseObject({ code: z.string() }) }),
  imported: z.strictObject({
    file: z.string(),
    result: z.enum(['imported', 'duplicate', 'failed']),
    sourceId: z.string().nullable(),
    title: z.string().nullable(),
    format: z.string().nullable(),
    characters: z.int().nullable(),
    notes: z.array(z.looseObject({ code: z.string() })),
    error: z.looseObject({ code: z.string() }).nullable(),
  }),
  source: z.strictObject({
    id: z.string(),
    title: z.string(),
    format: z.string(),
    outlet: z.string().nullable(),
    authors: z.array(z.string()),
    date: z.string().nullable(),
    url: z.string().nullable(),
    capturedOn: z.string().nullable(),
    language: z.string().nullable(),
    licence: z.string().nullable(),
    note: z.string(),
    revision: z.int(),
    fingerprint: z.string(),
    characters: z.int(),
  }),
  annotation: z.strictObject({
    id: z.string(),
    sourceId: z.string(),
    revision: z.int(),
    start: z.int(),
    end: z.int(),
    quote: z.string(),
    outcome: z.string(),
    score: z.number(),
    claimIds: z.array(z.string()),
    codes: z.array(z.string()),
  }),
  claim: z.strictObject({
    id: z.string(),
    statement: z.string(),
    kind: z.string(),
    verdicts: z.array(
      z.strictObject({
        researcher: z.string(),
        verdict: z.string(),
        reason: z.string().nullable(),
        rationale: z.string().nullable(),
        at: z.string(),
      }),
    ),
    status: z.string(),
    marks: z.array(z.string()),
    reasons: z.array(z.strictObject({ code: z.string(), sentence: z.string(), linkIds: z.array(z.string()) })),
    counts: z.strictObject({
      sources: z.int(),
      origins: z.int(),
      originsFor: z.int(),
      originsAgainst: z.int(),
      lookedThrough: z.int(),
      notExamined: z.int(),
    }),
  }),
  text: z.strictObject({ text: z.string(), fingerprint: z.string(), revision: z.int() }),
  verified: z.strictObject({
    checked: z.int(),
    mismatches: z.array(z.strictObject({ kind: z.string(), id: z.string(), expected: z.string(), found: z.string() })),
  }),
}

/** Two accounts of a harbour day, invented, with what makes anchoring hard in them. */
export const harbour = {
  north:
    'The day at the harbour\n\nWhat is known\n\nIt was fog۔ The boat came in at noon.\n\nWhat is known\n\n“Nobody rang the bell,” said Ada Brenn.\n',
  south:
    'Harbour notes\n\nThe boat came in at one o’clock, the office said. The bell rang twice.\n\nکشتی دوپہر کو آئی۔\n',
}

/** A study with a project `Harbour day` in which both accounts are imported, as `north` and `south`. */
export async function harbourStudy(): Promise<Study> {
  made ??= makeHarbourStudy()
  const study = await freshStudy()
  await cp((await made).folder, study.folder, { recursive: true })
  return study
}

/** Made once a test file, because every import starts a process. */
let made: Promise<Study> | null = null

async function makeHarbourStudy(): Promise<Study> {
  const study = await freshStudy()
  await study.write('north.txt', harbour.north)
  await study.write('south.txt', harbour.south)
  await done(study.run('new', 'day', '--title', 'Harbour day', '--researcher', 'Rosa'))
  await done(study.run('import', 'day', 'north.txt', 'south.txt'))
  return study
}

/** What a command line left that must have ended well. */
export async function done(running: Promise<Ran>): Promise<Ran> {
  const ran = await running
  if (ran.code !== 0) throw new Error(`exit ${ran.code}: ${ran.err}`)
  return ran
}
