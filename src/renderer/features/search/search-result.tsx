import { useProject } from '#client/use-client.tsx'
import type { ProjectReader } from '#domain/project/project-records.ts'
import { quotationOf } from '#domain/records/annotation.ts'
import { type IdOf, type RecordId, typeOfId } from '#domain/records/id.ts'
import type { SearchHit } from '#domain/searching/search-hit.ts'
import { textDirection } from '#domain/text/text-direction.ts'
import type { Messages } from '#messages/messages.ts'
import { useMessages } from '#ui/use-messages.tsx'
import type { GroupHead, SearchRow } from './search-rows.ts'

/** A place that was found: the head of its group where it is the first, the words in theirs, and what a note is on. */
export function SearchResult({ row: { hit, head } }: { readonly row: SearchRow }) {
  const { messages } = useMessages()
  const about = useProject((project) => subjectOf(project, messages, hit))
  return (
    <div className="search-result">
      {head && <ResultHead head={head} />}
      <div className="search-place">
        {hit.kind === 'text' ? <SourceWords hit={hit} /> : <WrittenWords hit={hit} />}
        {about && (
          <span className="search-about">
            <bdi>{about}</bdi>
          </span>
        )}
      </div>
    </div>
  )
}

function ResultHead({ head: { kind, sourceId, count, listed } }: { readonly head: GroupHead }) {
  const { messages, format } = useMessages()
  const words = messages.search
  const title = useProject((project) => project.get(sourceId as IdOf<'source'> | null)?.title)
  return (
    <div className="search-group">
      <bdi className="search-group-name">{title ?? words.kind[kind]}</bdi>
      <span className="search-group-count">
        {listed < count ? words.first(format.number(listed), count) : words.places(count)}
      </span>
    </div>
  )
}

/** A source's words: in the reading face and the source's direction. */
function SourceWords({ hit }: { readonly hit: SearchHit }) {
  const language = useProject((project) => project.get(hit.recordId as IdOf<'source'>)?.language ?? null)
  return (
    <span
      className="quotation search-words"
      dir={textDirection(hit.before + hit.words + hit.after, language)}
      lang={language ?? undefined}
    >
      <FoundWords hit={hit} />
    </span>
  )
}

/** What a researcher wrote: in the face of the interface, a statement after its lead. */
function WrittenWords({ hit }: { readonly hit: SearchHit }) {
  const { messages } = useMessages()
  return (
    <span className="search-words">
      {hit.kind === 'statement' && <span className="statement-lead">{messages.common.claimThat} </span>}
      <bdi>
        <FoundWords hit={hit} />
      </bdi>
    </span>
  )
}

const FoundWords = ({ hit: { before, words, after } }: { readonly hit: SearchHit }) => (
  <>
    {before}
    <mark className="search-mark">{words}</mark>
    {after}
  </>
)

/** What a rationale or memo is on; null where the place says it itself. */
function subjectOf(project: ProjectReader, { search }: Messages, { kind, recordId }: SearchHit): string | null {
  if (kind !== 'rationale' && kind !== 'memo') return null
  const claim = project.get(ofType('claim', recordId))
  if (claim) return search.onClaim(claim.statement)
  const annotation = project.get(ofType('annotation', recordId))
  if (annotation) return search.onAnnotation(quotationOf(annotation))
  const source = project.get(ofType('source', recordId))
  return source ? search.onSource(source.title) : search.onProject
}

const ofType = <T extends 'claim' | 'annotation' | 'source'>(type: T, id: RecordId): IdOf<T> | null =>
  typeOfId(id) === type ? (id as IdOf<T>) : null
