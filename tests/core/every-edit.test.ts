import { Buffer } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandName, commands } from '#contract/commands.ts'
import type { RunningCore } from '#core/start-core.ts'
import { richTextOf } from '#domain/records/rich-text.ts'
import { type CoreAtWork, coreAtWork, freshSettings, must, recordsIn } from './running-core.ts'

const text =
  'The horn sounded before the ferry struck the pier.\n\nForty came ashore, the harbour master said.\n\nThe lamps were lit.'

/** What earlier steps answered, by their name. */
type Answers = Readonly<Record<string, Readonly<Record<string, string>>>>

interface Step {
  readonly command: CommandName
  /** The name under which later steps find the answer's ids. */
  readonly as?: string
  readonly input: (its: Answers) => object
}

const passage = (its: Answers, start: number, end: number) => ({
  sourceId: its.paste?.sourceId,
  revision: 1,
  parts: [{ start, end }],
})
const today = { value: '2024-03-12', basis: 'stated' }

/** A project's work in which every editing command of the contract is done at least once. */
const steps: readonly Step[] = [
  { command: 'projects.describe', input: () => ({ title: 'Harbour ferry', note: 'an invented event' }) },
  { command: 'sources.import', as: 'import', input: (its) => ({ uploadIds: [its.upload?.uploadId] }) },
  { command: 'sources.paste', as: 'paste', input: () => ({ text, html: null, title: 'Courier' }) },
  {
    command: 'sources.describe',
    input: (its) => ({
      sourceId: its.paste?.sourceId,
      outletName: 'Harbour Courier',
      authors: ['Rosa Lind'],
      published: today,
    }),
  },
  {
    command: 'sources.describeMany',
    input: (its) => ({
      changes: [
        {
          sourceIds: [its.paste?.sourceId, its.import?.sourceId],
          outletName: 'Coast Radio',
          addToNote: 'from the archive',
        },
        { sourceIds: [its.paste?.sourceId], outletName: 'Harbour Courier', language: 'en' },
      ],
    }),
  },
  {
    command: 'outlets.grade',
    as: 'outlet',
    input: () => ({ outletName: 'Harbour Courier', grade: 'B', reason: 'mostly right' }),
  },
  {
    command: 'origins.group',
    as: 'group',
    input: (its) => ({
      name: 'Coast Agency',
      kind: 'agency-copy',
      sourceIds: [its.paste?.sourceId],
      citedBy: [its.import?.sourceId],
    }),
  },
  {
    command: 'origins.group',
    input: (its) => ({ name: 'coast agency', kind: 'agency-copy', sourceIds: [its.import?.sourceId], note: 'copy' }),
  },
  {
    command: 'claims.highlight',
    as: 'horn',
    input: (its) => ({ passage: passage(its, 0, 16), verdict: 'contested', codeNames: ['signals'] }),
  },
  {
    command: 'claims.highlight',
    as: 'forty',
    input: (its) => ({
      passage: passage(its, 52, 70),
      stance: 'supports',
      voice: 'quoted',
      speakerName: 'the harbour master',
    }),
  },
  { command: 'claims.create', as: 'bare', input: () => ({ statement: 'forty passengers came ashore', kind: 'fact' }) },
  {
    command: 'annotations.mark',
    as: 'lamps',
    input: (its) => ({ passage: passage(its, 97, 116), codeNames: ['lights'], memo: richTextOf('which lamps?') }),
  },
  {
    command: 'annotations.addPart',
    input: (its) => ({ annotationId: its.lamps?.annotationId, part: { start: 20, end: 30 } }),
  },
  {
    command: 'annotations.resize',
    input: (its) => ({ annotationId: its.lamps?.annotationId, partIndex: 0, range: { start: 17, end: 30 } }),
  },
  { command: 'annotations.removePart', input: (its) => ({ annotationId: its.lamps?.annotationId, partIndex: 0 }) },
  {
    command: 'links.add',
    as: 'link',
    input: (its) => ({
      annotationId: its.lamps?.annotationId,
      claimId: its.horn?.claimId,
      stance: 'disputes',
      on: 'number',
    }),
  },
  {
    command: 'links.edit',
    input: (its) => ({
      linkId: its.link?.linkId,
      stance: 'supports',
      speakerName: 'the mate',
      hadFromName: 'the cook',
      credibility: 2,
      note: 'overheard',
    }),
  },
  {
    command: 'discrepancies.record',
    as: 'discrepancy',
    input: (its) => ({
      firstLinkId: its.link?.linkId,
      secondLinkId: its.horn?.linkId,
      on: 'number',
      firstValue: '40',
      secondValue: '38',
      state: 'candidate',
    }),
  },
  {
    command: 'discrepancies.record',
    input: (its) => ({
      firstLinkId: its.horn?.linkId,
      secondLinkId: its.link?.linkId,
      on: 'number',
      firstValue: '38',
      secondValue: '40',
      state: 'accepted',
    }),
  },
  {
    command: 'sides.declare',
    input: () => ({ subject: { speakerName: 'the mate' }, sideName: 'the company', reason: 'employed there' }),
  },
  {
    command: 'sides.declare',
    input: () => ({ subject: { outletName: 'Harbour Courier' }, sideName: null, reason: 'no party' }),
  },
  {
    command: 'notices.record',
    input: (its) => ({
      kind: 'correction',
      sourceId: its.paste?.sourceId,
      annotationIds: [its.forty?.annotationId, its.lamps?.annotationId],
      withdraws: true,
      date: today,
      text: 'it was thirty-eight',
    }),
  },
  {
    command: 'codes.apply',
    as: 'coding',
    input: (its) => ({ annotationId: its.forty?.annotationId, codeName: 'rescue' }),
  },
  {
    command: 'memos.write',
    as: 'memo',
    input: (its) => ({ subjectId: its.coding?.codingId, body: richTextOf('why this code') }),
  },
  { command: 'memos.write', input: (its) => ({ subjectId: its.memo?.memoId, body: richTextOf('a memo on a memo') }) },
  { command: 'codes.takeOff', input: (its) => ({ codingId: its.coding?.codingId }) },
  {
    command: 'claims.edit',
    input: (its) => ({
      claimId: its.horn?.claimId,
      statement: 'the horn sounded first',
      question: 'Was the horn heard?',
    }),
  },
  {
    command: 'claims.relate',
    as: 'relation',
    input: (its) => ({ fromId: its.bare?.claimId, toId: its.forty?.claimId, relation: 'same' }),
  },
  {
    command: 'claims.editMany',
    input: (its) => ({
      claimIds: [its.bare?.claimId, its.forty?.claimId],
      change: { do: 'edit', question: 'How many came ashore?' },
    }),
  },
  {
    command: 'memos.write',
    as: 'noted',
    input: (its) => ({ subjectId: its.relation?.relationId, body: richTextOf('the same number') }),
  },
  {
    command: 'memos.write',
    as: 'other',
    input: (its) => ({ subjectId: its.group?.originGroupId, body: richTextOf('agency') }),
  },
  { command: 'memos.remove', input: (its) => ({ memoId: its.other?.memoId }) },
  {
    command: 'silences.record',
    as: 'silence',
    input: (its) => ({ claimId: its.bare?.claimId, sourceId: its.paste?.sourceId }),
  },
  { command: 'memos.write', input: (its) => ({ subjectId: its.silence?.silenceId, body: richTextOf('read twice') }) },
  { command: 'silences.remove', input: (its) => ({ silenceId: its.silence?.silenceId }) },
  { command: 'silences.readToTheEnd', input: (its) => ({ sourceId: its.import?.sourceId }) },
  {
    command: 'assessments.record',
    as: 'verdict',
    input: (its) => ({
      claimId: its.bare?.claimId,
      verdict: 'left-open',
      reason: 'not-checkable',
      rationale: richTextOf('no list of names'),
    }),
  },
  { command: 'memos.write', input: (its) => ({ subjectId: its.verdict?.assessmentId, body: richTextOf('ask again') }) },
  { command: 'assessments.takeBack', input: (its) => ({ claimId: its.bare?.claimId }) },
  { command: 'speakers.rename', input: (its) => ({ speakerId: its.speakers?.['the cook'], name: 'The Mate' }) },
  { command: 'claims.merge', input: (its) => ({ claimId: its.bare?.claimId, intoId: its.forty?.claimId }) },
  { command: 'links.remove', input: (its) => ({ linkId: its.link?.linkId }) },
  { command: 'annotations.remove', input: (its) => ({ annotationId: its.lamps?.annotationId }) },
  { command: 'claims.remove', input: (its) => ({ claimId: its.forty?.claimId }) },
  {
    command: 'annotations.mark',
    as: 'collision',
    input: (its) => ({ passage: { sourceId: its.import?.sourceId, revision: 1, parts: [{ start: 0, end: 38 }] } }),
  },
  {
    command: 'sources.replace',
    input: (its) => ({ sourceId: its.import?.sourceId, uploadId: its.edited?.uploadId, note: 'as printed' }),
  },
  {
    command: 'annotations.settle',
    input: (its) => ({ annotationId: its.collision?.annotationId, partIndex: 0, settlement: { kind: 'accept' } }),
  },
  {
    command: 'sources.correct',
    input: (its) => ({ sourceId: its.import?.sourceId, revision: 2, uploadId: its.corrected?.uploadId }),
  },
  { command: 'sources.remove', input: (its) => ({ sourceId: its.paste?.sourceId }) },
]

const editing = Object.keys(commands).filter((name) => commands[name as CommandName].access === 'edit')

describe('every command that edits', () => {
  let work: CoreAtWork
  let core: RunningCore
  let project = ''
  const answers: Record<string, Record<string, string>> = {}

  beforeAll(async () => {
    work = coreAtWork(await freshSettings())
    ;({ core } = work)
    const folder = join(work.settings.documentsFolder, 'Ferry.countermark')
    const opened = must(await core.request('projects.create', { title: 'Ferry', folder, researcherName: 'Rosa' }))
    project = opened?.project ?? ''
    const handedOver = async (content: string) => {
      const bytes = Buffer.from(content)
      const { uploadId } = must(await core.request('uploads.begin', { name: 'radio.txt', bytes: bytes.length }))
      must(await core.request('uploads.chunk', { uploadId, index: 0, base64: bytes.toString('base64') }))
      return { uploadId }
    }
    answers.upload = await handedOver('The radio spoke of a collision in fog.')
    answers.edited = await handedOver('The radio spoke of a collusion in fog.')
    const corrected = [
      { type: 'paragraph', content: [{ type: 'text', text: 'The radio spoke of a collision in thin fog.' }] },
    ]
    answers.corrected = await handedOver(JSON.stringify({ type: 'doc', content: corrected }))
  })

  afterAll(() => work.end())

  it('is in this table', () => {
    const done = new Set<string>([...steps.map(({ command }) => command), 'history.undo', 'history.redo'])
    expect([...done].toSorted()).toEqual(editing.toSorted())
  })

  it.each(steps.map((step, index) => [`${index + 1}. ${step.command}`, step] as const))(
    '%s runs once, is taken back to the letter, and is done again',
    async (_, { command, as, input }) => {
      const before = await recordsIn(core, project)
      const id = randomUUID()
      const answered = await core.request(command, input(answers) as never, { project, id })
      const answer = must(answered) as Record<string, string> & { results?: { sourceId: string }[] }
      const after = await recordsIn(core, project)
      expect(after).not.toEqual(before)
      expect(await core.request(command, input(answers) as never, { project, id })).toEqual(answered)
      expect(await recordsIn(core, project)).toEqual(after)

      must(await core.request('history.undo', {}, { project }))
      expect(await recordsIn(core, project)).toEqual(before)
      must(await core.request('history.redo', {}, { project }))
      expect(await recordsIn(core, project)).toEqual(after)
      if (as !== undefined) answers[as] = answer.results?.[0] ?? answer
      answers.speakers = Object.fromEntries(
        Object.values(after).flatMap((record) => (record.type === 'speaker' ? [[record.name, record.id]] : [])),
      )
    },
  )

  it.each(editing)('%s refuses what it does not know', async (command) => {
    const before = await recordsIn(core, project)
    const answered = await core.request(command as CommandName, { foreign: true, claimId: 'claim:1' } as never, {
      project,
    })
    expect(answered).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(await recordsIn(core, project)).toEqual(before)
  })

  it('is undone to the beginning and redone to the end, and the same after a restart', async () => {
    const end = await recordsIn(core, project)
    let undone = 0
    while ((await core.request('history.undo', {}, { project })).ok) undone += 1
    expect(undone).toBe(steps.length)
    const types = Object.values(await recordsIn(core, project)).map(({ type }) => type)
    expect(types.toSorted()).toEqual(['project', 'researcher'])
    for (let count = 0; count < 10; count += 1) must(await core.request('history.redo', {}, { project }))
    const folder = project
    const halfway = await recordsIn(core, project)
    await work.end()
    work = coreAtWork(work.settings)
    ;({ core } = work)
    project = must(await core.request('projects.open', { folder }))?.project ?? ''
    expect(await recordsIn(core, project)).toEqual(halfway)
    while ((await core.request('history.redo', {}, { project })).ok) undone -= 1
    expect(undone).toBe(10)
    expect(await recordsIn(core, project)).toEqual(end)
    expect(must(await core.request('projects.check', {}, { project })).problems).toEqual([])
  })
})
