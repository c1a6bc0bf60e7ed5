import type { CommandInput, CommandName, CommandOutput } from '#contract/commands.ts'
import type { IdOf } from '#domain/records/id.ts'

/** Does one command and answers what the core answered. */
export type DoCommand = <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<CommandOutput<N>>

const text = 'The lamp at the upper lock was lit at nine. The skipper saw no lamp.'
const doc: CommandInput<'memos.write'>['body'] = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ask again.' }] }],
}

/**
 * Runs one edit of every kind, each built on those before; `check` is given each one to do, so that it can look around it.
 * Sources come by pasting and by handing over, as they do in the app.
 */
export async function everyKindOfEdit(
  command: DoCommand,
  check: <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<CommandOutput<N>>,
): Promise<void> {
  const pasted = await check('sources.paste', { text, html: null, title: 'Keeper’s letter' })
  const sourceId = imported(pasted)
  const letter = 'No lamp was lit at nine, and the boats lay still.'
  const second = imported(
    await check('sources.import', { uploadIds: [await handedOver(command, 'skipper.txt', `${letter}\n`)] }),
  )

  await check('projects.describe', { title: 'Upper lock, again', note: 'From two letters.' })
  await check('sources.describe', {
    sourceId,
    outletName: 'The Weir Gazette',
    published: { value: '2024-03', basis: 'stated' },
  })
  await check('sources.describeMany', { changes: [{ sourceIds: [sourceId, second], language: 'en' }] })
  const passage = (start: number, end: number) => ({ sourceId, revision: 1, parts: [{ start, end }] })
  const first = await check('claims.highlight', { passage: passage(0, 43), verdict: 'contested', codeNames: ['lamp'] })
  const against = await check('claims.highlight', {
    passage: passage(44, 68),
    claimId: first.claimId,
    stance: 'disputes',
    speakerName: 'skipper',
  })
  const { annotationId } = await check('annotations.mark', { passage: passage(4, 8) })
  await check('annotations.addPart', { annotationId, part: { start: 30, end: 33 } })
  await check('annotations.resize', { annotationId, partIndex: 0, range: { start: 0, end: 8 } })
  await check('annotations.removePart', { annotationId, partIndex: 1 })
  const { codingId } = await check('codes.apply', { annotationId, codeName: 'light' })
  await check('codes.takeOff', { codingId })
  const other = await check('claims.create', { statement: 'the keeper slept' })
  const { linkId } = await check('links.add', { annotationId, claimId: other.claimId, stance: 'qualifies' })
  await check('links.edit', { linkId, note: 'Only in passing.', credibility: 3 })
  await check('links.remove', { linkId })
  await check('claims.edit', { claimId: other.claimId, statement: 'the keeper slept at nine' })
  await check('claims.editMany', {
    claimIds: [first.claimId, other.claimId],
    change: { do: 'edit', kind: 'allegation' },
  })
  await check('claims.relate', { fromId: other.claimId, toId: first.claimId, relation: 'contradicts' })
  await check('assessments.record', { claimId: other.claimId, verdict: 'left-open', reason: 'evidence-insufficient' })
  await check('assessments.takeBack', { claimId: other.claimId })
  const { silenceId } = await check('silences.record', { claimId: other.claimId, sourceId: second })
  await check('silences.remove', { silenceId })
  await check('silences.readToTheEnd', { sourceId: second })
  const { memoId } = await check('memos.write', { subjectId: first.claimId, body: doc })
  await check('memos.remove', { memoId })
  await check('outlets.grade', { outletName: 'The Weir Gazette', grade: 'B', reason: 'It names its writers.' })
  await check('origins.group', { name: 'The lock’s log', kind: 'other', sourceIds: [sourceId, second] })
  await check('sides.declare', {
    subject: { speakerName: 'skipper' },
    sideName: 'the boats',
    reason: 'He steered one.',
  })
  await check('speakers.rename', { speakerId: await speakerOf(command, 'skipper'), name: 'the skipper' })
  await check('discrepancies.record', {
    firstLinkId: first.linkId,
    secondLinkId: against.linkId,
    on: 'date',
    firstValue: 'nine',
    secondValue: 'never',
    state: 'candidate',
  })
  await check('notices.record', {
    kind: 'correction',
    sourceId,
    annotationIds: [annotationId],
    withdraws: true,
    date: { value: null, basis: 'unknown' },
    text: 'It was ten.',
  })
  const seen = await check('annotations.mark', {
    passage: { sourceId: second, revision: 1, parts: [{ start: 0, end: letter.length }] },
  })
  const newer = letter.replace('nine', 'ten')
  await check('sources.replace', {
    sourceId: second,
    uploadId: await handedOver(command, 'skipper.txt', `${newer}\n`),
  })
  await check('annotations.settle', {
    annotationId: seen.annotationId,
    partIndex: 0,
    settlement: { kind: 'accept' },
  })
  const corrected = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: `${newer} So it says.` }] }],
  }
  await check('sources.correct', {
    sourceId: second,
    revision: 2,
    uploadId: await handedOver(command, 'corrected.json', JSON.stringify(corrected)),
  })
  await check('claims.merge', { claimId: other.claimId, intoId: first.claimId })
  await check('annotations.remove', { annotationId })
  await check('claims.remove', { claimId: first.claimId })
  await check('sources.remove', { sourceId })
}

/** Hands a small file over, all of its letters from ASCII. */
async function handedOver(command: DoCommand, name: string, content: string): Promise<string> {
  const { uploadId } = await command('uploads.begin', { name, bytes: content.length })
  await command('uploads.chunk', { uploadId, index: 0, base64: btoa(content) })
  return uploadId
}

function imported({ results }: CommandOutput<'sources.paste'>): IdOf<'source'> {
  const id = results[0]?.sourceId
  if (!id) throw new Error(`nothing was imported: ${JSON.stringify(results)}`)
  return id
}

async function speakerOf(command: DoCommand, name: string): Promise<IdOf<'speaker'>> {
  const found = (await allRecords(command)).values().find((record) => record.type === 'speaker' && record.name === name)
  if (!found) throw new Error(`there is no speaker ${name}`)
  return found.id as IdOf<'speaker'>
}

type AnyJson = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string }

/** Every record as the core has it, by id. */
export async function allRecords(command: DoCommand): Promise<ReadonlyMap<string, AnyJson>> {
  const { copyId, chunks } = await command('replica.open', {})
  const found = new Map<string, AnyJson>()
  for (let index = 0; index < chunks; index += 1) {
    const { text: chunk } = await command('replica.chunk', { copyId, index })
    for (const record of JSON.parse(chunk) as readonly AnyJson[]) found.set(record.id, record)
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
