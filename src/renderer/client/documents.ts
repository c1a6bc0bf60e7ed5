import type { SourceDocument } from '#domain/document/document.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { Result } from '#domain/result.ts'
import { type ArrivingBlocks, ArrivingDocument } from './arriving-document.ts'
import type { Client } from './client.ts'
import type { OpenProject } from './open-project.ts'
import { readDocument } from './read-document.ts'

/** Documents kept at hand: both panes, and the ones just left. */
const most = 6

/** A document that is on its way or there. */
export interface DocumentReading {
  readonly answer: Promise<Result<SourceDocument>>
  /** What of it has come so far. */
  readonly arriving: ArrivingBlocks
  readonly abort: AbortController
  /** How many panes wait for it; when none does any more it is not read on. */
  waiting: number
  isSettled: boolean
}

const kept = new WeakMap<Client, Map<string, DocumentReading>>()

/**
 * The frozen document of a source revision, begun to be read where it is not there yet. `project` is the key of the open
 * project; `characters` is how long its text is, where that is at hand. A failure is not kept: asking again reads again.
 */
export function documentOf(
  client: Client,
  project: string,
  sourceId: IdOf<'source'>,
  revision: number,
  characters?: number,
): DocumentReading {
  const key = `${project}/${sourceId}/${revision}`
  const documents = kept.get(client) ?? new Map<string, DocumentReading>()
  kept.set(client, documents)
  const known = documents.get(key)
  if (known && !known.abort.signal.aborted) return known
  const abort = new AbortController()
  const arriving = new ArrivingDocument()
  const wanted = { sourceId, revision, characters }
  const answer = readDocument(client, wanted, abort.signal, arriving).then((read) => {
    reading.isSettled = true
    if (!read.ok && documents.get(key) === reading) documents.delete(key)
    return read
  })
  const reading: DocumentReading = { answer, arriving, abort, waiting: 0, isSettled: false }
  documents.set(key, reading)
  const [oldest] = documents.keys()
  if (documents.size > most && oldest !== undefined) documents.delete(oldest)
  return reading
}

/** How many sources the reader shows side by side. */
const shownAtOnce = 2

/**
 * Begins to read what the reader will show at an address, beside the loading of its scripts and the making of its first
 * screen: the sources of the address, else those that were last open. Ids of other things are passed over.
 */
export function readAhead(client: Client, open: OpenProject, segments: readonly string[]): void {
  const ids = segments.length > 0 ? segments : open.views.get<readonly string[]>('reader.open', [])
  for (const id of ids.slice(0, shownAtOnce)) {
    const source = open.replica.records.get(id as IdOf<'source'>)
    if (source?.type !== 'source') continue
    const { currentRevision } = source
    const revision = open.replica.records
      .referring('revision', source.id)
      .find((each) => each.number === currentRevision)
    void documentOf(client, open.project, source.id, currentRevision, revision?.characters)
  }
}
