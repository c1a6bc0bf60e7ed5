import type { DatedValue } from '../records/fields.ts'
import type { Source } from '../records/source.ts'
import type { ReportContext } from './report-context.ts'
import type { SourceSection } from './report-tree.ts'
import type { ProvenanceField } from './report-words.ts'
import { shownTime } from './shown-time.ts'

/** The fields that must be known for a source's provenance to be complete. An address only matters for a web page. */
const asked: readonly ProvenanceField[] = ['outlet', 'published', 'captured', 'language', 'licence']

/** The provenance fields of a source, by what is known of them; null where nothing is. */
function known({ project, words }: ReportContext, source: Readonly<Source>): Record<ProvenanceField, string | null> {
  const { sources } = words.text
  const outlet = project.get(source.outletId)
  const grade = outlet?.grades.at(-1)
  const graded =
    grade === undefined
      ? ''
      : ` · ${sources.graded(grade.grade, words.isolated(project.get(grade.researcherId)?.name ?? ''), shownTime(grade.at))}`
  const dated = ({ value, basis }: DatedValue): string | null =>
    value === null ? null : sources.withBasis(value, words.basis[basis])
  return {
    outlet: outlet ? `${words.isolated(outlet.name)}${graded}` : null,
    authors: source.authors.length === 0 ? null : words.list(source.authors.map(words.isolated)),
    published: dated(source.published),
    events: dated(source.events),
    captured: dated(source.captured),
    url: source.url,
    language: source.language,
    licence: source.licence,
    note: source.note === '' ? null : source.note,
  }
}

/** The names of the provenance fields that nobody has filled in. Empty for a complete source. */
export function missingProvenance(context: ReportContext, source: Readonly<Source>): readonly string[] {
  const values = known(context, source)
  const wanted: readonly ProvenanceField[] = source.format === 'html' ? [...asked, 'url'] : asked
  return wanted.filter((field) => values[field] === null).map((field) => context.words.text.sources.field[field])
}

/** The rows that a report shows of a source's provenance. Fields nobody filled in are shown where they are asked for. */
export function provenanceRows(context: ReportContext, source: Readonly<Source>): SourceSection['fields'] {
  const { project, words } = context
  const { sources } = words.text
  const missing = missingProvenance(context, source)
  const rows = Object.entries(known(context, source)).flatMap(([field, value]) => {
    const name = sources.field[field as ProvenanceField]
    if (value === null && !missing.includes(name)) return []
    return [{ name, value: value ?? sources.notKnown, isMissing: value === null }]
  })
  const revision = project
    .referring('revision', source.id)
    .find(({ number, sourceId }) => number === source.currentRevision && sourceId === source.id)
  return [
    ...rows,
    row(
      sources.importedName,
      sources.imported(
        context.person(source.createdBy),
        shownTime(source.createdAt),
        words.isolated(source.originalName),
        source.format,
      ),
    ),
    ...(revision
      ? [
          row(sources.revisionReason[revision.reason], sources.revision(revision.number, revision.characters)),
          row(sources.textFingerprint, revision.fingerprint),
        ]
      : []),
    ...(source.originalFingerprint === null ? [] : [row(sources.fileFingerprint, source.originalFingerprint)]),
  ]
}

const row = (name: string, value: string): SourceSection['fields'][number] => ({ name, value, isMissing: false })
