import { useProject } from '#client/use-client.tsx'
import { originalOf } from '#domain/reading/original-of.ts'
import type { Source } from '#domain/records/source.ts'

import { useReaderSession } from './reader-session.ts'
import { useStore } from './use-store.ts'

/** Whether the file that a source was read from has drawn pages. */
export const useHasPages = (source: Readonly<Source>): boolean =>
  useProject((project) => originalOf(project, source.id, source.currentRevision)?.format === 'pdf')

/** Whether the pages of a source stand beside its text. */
export function useShowsPages(source: Readonly<Source>): boolean {
  const hasPages = useHasPages(source)
  const shown = useStore(useReaderSession().pagesOf)
  return hasPages && shown.includes(source.id)
}
