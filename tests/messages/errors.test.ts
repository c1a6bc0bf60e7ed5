import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ErrorCode, ErrorOf, WorkbenchError } from '#domain/errors.ts'
import { invalidInput } from '#domain/invalid-input.ts'
import { languages } from '#messages/all-languages.ts'
import { shownTextOfError, textOfError } from '#messages/error-sentences.ts'
import type { Language } from '#messages/messages.ts'
import { refusalDetails } from '#messages/refusal-words.ts'

const holder = {
  pid: 4711,
  host: 'quay',
  opener: 'app',
  heartbeatAt: '2024-03-12T18:30:00.000Z',
  isSameHost: true,
  isStale: false,
}

/** Every error with data of its own; a code without an example does not compile. */
const examples: { readonly [C in ErrorCode]: ErrorOf<C> } = {
  'invalid-input': { code: 'invalid-input', path: 'statement', problem: '5' },
  'not-found': { code: 'not-found', what: 'source', id: 'source:1' },
  'ambiguous-reference': { code: 'ambiguous-reference', what: 'claim', id: 'a1', matches: ['claim:a11', 'claim:a12'] },
  'quote-not-found': { code: 'quote-not-found', quote: 'XYZ' },
  'ambiguous-quote': {
    code: 'ambiguous-quote',
    quote: 'XYZ',
    matches: [
      { start: 1, end: 4 },
      { start: 8, end: 11 },
    ],
  },
  'empty-selection': { code: 'empty-selection' },
  'range-outside-text': { code: 'range-outside-text', start: 3, end: 99, length: 40 },
  'overlapping-parts': { code: 'overlapping-parts' },
  'splits-character': { code: 'splits-character', offset: 7 },
  'stale-revision': { code: 'stale-revision', given: 1, current: 2 },
  'already-linked': { code: 'already-linked', linkId: 'evidenceLink:1' },
  'text-of-another': { code: 'text-of-another', sourceId: 'source:1', title: '1924' },
  'source-text-lost': {
    code: 'source-text-lost',
    title: 'XYZ',
    revision: 2,
    state: 'unreadable',
    reason: 'EACCES',
  },
  'nothing-to-change': { code: 'nothing-to-change' },
  'still-used': { code: 'still-used', what: 'outlet', by: 2 },
  'nothing-to-undo': { code: 'nothing-to-undo' },
  'nothing-to-redo': { code: 'nothing-to-redo' },
  'reference-missing': { code: 'reference-missing', from: 'memo:1', to: 'claim:2' },
  'project-not-found': { code: 'project-not-found', folder: '/quay' },
  'project-not-empty': { code: 'project-not-empty', folder: '/quay' },
  'project-locked': { code: 'project-locked', holder },
  'project-damaged': { code: 'project-damaged', folder: '/quay', problems: [], recoverable: null },
  'project-newer': { code: 'project-newer', folder: '/quay', needs: '9.0.0' },
  'project-read-only': { code: 'project-read-only' },
  'project-not-open': { code: 'project-not-open' },
  'not-saved': { code: 'not-saved', reason: 'disk-full' },
  'file-unreadable': { code: 'file-unreadable', file: '/quay', reason: 'ENOENT' },
  'file-unwritable': { code: 'file-unwritable', file: '/quay', reason: 'EACCES' },
  'file-too-large': { code: 'file-too-large', file: '/quay', bytes: 60_000_000, limit: 50_000_000 },
  'format-unknown': { code: 'format-unknown', file: '/quay' },
  'format-damaged': { code: 'format-damaged', file: '/quay', detail: '7' },
  'archive-unsafe': { code: 'archive-unsafe', file: 'quay', detail: 'XYZ' },
  'password-needed': { code: 'password-needed', file: 'quay' },
  'password-wrong': { code: 'password-wrong', file: 'quay' },
  'encryption-unsupported': { code: 'encryption-unsupported', file: 'quay' },
  'rights-protected': { code: 'rights-protected', file: 'quay', detail: 'XYZ' },
  'no-text': { code: 'no-text', file: '/quay' },
  'import-timeout': { code: 'import-timeout', file: '/quay', seconds: 60 },
  'import-memory': { code: 'import-memory', file: '/quay' },
  'import-crashed': { code: 'import-crashed', file: '/quay' },
  'output-too-large': { code: 'output-too-large', file: '/quay', limit: 50_000_000 },
  'report-unreadable': { code: 'report-unreadable', file: '/quay', detail: 'no-manifest' },
  'nothing-to-export': { code: 'nothing-to-export' },
  'work-crashed': { code: 'work-crashed', work: 'report' },
  'no-printer': { code: 'no-printer' },
  'pattern-unreadable': { code: 'pattern-unreadable', detail: 'Unterminated group' },
  'pattern-too-slow': { code: 'pattern-too-slow', seconds: 0.5 },
  cancelled: { code: 'cancelled' },
  'message-too-large': { code: 'message-too-large', bytes: 60_000_000, limit: 50_000_000 },
  'unknown-command': { code: 'unknown-command', name: 'claims.x' },
  'core-restarted': { code: 'core-restarted' },
  unexpected: { code: 'unexpected', logId: 'L1' },
}
const errors: readonly WorkbenchError[] = Object.values(examples)
const told = (language: Language, error: WorkbenchError) => textOfError(languages[language].errors, error)

describe('every expected failure', () => {
  it.each(Object.keys(languages) as Language[])('says what happened, what is safe and what to do in %s', (language) => {
    for (const error of errors) {
      const sentences = Object.values(told(language, error))
      expect([error.code, sentences.length]).toEqual([error.code, 3])
      for (const sentence of sentences) {
        expect([error.code, sentence]).toEqual([error.code, expect.stringMatching(/[.۔।]$/u)])
        expect([error.code, sentence]).toEqual([error.code, expect.not.stringMatching(/undefined|NaN|\[object|!/u)])
      }
    }
  })

  it('blames nobody', () => {
    for (const error of errors)
      expect(Object.values(told('en', error)).join(' ')).not.toMatch(
        /\b(?:you (?:must|should|did|have to)|wrong|illegal|invalid|oops|sorry)\b/iu,
      )
  })

  it.each(['ur', 'hi'] as const)('says the same in %s: nothing is left in English but names and data', (language) => {
    const allowed =
      /^(?:Countermark|project|json|HTML|PDF|Markdown|Chrome|Chromium|Edge|MB|quay|statement|source|claim|memo|evidenceLink|XYZ|a|x|claims|do|list)\d*$/u
    for (const error of errors) {
      const words =
        Object.values(told(language, error))
          .join(' ')
          .match(/[A-Za-z]+/gu) ?? []
      expect([error.code, words.filter((word) => !allowed.test(word))]).toEqual([error.code, []])
    }
  })

  it('says of nothing in Hindi that it is right or wrong', () => {
    for (const error of errors)
      expect(Object.values(told('hi', error)).join(' ')).not.toMatch(/सच|सत्य|झूठ|सही|ग़लत|गलत|[कखग]\u093c|\s।/u)
  })

  it('names who holds a locked project in words', () => {
    expect(told('en', examples['project-locked']).happened).toBe(
      'The project is open in the app on quay (process 4711).',
    )
    const stale = { ...examples['project-locked'], holder: { ...holder, opener: 'command-line', isStale: true } }
    expect(told('en', stale).happened).toContain('the command line')
    expect(told('en', stale).todo).not.toBe(told('en', examples['project-locked']).todo)
  })

  it('names the source whose text a report needs, and keeps its title apart from the sentence on a screen', () => {
    const lost = { ...examples['source-text-lost'], title: 'گھاٹ پر', state: 'missing' } as const
    for (const language of Object.keys(languages) as Language[])
      expect(shownTextOfError(languages[language].errors, lost).happened).toContain('\u2068گھاٹ پر\u2069')
    const said = (['missing', 'damaged', 'unreadable'] as const).map((state) => told('en', { ...lost, state }).happened)
    expect(new Set(said).size).toBe(3)
  })

  it('tells a verdict that is not there from a record that is not there', () => {
    const none = told('en', { code: 'not-found', what: 'assessment', id: 'claim:1' })
    expect(none.happened).toBe('You have no verdict on this claim.')
    expect(told('en', { code: 'not-found', what: 'annotation', id: 'annotation:1' }).happened).toContain(
      'marked passage',
    )
  })

  it.each(['en', 'ur', 'hi'] as const)(
    'names in %s each limit that a file goes beyond, and none by its code',
    (language) => {
      for (const detail of refusalDetails)
        for (const code of ['archive-unsafe', 'format-damaged'] as const) {
          const { happened } = told(language, { code, file: '1.docx', detail })
          const words = happened.replace('1.docx', '').match(/[A-Za-z]+/gu) ?? []
          expect([detail, happened.includes(`(${detail})`) || happened.includes(`: ${detail}`)]).toEqual([
            detail,
            false,
          ])
          if (language !== 'en') expect([detail, words]).toEqual([detail, []])
        }
      expect(told('en', { code: 'format-damaged', file: 'a', detail: 'no body' }).happened).toContain('no body')
    },
  )

  it('obeys nothing in the name of a file', () => {
    const { happened } = told('en', { code: 'format-unknown', file: 'annex\u202egpj.exe\n' })
    expect(happened).toBe('annex\ufffdgpj.exe  is in a format that cannot be imported.')
  })

  it('names files by the reason that a person knows, and a rare one by its code', () => {
    const reason = (code: string) => told('en', { code: 'file-unreadable', file: 'a.txt', reason: code }).happened
    expect(reason('ENOENT')).toBe('a.txt could not be read: it is not there.')
    expect(reason('ENODEV')).toBe('a.txt could not be read: its drive is not connected or does not answer.')
    expect(reason('ELOOP')).toBe('a.txt could not be read: ELOOP.')
  })
})

it('says why an input does not fit in the language of the person, and never in the words of the schema library', () => {
  const issue = z.strictObject({ title: z.string().max(3) }).safeParse({ title: 'long' }).error?.issues[0]
  const error = invalidInput(issue, ['source'])
  expect(error).toMatchObject({ path: 'source.title', reason: 'too-long' })
  for (const [language, messages] of Object.entries(languages)) {
    const { happened } = textOfError(messages.errors, error)
    expect(happened).toContain('source.title')
    expect(happened).not.toContain(error.problem)
    if (language !== 'en') expect(happened.replace('source.title', '')).not.toMatch(/[a-z]/i)
  }
})

it.each([
  ['missing', z.strictObject({ a: z.string() }), {}],
  ['wrong-kind', z.strictObject({ a: z.string() }), { a: 1 }],
  ['unknown-key', z.strictObject({}), { a: 1 }],
  ['no-choice', z.enum(['b']), 'c'],
  ['too-short', z.string().min(1), ''],
  ['wrong-form', z.iso.date(), 'then'],
])('knows an input that is %s', (reason, schema, input) => {
  expect(invalidInput(schema.safeParse(input).error?.issues[0]).reason).toBe(reason)
})

it('keeps the name of a file or folder in its own direction on a screen', () => {
  const { happened } = shownTextOfError(languages.ur.errors, { code: 'format-unknown', file: 'clock.xyz' })
  expect(happened).toContain('\u2068clock.xyz\u2069')
  const reason = shownTextOfError(languages.en.errors, { code: 'file-unreadable', file: 'a.txt', reason: 'ENOENT' })
  expect(reason.happened).toBe('\u2068a.txt\u2069 could not be read: it is not there.')
})
