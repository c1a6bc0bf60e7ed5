import { useClient } from '#client/use-client.tsx'
import type { CommandOutput } from '#contract/commands.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { Result } from '#domain/result.ts'
import { useMessages } from '#ui/use-messages.tsx'

type Copy = CommandOutput<'sources.openOriginal'>

/** Lets the system show the bytes that a revision was read from; the project keeps its own. */
export function useOpenOriginal() {
  const client = useClient()
  const says = useMessages().messages.library.provenance.original
  return {
    open: (sourceId: IdOf<'source'>, revision: number): Promise<Result<Copy>> =>
      client.request('sources.openOriginal', { sourceId, revision }),
    /** What came of it, in words. */
    said: ({ file, opened }: Copy): string => (opened ? says.opened : says.lies(`\u2068${file}\u2069`)),
  }
}
