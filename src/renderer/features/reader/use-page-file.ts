import { useEffect, useState } from 'react'
import { readLayout, readOriginal } from '#client/read-pages.ts'
import { useClient, useOpenProject } from '#client/use-client.tsx'
import type { PageLayout } from '#domain/document/page-layout.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import { originalOf } from '#domain/reading/original-of.ts'
import type { Source } from '#domain/records/source.ts'
import type { Result } from '#domain/result.ts'
import type { ListedPage } from '#editor/pages/page-sheet.tsx'
import { openPdfFile, type PdfFile } from '#editor/pages/pdf-file.ts'

/** The pages of a source, ready to be drawn. */
export interface OpenPages {
  readonly file: PdfFile
  readonly pages: readonly ListedPage[]
  /** Where the text stands on them; null where that was not kept. */
  readonly layout: PageLayout | null
  /** Whether the file is the very one that was imported. */
  readonly isAsImported: boolean
}

/** The pages of a source on their way to the screen. */
export type PageFile =
  | { readonly state: 'reading' }
  | { readonly state: 'open'; readonly open: OpenPages }
  | { readonly state: 'locked'; readonly isWrong: boolean; unlock(password: string): void }
  | { readonly state: 'damaged' }
  | { readonly state: 'failed'; readonly error: WorkbenchError; retry(): void }

const reading: PageFile = { state: 'reading' }

/** Reads and opens the file that a source's text was read from. A password is kept as long as the pages are shown, and nowhere else. */
export function usePageFile(source: Readonly<Source>): PageFile {
  const client = useClient()
  const { replica } = useOpenProject()
  const [attempt, setAttempt] = useState<{ readonly password: string | null }>({ password: null })
  const [page, setPage] = useState<PageFile>(reading)
  const { id, currentRevision } = source
  useEffect(() => {
    const abort = new AbortController()
    let opened: PdfFile | null = null
    const show = (shown: PageFile): void => {
      if (!abort.signal.aborted) setPage(shown)
    }
    const open = async (): Promise<void> => {
      const original = originalOf(replica.records, id, currentRevision)
      if (original === null) return show(failed({ code: 'not-found', what: 'original', id }, setAttempt))
      const place = { sourceId: id, revision: original.revision }
      const [bytes, layout] = await Promise.all([
        readOriginal(client, place, abort.signal),
        readLayout(client, { sourceId: id, revision: currentRevision }, abort.signal),
      ])
      if (!bytes.ok) return show(failed(bytes.error, setAttempt))
      const file: Result<PdfFile, string> = await openPdfFile(bytes.value.bytes, attempt.password)
      if (!file.ok) {
        if (file.error === 'damaged') return show({ state: 'damaged' })
        const unlock = (password: string): void => setAttempt({ password })
        return show({ state: 'locked', isWrong: file.error === 'password-wrong', unlock })
      }
      opened = file.value
      if (abort.signal.aborted) return opened.close()
      // A layout that cannot be read leaves the pages without passages, which the pages then say.
      const placed = layout.ok ? layout.value : null
      const isAsImported = original.fingerprint === null || original.fingerprint === bytes.value.sha256
      show({ state: 'open', open: { file: opened, layout: placed, pages: pagesOf(opened, placed), isAsImported } })
    }
    setPage(reading)
    void open()
    return () => {
      abort.abort()
      opened?.close()
    }
  }, [client, replica, id, currentRevision, attempt])
  return page
}

const failed = (error: WorkbenchError, again: (attempt: { readonly password: null }) => void): PageFile => ({
  state: 'failed',
  error,
  retry: () => again({ password: null }),
})

/** The pages that a list shows: as the layout has them or, without one, all as large as the first. */
const pagesOf = ({ pageCount, firstSize }: PdfFile, layout: PageLayout | null): readonly ListedPage[] =>
  layout?.pages.length === pageCount
    ? layout.pages.map((page, index) => ({ ...page, index }))
    : Array.from({ length: pageCount }, (_, index) => ({ ...firstSize, index, page: String(index + 1) }))
