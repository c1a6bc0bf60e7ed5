import { useClient, useOpenProject } from '#client/use-client.tsx'
import { paragraphsOf } from '#client/use-paragraphs.ts'
import { citation } from '#domain/reading/citation.ts'
import { type Annotation, quotationOf } from '#domain/records/annotation.ts'
import { copyText } from '#ui/copy-text.ts'
import { toast } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { pageInWords, spokenIn } from './citation.ts'
import type { SelectedWords } from './reader-session.ts'

/** Copies words as a quotation with its source; answers the text where the clipboard did not take it, to be shown. */
export function useCopyQuotation(): (what: SelectedWords | Readonly<Annotation>) => Promise<string | null> {
  const client = useClient()
  const open = useOpenProject()
  const { messages, format } = useMessages()
  const words = messages.marking

  return async (what) => {
    const project = open.replica.records
    const source = project.get(what.sourceId)
    if (!source) return null
    const isMarked = 'parts' in what
    const start = isMarked ? (what.parts[0]?.start ?? 0) : what.range.start
    const end = isMarked ? (what.parts.at(-1)?.end ?? start) : what.range.end
    const paragraphs = await paragraphsOf(client, open.project, source.id, what.revision)
    const paragraph = paragraphs?.at(start) ?? null
    const page = isMarked ? null : pageInWords(messages.reading.cite, what)
    const spoken = isMarked ? [] : spokenIn(what)
    const pages = page === null ? [] : [page]
    const { published, captured } = source
    const capturedOn = captured.value === null ? [] : [words.citation.captured(format.partialDate(captured.value))]
    const made = citation(
      {
        words: isMarked ? quotationOf(what) : what.quote,
        language: source.language,
        title: source.title,
        outlet: project.get(source.outletId)?.name ?? null,
        authors: source.authors,
        published: published.value === null ? words.citation.noDate : format.partialDate(published.value),
        places: [
          paragraph === null
            ? words.citation.offsets(format.number(start), format.number(end))
            : words.citation.paragraph(format.number(paragraph)),
          ...(source.currentRevision > 1 ? [messages.reading.cite.revision(format.number(what.revision))] : []),
          ...pages,
          ...spoken,
          ...(source.url === null ? [] : capturedOn),
        ],
        url: source.url,
      },
      words.citation.separator,
    )
    if (!copyText(made.plain, made.html)) return made.plain
    toast({ text: words.copy.done, matter: 'copied' })
    return null
  }
}
